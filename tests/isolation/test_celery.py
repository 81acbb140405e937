"""Tasks meet the company that asked for them, through a real broker and real workers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from celery import Celery, chain, chord, group
from celery.beat import ScheduleEntry, Scheduler
from celery.exceptions import TaskRevokedError
from celery.schedules import crontab
from django.conf import settings
from django.utils import timezone

from core.kernel.acting import acting
from core.kernel.actors import Actor
from core.tenancy import directory
from core.tenancy.aliases import operator_alias
from core.tenancy.celery import TenantTask
from core.tenancy.context import tenant_context
from core.tenancy.directory import UnknownTenant
from core.tenancy.errors import TenantClosed
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import Suspension, Tenant
from core.tenancy.operator import as_owner
from core.testing.databases import database_urls
from tests.lab.models import Box
from tests.lab.tasks import fall_dead, fan_out, report, stumble
from tests.lab.workers import own_queues, working
from tools.supervisor.programs import ALONE

PATIENCE = 30


@pytest.fixture(scope="module")
def app() -> Iterator[Celery]:
    with own_queues() as app:
        yield app


@pytest.fixture(scope="module")
def worker(app: Celery, django_db_setup: None, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), working(app, threads=3):
        yield


@pytest.fixture
def house(new_tenant: Callable[..., Tenant], level: str) -> Callable[[], Tenant]:
    def build() -> Tenant:
        tenant = new_tenant(level)
        with tenant_context(tenant):
            Box.objects.create(code=tenant.slug)
        return tenant

    directory.forget_all()
    return build


def expected(tenant: Tenant, *previous: object, actor: str | None = None) -> dict[str, object]:
    return {"tenant": tenant.slug, "boxes": [tenant.slug], "actor": actor, "previous": list(previous)}


def test_attack_33_a_task_works_for_whoever_sent_it(worker: None, route: str, house, actor: Actor) -> None:
    tenant = house()

    with tenant_context(tenant), acting(actor):
        result = report.delay()

    assert result.get(timeout=PATIENCE) == expected(tenant, actor="Salma Idrissi")


def test_attack_33_without_a_company_tenant_data_is_refused(worker: None, house) -> None:
    with tenant_context(house()):
        report.delay().get(timeout=PATIENCE, disable_sync_subtasks=False)

    nobody = report.delay().get(timeout=PATIENCE)

    assert nobody == {"tenant": None, "boxes": "refused", "actor": None, "previous": []}


def test_attack_33_companies_do_not_mix_on_the_same_workers(worker: None, route: str, house) -> None:
    tenants = [house() for _ in range(3)]
    results = []
    for tenant in tenants * 20:
        with tenant_context(tenant):
            results.append((tenant, report.delay()))

    assert [r.get(timeout=PATIENCE) for _, r in results] == [expected(tenant) for tenant, _ in results]


def test_attack_33_a_chain_stays_with_its_company(worker: None, house, actor: Actor) -> None:
    tenant = house()

    with tenant_context(tenant), acting(actor):
        result = chain(report.s(), report.s(), report.s()).apply_async()

    last = result.get(timeout=PATIENCE)
    first = expected(tenant, actor=actor.name)
    assert last == expected(tenant, expected(tenant, first, actor=actor.name), actor=actor.name)


def test_attack_33_a_group_and_a_chord_stay_with_their_company(worker: None, house) -> None:
    tenant = house()

    with tenant_context(tenant):
        several = group(report.s(1), report.s(2)).apply_async()
        together = chord([report.s(1), report.s(2)], report.s()).apply_async()

    parts = [expected(tenant, 1), expected(tenant, 2)]
    assert several.get(timeout=PATIENCE) == parts
    assert together.get(timeout=PATIENCE) == expected(tenant, parts)


def test_attack_33_a_chord_started_by_a_task_stays_with_its_company(worker: None, app: Celery, house) -> None:
    tenant = house()

    with tenant_context(tenant):
        started = fan_out.delay()

    body = app.AsyncResult(started.get(timeout=PATIENCE)).get(timeout=PATIENCE)
    assert body == expected(tenant, [expected(tenant, 1), expected(tenant, 2)])


def test_attack_33_a_retry_keeps_the_company_and_undoes_what_failed(worker: None, route: str, house) -> None:
    tenant = house()

    with tenant_context(tenant):
        result = stumble.delay()

    assert result.get(timeout=PATIENCE)["boxes"] == sorted([tenant.slug, "try-2"])


def test_attack_33_a_task_for_later_stays_with_its_company(worker: None, house, actor: Actor) -> None:
    tenant, other = house(), house()

    with tenant_context(tenant), acting(actor):
        later = report.apply_async(eta=timezone.now() + timedelta(seconds=1))
    with tenant_context(other):
        report.delay().get(timeout=PATIENCE, disable_sync_subtasks=False)

    assert later.get(timeout=PATIENCE) == expected(tenant, actor=actor.name)


def test_attack_33_a_revoked_task_does_nothing(worker: None, app: Celery, house) -> None:
    tenant, task_id = house(), uuid4().hex
    assert app.control.revoke(task_id, reply=True, timeout=PATIENCE, limit=1)

    with tenant_context(tenant):
        revoked = stumble.apply_async(task_id=task_id)
        after = report.delay()

    with pytest.raises(TaskRevokedError):
        revoked.get(timeout=PATIENCE)
    assert after.get(timeout=PATIENCE) == expected(tenant)


def test_attack_33_beat_works_for_nobody(worker: None, app: Celery, house) -> None:
    house()
    entry = ScheduleEntry(name="report", task=report.name, schedule=crontab(), app=app)

    result = Scheduler(app, lazy=True).apply_async(entry, advance=False)

    assert result.get(timeout=PATIENCE) == {"tenant": None, "boxes": "refused", "actor": None, "previous": []}


@pytest.mark.parametrize("name", list(settings.CELERY_BEAT_SCHEDULE))
def test_attack_33_what_beat_sends_names_no_company(app: Celery, committed: None, name: str) -> None:
    queue, scheduler = f"unread-{uuid4().hex}", Scheduler(app, lazy=True)
    scheduler.update_from_dict({name: {**settings.CELERY_BEAT_SCHEDULE[name], "options": {"queue": queue}}})

    scheduler.apply_async(scheduler.schedule[name], advance=False)

    with app.connection_for_read() as connection:
        headers = connection.SimpleQueue(queue).get(timeout=PATIENCE).headers
    assert headers["task"] == settings.CELERY_BEAT_SCHEDULE[name]["task"]
    assert [header for header in headers if header.startswith("yz_")] == []


@pytest.mark.parametrize("forged", ["c3a07e7d-0309-4464-aed1-703c21ea7d29", "p00", "", {"id": "x"}, 7])
def test_attack_33_a_company_that_does_not_exist_is_refused(worker: None, house, forged: object) -> None:
    house()

    refused = report.apply_async(headers={"yz_tenant": forged})

    with pytest.raises(Exception, match="A task names a company that does not exist") as caught:
        refused.get(timeout=PATIENCE)
    assert type(caught.value).__name__ == "UnknownTenant"


def test_attack_33_inside_a_company_another_ones_header_is_overruled(worker: None, house) -> None:
    tenant, other = house(), house()

    with tenant_context(tenant):
        result = report.apply_async(headers={"yz_tenant": str(other.id)})

    assert result.get(timeout=PATIENCE) == expected(tenant)


def test_attack_33_the_message_says_no_more_than_who(app: Celery, house, actor: Actor) -> None:
    tenant = house()

    with tenant_context(tenant), acting(actor):
        report.apply_async(queue=(queue := f"unread-{uuid4().hex}"))

    with app.connection_for_read() as connection:
        headers = connection.SimpleQueue(queue).get(timeout=5).headers
    assert {name: value for name, value in headers.items() if name.startswith("yz_")} == {
        "yz_tenant": str(tenant.id),
        "yz_actor": {
            "kind": "person",
            "profile_id": str(actor.profile_id),
            "name": "Salma Idrissi",
            "role": "ADMIN",
            "key_id": None,
            "scopes": [],
        },
    }


def test_attack_33_a_task_that_waited_is_refused_by_a_closed_company(worker: None, house) -> None:
    tenant = house()
    with as_owner(tenant.alias) as owner:
        owner.execute("UPDATE yz.resident SET suspension = 'closed' WHERE tenant_id = %s", [tenant.id])

    refused = report.apply_async(headers={"yz_tenant": str(tenant.id)})

    with pytest.raises(TenantClosed):
        refused.get(timeout=PATIENCE)


def test_attack_33_a_task_does_not_find_a_company_that_is_known_to_be_closed(worker: None, house) -> None:
    tenant = house()
    suspend(tenant, Suspension.CLOSED)

    refused = report.apply_async(headers={"yz_tenant": str(tenant.id)})

    with pytest.raises(UnknownTenant):
        refused.get(timeout=PATIENCE)


def test_attack_33_a_task_cannot_write_for_a_company_that_may_only_read(worker: None, house) -> None:
    tenant = house()
    suspend(tenant, Suspension.READ_ONLY)

    with tenant_context(tenant):
        refused, read = stumble.delay(), report.delay()

    with pytest.raises(Exception, match="read-only transaction") as caught:
        refused.get(timeout=PATIENCE)
    assert type(caught.value).__name__ == "InternalError"
    assert read.get(timeout=PATIENCE) == expected(tenant)


def test_attack_33_a_task_that_waited_follows_its_company_to_its_new_place(worker: None, house) -> None:
    tenant = house()
    directory.by_id(tenant.id)
    tenant.epoch += 1
    tenant.save(using=operator_alias("default"), update_fields=["epoch"])
    with as_owner(tenant.alias) as owner:
        owner.execute("UPDATE yz.resident SET epoch = epoch + 1 WHERE tenant_id = %s", [tenant.id])

    result = report.apply_async(headers={"yz_tenant": str(tenant.id)})

    assert result.get(timeout=PATIENCE) == expected(tenant)


def test_attack_33_a_task_sent_on_commit_is_not_sent_when_that_fails(house, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    monkeypatch.setattr(TenantTask, "delay", lambda self, code: sent.append(code))
    tenant = house()

    with tenant_context(tenant):
        report.delay_on_commit("kept")
        assert sent == []
    with pytest.raises(RuntimeError), tenant_context(tenant):
        report.delay_on_commit("lost")
        raise RuntimeError

    assert sent == ["kept"]


def test_attack_33_a_chain_whose_worker_is_killed_goes_on_at_its_company(app: Celery, house, tmp_path: Path) -> None:
    tenant, queue = house(), f"deadly-{uuid4().hex}"
    with tenant_context(tenant):
        steps = fall_dead.s(str(tmp_path / "fell")).set(queue=queue), report.s().set(queue=queue)
        result = chain(*steps).apply_async()

    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-c", "1", "-l", "ERROR", *ALONE]
    command += ["-Q", queue, "--include", "tests.lab.tasks"]
    process = subprocess.Popen(command, env={**os.environ, **database_urls()})
    try:
        assert result.get(timeout=90) == {**expected(tenant, "2"), "boxes": [tenant.slug, "written"]}
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
