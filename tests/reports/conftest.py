"""Somebody who has the customers of a town sent to colleagues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail

from api.tests.conftest import Company, alpha, beta, company, fresh_directory
from core.authentication.models import Membership, User
from core.jobs import running
from core.jobs.models import Job
from core.jobs.tests.conftest import messages
from core.kernel.rights import Right
from core.reports.models import Dispatch, ScheduledReport
from core.reports.services import start_due
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from tests.company.conftest import Office, clerk, hired
from tests.sharing.conftest import CUSTOMER, grant, new_customer, person

__all__ = ["alpha", "beta", "company", "fresh_directory", "grant", "messages", "person"]

REPORTS = "/api/v1/reports/"
LISTS = Right(CUSTOMER, ("view", "export", "print"))
SCHEDULES = Right("company.scheduled_report", ("create",))
SEES_PEOPLE = Right("company.person", ("view",))
TERMS: dict[str, Any] = {"name": "Fès", "sent_as": "csv", "rhythm": "weekly", "day": 1, "at": "08:00"}


@pytest.fixture(autouse=True)
def town(alpha: Company, messages: Any) -> Iterator[None]:
    """Two customers of Fès, one of Rabat; and an empty box."""
    for name, city in (("Alami", "Fès"), ("Bennis", "Rabat"), ("Chraibi", "Fès")):
        new_customer(alpha, last_name=name, city=city, first_name="", phones=[])
    mail.outbox.clear()
    yield


@pytest.fixture
def owner(alpha: Company) -> Office:
    """A colleague who may take customers out and have them sent."""
    rights = (LISTS, SCHEDULES, SEES_PEOPLE, Right("company.saved_view", ("share",)))
    return Office(clerk(alpha, *rights, first_name="Amal", last_name="Idrissi").client, REPORTS)


@pytest.fixture
def reader(alpha: Company) -> Any:
    """A colleague who gets it, in Arabic."""
    return hired(alpha, "PREPARATION", first_name="Nadia", language="ar")


def kept(owner: Office, **said: Any) -> str:
    asked = {
        "resource": CUSTOMER,
        "name": "Clients de Fès",
        "filter": {"city": "Fès"},
        "columns": [{"name": "last_name"}],
    }
    return str(Office(owner.client, "/api/v1/views/").send("post", status=201, **{**asked, **said})["id"])


def scheduled(owner: Office, *people: Any, view: str = "", **terms: Any) -> Any:
    to = [str(each.pk) for each in people]
    return owner.send("post", status=201, view=view or kept(owner), recipients=to, **{**TERMS, **terms})


def change(house: Company, **values: Any) -> None:
    with tenant_context(house.tenant):
        ScheduledReport.objects.update(**values)


def leaves(house: Company, colleague: UserProfile, way: str) -> None:
    """The colleague loses the ``profile``, the ``place`` or the whole ``account``."""
    with tenant_context(house.tenant):
        if way == "profile":
            UserProfile.objects.filter(pk=colleague.pk).update(is_active=False)
        elif way == "place":
            Membership.objects.filter(user=colleague.user).update(is_active=False)
        else:
            User.objects.filter(pk=colleague.user).update(is_active=False)


def round_(house: Company) -> int:
    with tenant_context(house.tenant):
        return start_due()


def run_all(house: Company) -> list[Job]:
    """Run every job that waits, and tell how all of them ended."""
    with tenant_context(house.tenant):
        waiting = list(Job.objects.filter(kind="reports.send", state="queued").values_list("pk", flat=True))
    for job in waiting:
        running.run(house.tenant.ref, job)
    return jobs(house)


def jobs(house: Company) -> list[Job]:
    with tenant_context(house.tenant):
        return list(Job.objects.filter(kind="reports.send").order_by("created_at"))


def stored(house: Company) -> list[Any]:
    """Everything that is kept of reports, to see that a refusal changed nothing."""
    with tenant_context(house.tenant):
        return [*ScheduledReport.objects.order_by("pk").values(), *Dispatch.objects.order_by("pk").values()]


def letters() -> list[tuple[list[str], str, list[tuple[str, list[str]]]]]:
    """To whom, about what, and what each brings along: the last column of its rows."""
    return [(each.to, each.subject, [_read(file) for file in each.attachments]) for each in mail.outbox]


def _read(file: Any) -> tuple[str, list[str]]:
    name, content, _type = file
    text = content if isinstance(content, str) else content.decode()
    return name, [line.replace(";", ",").rpartition(",")[2] for line in text.splitlines()]
