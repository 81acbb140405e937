"""Moves between all placements, without load: what arrives, what stays, what is refused."""

from __future__ import annotations

from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.moving import move
from core.tenancy.models import Tenant
from core.tenancy.places import Place
from tests.lab.models import Box


def at(tenant, level: str, alias: str = "default") -> Place:
    return Place(level, alias, "p00" if level == "shared" else f"t_{tenant.slug}")


def silent(step: str) -> None:
    pass


def test_a_company_goes_round_every_place(populated, hashes):
    tenant, neighbour = populated(), populated()
    before, next_door = hashes(tenant), hashes(neighbour)
    for level, alias in (("schema", "default"), ("database", "annex"), ("shared", "annex"), ("shared", "default")):
        outcome = move(tenant, at(tenant, level, alias), silent)
        assert (outcome.result, outcome.rows) == ("done", 5)
        assert hashes(Tenant.objects.get(pk=tenant.pk)) == before
        with tenant_context(Tenant.objects.get(pk=tenant.pk)):
            Box.objects.get(code="ligne\nsuivante")
    assert hashes(neighbour) == next_door
