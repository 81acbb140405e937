"""Take one protection away, and the attacks and the catalogue say so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db.models import QuerySet

from core.kernel.reading import lookups, statements, tallies
from core.tenancy import epochs, identity
from core.tenancy.backend import entering
from core.tenancy.catalogue import breaches
from core.tenancy.kernel import install_kernel
from core.tenancy.operator import as_owner
from core.tenancy.querysets import TenantQuerySet

from .attack_report import attack_report
from .conftest import Companies
from .intruder import Intruder
from .shops import Shop
from .surface import api_routes
from .world import World, populate, table

ANSWERED = "tenant data is answered without a context"
READ = "another company's rows are read"
WRITTEN = "rows are written for another company"
FORGED = "a forged identity is accepted"
OUTLIVES = "an identity outlives its transaction"

EXACT = "tenant_id = yz.current_tenant()"
LAX = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid"
UNCHECKED = (
    "CREATE OR REPLACE FUNCTION yz.current_tenant() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER"
    " SET search_path = pg_catalog AS $$ BEGIN RETURN current_setting('app.tenant_id')::uuid; END $$"
)


@pytest.fixture
def own_schemas(committed: None, companies: Companies) -> World:
    return populate(*companies("schema"))


@pytest.fixture
def unnamed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Questions as they would be if they named no company, those that are kept written anew."""
    monkeypatch.setattr(TenantQuerySet, "__init__", QuerySet.__init__)
    _written_anew()
    yield
    monkeypatch.undo()
    _written_anew()


def _written_anew() -> None:
    for kept in (statements._kept, tallies._kept, lookups._records):
        kept.cache_clear()
    epochs._known.clear()


@contextmanager
def _changed(alias: str, change: str, restore: str) -> Iterator[None]:
    """The owner weakens the database, and restores it."""
    with as_owner(alias) as owner:
        owner.execute(change.encode())
        try:
            yield
        finally:
            owner.execute(restore.encode())
            install_kernel(owner)


def test_nothing_is_reported_as_it_stands(world: World) -> None:
    assert attack_report(world) == []


@pytest.mark.parametrize(
    ("using", "check", "reported"),
    [
        ("true", EXACT, [ANSWERED, READ, FORGED, OUTLIVES]),
        (f"{EXACT} OR true", EXACT, [ANSWERED, READ, FORGED, OUTLIVES]),
        (EXACT, "true", [WRITTEN]),
        (LAX, LAX, [ANSWERED, FORGED]),
    ],
)
def test_weakened_policy(own_schemas: World, using: str, check: str, reported: list[str]) -> None:
    policy = f"ALTER POLICY tenant ON {table(own_schemas.b)} USING ({{}}) WITH CHECK ({{}})"
    with _changed(own_schemas.alias, policy.format(using, check), policy.format(EXACT, EXACT)):
        assert attack_report(own_schemas) == reported
        assert breaches(own_schemas.alias) == [f"{own_schemas.b.schema_name}.lab_box has not exactly the one policy"]
    assert attack_report(own_schemas) == breaches(own_schemas.alias) == []


@pytest.mark.parametrize(("level", "route"), [("shared", "direct")], indirect=True)
def test_weakened_policy_is_seen_through_the_api(shops: tuple[Shop, Shop], request: pytest.FixtureRequest) -> None:
    """Questions name their company, and nothing rests on that: where none is named, the policy keeps B's record.

    Without the policy they name A still, and show none of B's; without either, A's own files show B's record.
    """
    intruder = Intruder(*shops)
    policy = "ALTER POLICY tenant ON p00.parties_customer USING ({})"
    with _changed(intruder.b.tenant.alias, policy.format("true"), policy.format(EXACT)):
        assert _shown_of_b(intruder, "parties.Customer") == set()
    request.getfixturevalue("unnamed")
    assert _shown_of_b(intruder, "parties.Customer") == set()
    with _changed(intruder.b.tenant.alias, policy.format("true"), policy.format(EXACT)):
        lists = {f"/api/v1/{resource}/" for resource in ("business/parties/customer", "yoozak/client/client")}
        one = f"{intruder.b.sample['parties.Customer']}/"
        rests = ("export/", one, f"{one}print/")
        shown = _shown_of_b(intruder, "parties.Customer")
        # A list shows fifty of all companies of the pool; whether B's is among them is chance.
        assert shown - lists == {f"{each}{rest}" for each in lists for rest in rests}
        assert breaches("default") == ["p00.parties_customer has not exactly the one policy"]
    assert _shown_of_b(intruder, "parties.Customer") == set()
    assert breaches("default") == []


def _shown_of_b(intruder: Intruder, model: str) -> set[str]:
    """Of every list of the API, and every address of a record of B's: those that show A's people something of B."""
    foreign = intruder.b.sample[model]
    readable = [each for each in api_routes() if "get" in each.methods]
    routes = [each for each in readable if [kind for kind, _ in each.parameters] in ([], ["uuid"])]
    answers = {address: intruder.ask("get", address)[1] for address in (each.address([foreign]) for each in routes)}
    return {address for address, content in answers.items() if {*intruder.b.shown_in(content)} - {str(foreign)}}


def test_weakened_by_row_security_off(own_schemas: World) -> None:
    switch = f"ALTER TABLE {table(own_schemas.b)} {{}} ROW LEVEL SECURITY"
    with _changed(own_schemas.alias, switch.format("DISABLE"), switch.format("ENABLE")):
        assert attack_report(own_schemas) == [ANSWERED, READ, WRITTEN, FORGED, OUTLIVES]
    assert attack_report(own_schemas) == []


def test_weakened_key_that_can_be_read(own_schemas: World) -> None:
    grant, revoke = "GRANT SELECT ON yz.signing_key TO yz_app", "REVOKE SELECT ON yz.signing_key FROM yz_app"
    with _changed(own_schemas.alias, grant, revoke):
        assert attack_report(own_schemas) == ["the signing key can be read"]
        assert breaches(own_schemas.alias) == ["yz.signing_key is a table of the kernel that yz_app can read"]
    assert attack_report(own_schemas) == breaches(own_schemas.alias) == []


def test_weakened_signature_that_nobody_checks(own_schemas: World) -> None:
    with _changed(own_schemas.alias, UNCHECKED, "SELECT 1"):
        assert attack_report(own_schemas) == [FORGED]
        assert breaches(own_schemas.alias) == ["yz.current_tenant is not the function that this release installs"]
    assert attack_report(own_schemas) == breaches(own_schemas.alias) == []


def test_weakened_context_that_is_set_for_the_session(own_schemas: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def for_the_session(*arguments: Any) -> str:
        return identity.begin_statement(*arguments).replace("SET LOCAL", "SET")

    monkeypatch.setattr(entering, "begin_statement", for_the_session)
    assert attack_report(own_schemas) == [OUTLIVES]
    monkeypatch.undo()
    assert attack_report(own_schemas) == []


def test_weakened_signature_in_sight(own_schemas: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "OUT_OF_SIGHT", "")
    monkeypatch.setattr(identity, "_claims", identity._claims.__wrapped__)
    assert attack_report(own_schemas) == ["sessions see each other's signatures"]
    monkeypatch.undo()
    assert attack_report(own_schemas) == []
