"""Modules propose roles; the company's copies are its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command

from core.kernel import modules
from core.kernel.actors import SYSTEM
from core.kernel.modules import Module
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.creation import Application, create_from_template
from core.users.models import RoleDefinition
from core.users.policy.checks import check_proposals
from core.users.policy.proposals import proposed_roles
from core.users.policy.proposing import propose_roles
from core.users.policy.services import change_grants, delete_role

from .conftest import COLLEAGUE

RICH = Right("colleague", ("update",), "manager == actor.profile", sets=("department",))


def propose(*rights: str | Right, **roles: tuple[str | Right, ...]) -> None:
    modules._modules["house.people"] = Module("house.people", "People", roles={"CLERK": rights, **roles})


@pytest.fixture(autouse=True)
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One module, of no trade, besides the real ones."""
    monkeypatch.setattr(modules, "_modules", {})
    propose("colleague.view", "colleague.print", "shop.menu.dish.view", RICH)
    yield


def copies() -> dict[str, tuple[Right, ...]]:
    return {role.key: role.rights for role in RoleDefinition.objects.in_use().prefetch_related("grants")}


def test_short_patterns_are_of_the_module_and_whole_ones_of_another(tenant: object) -> None:
    (administrator, clerk) = proposed_roles("")

    assert (administrator.key, administrator.rights) == ("ADMIN", (Right("*", ("*",)),))
    assert clerk.rights == (
        Right(COLLEAGUE, ("view", "print")),
        Right("shop.menu.dish", ("view",)),
        Right(COLLEAGUE, ("update",), "manager == actor.profile", sets=("department",)),
    )


def test_roles_of_another_trade_are_not_proposed() -> None:
    modules._modules["yoozak.shop"] = Module("yoozak.shop", "Shop", roles={"SELLER": ("sale.*",)})

    assert [role.key for role in proposed_roles("")] == ["ADMIN", "CLERK"]
    (seller,) = [role for role in proposed_roles("yoozak") if role.key == "SELLER"]
    assert seller.rights == (Right("yoozak.shop.sale", ("*",)),)


def test_a_company_gets_copies_once(tenant: object) -> None:
    assert propose_roles("") == ["ADMIN", "CLERK"]
    first = copies()

    assert propose_roles("") == []
    assert copies() == first
    assert list(first) == ["ADMIN", "CLERK"]
    assert RoleDefinition.objects.get(key="ADMIN").label == "Administrateur"


def test_a_newer_proposal_reaches_the_copies_that_were_left_alone(tenant: object) -> None:
    propose_roles("")
    propose("colleague.view", COOK=("colleague.print",))

    assert propose_roles("") == ["CLERK", "COOK"]

    assert copies()["CLERK"] == (Right(COLLEAGUE, ("view",)),)
    assert propose_roles("") == []


def test_what_the_company_changed_is_its_own(tenant: object) -> None:
    propose_roles("")
    mine = (Right(COLLEAGUE, ("view",)),)
    change_grants(RoleDefinition.objects.get(key="CLERK"), mine, actor=SYSTEM)
    propose("colleague.print")

    assert propose_roles("") == []
    assert copies()["CLERK"] == mine


def test_what_the_company_removed_does_not_come_back(tenant: object) -> None:
    propose_roles("")
    delete_role(RoleDefinition.objects.get(key="CLERK"), actor=SYSTEM)
    propose("colleague.print")

    assert propose_roles("") == []
    assert list(copies()) == ["ADMIN"]


def test_a_role_of_the_company_that_has_the_same_name_is_left_alone(tenant: object) -> None:
    RoleDefinition.objects.create(key="CLERK", label="Our clerks")

    assert propose_roles("") == ["ADMIN"]
    assert copies()["CLERK"] == ()


def test_a_proposal_that_means_nothing_stops_the_start(tenant: object) -> None:
    propose("colleague.view", "colleague.fly", Right("colleague", ("view",), 'colour == "red"'))

    messages = [(message.id, message.msg) for message in check_proposals(None)]

    assert [code for code, _text in messages] == ["roles.E001"] * 2
    assert messages[0][1].startswith("house.people proposes to CLERK: ")
    propose("colleague.view", RICH)
    assert check_proposals(None) == []


def test_a_company_is_born_with_its_roles(committed: None) -> None:
    wanted = Application(name="Née", slug="nee-avec-ses-roles", host="nee-avec-ses-roles.localhost")

    for _ in range(2):
        tenant = create_from_template(wanted)

    with tenant_context(tenant):
        assert list(copies()) == ["ADMIN", "CLERK"]


def test_the_operator_brings_companies_up_to_date(live_tenant) -> None:
    def run(*slugs: str) -> object:
        out = StringIO()
        call_command("propose_roles", *slugs, json=True, stdout=out, stderr=StringIO())
        return json.loads(out.getvalue())

    assert run(live_tenant.slug) == {"ok": True, "companies": {live_tenant.slug: ["ADMIN", "CLERK"]}}
    assert run(live_tenant.slug) == {"ok": True, "companies": {live_tenant.slug: []}}
