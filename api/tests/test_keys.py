"""What a program's key is restricted to, and what is known of its use."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from redis import Redis

from core.authentication import key_memory
from core.authentication.errors import AddressMalformed, ScopeMalformed
from core.authentication.keys import issue_key, revoke_key
from core.authentication.models import ApiKey
from core.metering import budgets
from core.tenancy.store import valkey

from .conftest import Company, Program, Unreachable, asked_of_valkey, refusal

pytestmark = pytest.mark.urls("api.tests.urls")

OFFICE = ["192.0.2.0/24", "2001:db8::7"]


@pytest.mark.parametrize("address", ["192.0.2.9", "::ffff:192.0.2.9", "2001:db8::7"])
def test_a_key_works_from_where_it_was_made_for(alpha: Company, address: str) -> None:
    assert Program(alpha, address, allowed_addresses=OFFICE).get().status_code == 200


@pytest.mark.parametrize("address", ["192.0.3.9", "2001:db8::8", "illisible"])
def test_a_key_is_refused_from_elsewhere(alpha: Company, address: str) -> None:
    program = Program(alpha, address, allowed_addresses=OFFICE)

    assert refusal(program.send()) == (403, "adresse_refusee")
    assert program.boxes() == []
    assert ApiKey.objects.get(pk=program.key.pk).last_used_at is None


@pytest.mark.parametrize("address", ["partout", "192.0.2.0/33", "192.0.2.1/24", ""])
def test_what_is_no_address_is_refused_when_the_key_is_made(alpha: Company, address: str) -> None:
    with pytest.raises(AddressMalformed) as refused:
        issue_key(alpha.tenant, name="a", role="ADMIN", allowed_addresses=["192.0.2.1", address])

    assert refused.value.code == "adresse_invalide"
    assert not ApiKey.objects.filter(tenant=alpha.tenant).exists()


def test_whoever_acts_with_a_key_is_known_with_its_scopes(alpha: Company) -> None:
    scopes = ["yoozak.commande.*:view", "*:export", "orders.order:*"]
    program = Program(alpha, scopes=scopes)

    assert program.get().json() == {"identity": f"api_key:{program.key.id}", "scopes": scopes}


@pytest.mark.parametrize("scope", ["", "commande", "commande:", ":view", "Commande:view", "a..b:view", "a:b:c", "a :b"])
def test_what_is_no_scope_is_refused_when_the_key_is_made(alpha: Company, scope: str) -> None:
    with pytest.raises(ScopeMalformed) as refused:
        issue_key(alpha.tenant, name="a", role="ADMIN", scopes=[scope])

    assert refused.value.code == "portee_invalide"
    assert not ApiKey.objects.filter(tenant=alpha.tenant).exists()


def test_the_last_use_is_noted_once_a_minute(program: Program) -> None:
    with time_machine.travel(datetime(2026, 11, 22, 8, tzinfo=UTC), tick=False) as clock:
        seen = []
        for _ in range(4):
            program.get()
            seen.append(ApiKey.objects.get(pk=program.key.pk).last_used_at)
            clock.shift(30)

    assert [moment.strftime("%H:%M:%S") for moment in seen] == ["08:00:00", "08:00:00", "08:01:00", "08:01:00"]


def test_the_last_use_is_noted_when_the_request_is_refused_or_the_company_may_only_read(
    program: Program, suspend
) -> None:
    program.get("/api/nowhere")
    assert ApiKey.objects.get(pk=program.key.pk).last_used_at is not None

    reader = Program(program.company)
    suspend(program.company.tenant, "read_only")
    assert reader.get().status_code == 200
    assert ApiKey.objects.get(pk=reader.key.pk).last_used_at is not None


def asked(statements: CaptureQueriesContext) -> int:
    """How often the table of keys was read."""
    return sum('FROM "authentication_apikey"' in query["sql"] for query in statements)


def test_a_key_that_was_seen_is_not_looked_up_again(program: Program) -> None:
    program.get()
    with CaptureQueriesContext(connection) as statements:
        assert program.get().status_code == 200

    assert (len(statements) > 0, asked(statements)) == (True, 0)


def test_a_key_that_was_seen_ends_at_once_here_and_elsewhere(program: Program) -> None:
    neighbour = Program(program.company)
    assert [each.get().status_code for each in (program, neighbour)] == [200, 200]

    revoke_key(program.key)
    assert refusal(program.get()) == (401, "non_authentifie")

    # What another process does when it ends a key.
    ApiKey.objects.filter(pk=neighbour.key.pk).update(revoked_at=datetime.now(UTC))
    valkey().set(key_memory.EPOCH, "elsewhere")
    assert refusal(neighbour.get()) == (401, "non_authentifie")


def test_what_the_process_remembers_of_a_key_is_confirmed_before_anything_is_taken(program: Program) -> None:
    neighbour = Program(program.company)
    program.get()
    left = int(neighbour.get().headers["RateLimit-Remaining"])
    revoke_key(program.key)

    assert refusal(program.get()) == (401, "non_authentifie")

    assert 'comment="address"' in program.get().headers["RateLimit-Policy"]
    assert int(neighbour.get().headers["RateLimit-Remaining"]) == left - 1


def test_a_request_of_a_known_program_asks_valkey_twice(program: Program) -> None:
    """On its way in, and when it is counted."""
    program.get()

    assert asked_of_valkey(program.get) == ["EVALSHA", "EVALSHA"]


def test_a_key_whose_end_was_not_told_is_not_believed_for_long(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_memory, "FRESH_FOR", 0.0)
    program.get()
    ApiKey.objects.filter(pk=program.key.pk).update(revoked_at=datetime.now(UTC))

    assert refusal(program.get()) == (401, "non_authentifie")


def test_a_key_that_was_seen_expires_on_time(alpha: Company) -> None:
    with time_machine.travel(datetime(2026, 11, 22, 8, tzinfo=UTC), tick=False) as clock:
        program = Program(alpha, expires_at=datetime(2026, 11, 22, 8, 0, 10, tzinfo=UTC))
        assert program.get().status_code == 200
        clock.shift(10)
        assert refusal(program.get()) == (401, "non_authentifie")


def test_without_the_cache_every_key_is_looked_up(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program.get()
    away = Redis(port=1, retry=None)
    monkeypatch.setattr(key_memory, "valkey", lambda: away)
    monkeypatch.setattr(budgets, "_script", Unreachable)

    with CaptureQueriesContext(connection) as statements:
        assert program.get().status_code == 200
    assert asked(statements) == 1

    revoke_key(program.key)
    assert refusal(program.get()) == (401, "non_authentifie")
