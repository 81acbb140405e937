"""The register's pages, as the tests open and fill them in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.test import Client

from api.platform.admin.site import team_site
from core.console.models import Act
from core.console.running import run

from ..team import Member

REGISTER = "/plateforme/registre/"
SOME_ID = "0190a0a0-0000-7000-8000-000000000000"


def addresses() -> Iterator[str]:
    """Every page of the register, and what is beside the pages."""
    yield from (REGISTER, f"{REGISTER}jsi18n/", f"{REGISTER}nowhere/", f"{REGISTER}legal/")
    for model in team_site._registry:
        table = f"{REGISTER}{model._meta.app_label}/{model._meta.model_name}/"
        yield from (table, f"{table}add/", f"{table}{SOME_ID}/change/", f"{table}{SOME_ID}/delete/")


def answers(client: Client) -> set[tuple[int, str]]:
    """Status and target of every address, read and written to."""
    found = [send(address) for address in addresses() for send in (client.get, client.post)]
    assert len(found) >= 50
    return {(answer.status_code, answer.headers.get("Location", "")) for answer in found}


def page_of(record: Any) -> str:
    meta = record._meta
    return f"{REGISTER}{meta.app_label}/{meta.model_name}/{record.pk}/change/"


def filled_in(page: HttpResponse) -> dict[str, Any]:
    """What a browser would send back of the page."""
    form = page.context["adminform"].form
    sent = {field.html_name: field.value() for field in form}
    for below in page.context["inline_admin_formsets"]:
        sent |= {field.html_name: field.value() for field in below.formset.management_form}
    return {
        name: "on" if value is True else value
        for name, value in sent.items()
        if value is not None and value is not False
    }


def save(member: Member, path: str, **answers: Any) -> HttpResponse:
    """Open the form, answer what differs, and send it."""
    page = member.client.get(path)
    assert page.status_code == 200
    return member.client.post(path, {**filled_in(page), "reason": "Décret 2-26", **answers})


def asked(answer: HttpResponse) -> Act:
    """The act that a saved form came to; the list of acts shows it."""
    assert (answer.status_code, answer.headers.get("Location")) == (302, f"{REGISTER}console/act/"), faults(answer)
    return Act.objects.order_by("-id")[0]


def done(answer: HttpResponse) -> Act:
    act = asked(answer)
    run(act.id)
    act.refresh_from_db()
    return act


def faults(answer: HttpResponse) -> dict[str, list[str]]:
    """What is said of the form, by field."""
    return dict(answer.context["adminform"].form.errors) if answer.context else {}
