"""Attack 43: a company moves all the way round while its people, and its neighbour's, write and read."""

from __future__ import annotations

import pytest

from api import rate_limits
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.models import Box

from .crowd import crowd
from .places import again, at, only_at, traces
from .test_commands import run

ROUND = (("schema", "default"), ("database", "annex"), ("shared", "default"))


def stored(tenant: Tenant) -> dict[str, tuple[int, str]]:
    with tenant_context(tenant):
        rows = list(Box.objects.filter(code__startswith="w").values_list("code", "amount", "seal__number"))
    assert len({code for code, *_ in rows}) == len(rows)
    return {code: (amount, seal) for code, amount, seal in rows}


@pytest.mark.urls("api.tests.urls")
def test_attack_43_nothing_is_lost_or_doubled_under_load(populated, monkeypatch) -> None:
    # The limits on calls are not what is tried here.
    monkeypatch.setattr(rate_limits, "STRANGERS_CALLS_PER_MINUTE", 1_000_000)
    tenant, neighbour = (populated(max_calls_per_minute=1_000_000) for _ in range(2))
    with crowd(tenant) as people, crowd(neighbour, 1) as next_door:
        moves = [run("migrate_tenant", tenant.slug, "--level", level, "--database", alias) for level, alias in ROUND]
    assert [(each["result"], each["level"]) for each in moves] == [("done", level) for level, _ in ROUND]
    home = again(tenant)
    assert (home.place, home.epoch) == (at(tenant, "shared"), 4)
    assert stored(home) == people.told
    assert stored(neighbour) == next_door.told
    assert [writer.epochs for writer in people.writers] == [{1, 2, 3, 4}] * 3
    assert set(people.reader.answers) == set(next_door.reader.answers) == {200}
    assert traces(tenant) == only_at(tenant, home.place)
