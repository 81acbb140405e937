from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings

from core.observability import readiness
from core.tenancy.operator import as_owner

from .conftest import Company

CHECKS = {
    "database:default",
    "database:annex",
    "migrations",
    "migrations:default",
    "migrations:annex",
    "cache",
    "queue",
}


@pytest.fixture
def machine(committed: None, no_unit_behind: None) -> Client:
    return Client(headers={"host": "127.0.0.1"})


@pytest.fixture
def no_unit_behind(committed: None) -> Iterator[None]:
    """Units that other tests leave half migrated are set aside."""
    with as_owner("default") as owner:
        target = owner.execute("SELECT level FROM yz.unit WHERE schema_name = 'p00'").fetchone()[0]
        behind = owner.execute(
            "SELECT level, state, schema_name FROM yz.unit WHERE level <> %s OR state <> 'ready'", (target,)
        ).fetchall()
        owner.execute("UPDATE yz.unit SET level = %s, state = 'ready'", (target,))
        yield
        for unit in behind:
            owner.execute("UPDATE yz.unit SET level = %s, state = %s WHERE schema_name = %s", unit)


def test_a_process_that_answers_is_live(machine: Client) -> None:
    assert machine.get("/healthz").json() == {"status": "live"}


def test_everything_works(machine: Client) -> None:
    answer = machine.get("/readyz")

    assert answer.json() == {"status": "ready", "checks": dict.fromkeys(CHECKS, True)}
    assert answer.status_code == 200


def test_one_broken_thing_makes_it_not_ready(machine: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise readiness.NotReady("secret detail")

    monkeypatch.setattr(readiness, "_cache", broken)

    answer = machine.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["checks"] == {**dict.fromkeys(CHECKS, True), "cache": False}
    assert b"secret detail" not in answer.content


def test_metrics_count_requests_by_route_and_never_by_company(alpha: Company, machine: Client) -> None:
    alpha.browser().get("/api/v1/session/")

    text = machine.get("/metrics").content.decode()

    assert 'yz_http_request_seconds_count{method="GET",route="api/v1/session/",status="200"}' in text
    assert alpha.tenant.slug not in text


def test_metrics_count_companies_where_that_is_asked_for(alpha: Company, machine: Client) -> None:
    with override_settings(METRICS_BY_TENANT=True):
        alpha.browser().get("/api/v1/session/")

    assert f'yz_tenant_requests_total{{tenant="{alpha.tenant.slug}"}} 1.0' in machine.get("/metrics").content.decode()


@override_settings(METRICS_TOKEN="jeton")
def test_metrics_are_for_the_machine_itself_or_who_holds_the_token(machine: Client) -> None:
    assert machine.get("/metrics", REMOTE_ADDR="192.0.2.1").status_code == 404
    assert machine.get("/metrics", REMOTE_ADDR="192.0.2.1", headers={"authorization": "Bearer faux"}).status_code == 404
    assert (
        machine.get("/metrics", REMOTE_ADDR="192.0.2.1", headers={"authorization": "Bearer jeton"}).status_code == 200
    )


@override_settings(BEHIND_PROXY=True)
def test_behind_a_proxy_the_machine_is_the_one_the_proxy_saw(machine: Client) -> None:
    assert machine.get("/metrics", headers={"x-forwarded-for": "127.0.0.1, 192.0.2.1"}).status_code == 404
