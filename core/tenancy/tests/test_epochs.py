"""What a process remembers of a company holds until the company changes it, here or elsewhere."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from redis import Redis

from core.tenancy import epochs
from core.tenancy.context import tenant_context
from core.tenancy.epochs import company_changed, remembered
from core.tenancy.models import Tenant
from core.tenancy.store import valkey
from core.tenancy.transactions import REFUSED_WHOLE, atomic, only_step
from tests.lab.models import Box


class Table:
    """Something that is read, and how often it was."""

    def __init__(self) -> None:
        self.value, self.reads = "old", 0

    def load(self) -> str:
        self.reads += 1
        return self.value

    def known(self, tenant: Tenant) -> str:
        with tenant_context(tenant):
            return remembered("table", self.load)


@pytest.fixture
def table(live_tenant: Tenant) -> Table:
    """Read once, by a process that has not heard of the company's earlier tests."""
    valkey().delete(epochs.key_of(live_tenant.id))
    table = Table()
    assert table.known(live_tenant) == "old"
    return table


def test_it_is_read_once(live_tenant: Tenant, table: Table) -> None:
    assert (table.known(live_tenant), table.reads) == ("old", 1)


def test_a_change_is_known_from_its_commit_on(live_tenant: Tenant, table: Table) -> None:
    with tenant_context(live_tenant):
        table.value = "new"
        company_changed()
        assert remembered("table", table.load) == "new"
        # Another transaction meanwhile.
        assert epochs._known[live_tenant.id, "table"][2] == "old"

    assert table.known(live_tenant) == "new"


def test_a_change_that_is_taken_back_was_never_remembered(live_tenant: Tenant, table: Table) -> None:
    with contextlib.suppress(ZeroDivisionError), tenant_context(live_tenant):
        table.value = "never"
        company_changed()
        assert remembered("table", table.load) == "never"
        1 / 0  # noqa: B018
    table.value = "old"

    assert (table.known(live_tenant), table.reads) == ("old", 2)


def test_another_process_says_so_by_the_epoch(live_tenant: Tenant, table: Table) -> None:
    table.value = "new"
    valkey().set(epochs.key_of(live_tenant.id), "elsewhere")

    assert table.known(live_tenant) == "new"


def test_a_change_that_was_not_told_is_not_believed_for_long(
    live_tenant: Tenant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(epochs, "FRESH_FOR", 0.0)
    table = Table()
    table.known(live_tenant)
    table.value = "new"

    assert table.known(live_tenant) == "new"


def test_without_valkey_it_is_read_each_time(
    live_tenant: Tenant, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(epochs, "valkey", lambda: Redis(port=1, retry=None))

    assert [table.known(live_tenant) for _ in range(2)] == ["old", "old"]
    assert table.reads == 3


def test_what_was_found_on_the_way_is_known_in_the_first_stay_only(live_tenant: Tenant, table: Table) -> None:
    """A request brings the epoch along; it is not asked again, and not believed twice."""
    with tenant_context(live_tenant, {epochs.EPOCH: "brought"}):
        assert remembered("table", table.load) == "old"

    assert (epochs._known[live_tenant.id, "table"][0], table.reads) == ("brought", 2)
    assert (table.known(live_tenant), table.reads) == ("old", 3)


@pytest.mark.parametrize(("refused_whole", "kept"), [(True, []), (False, ["before"])])
def test_the_only_step_of_a_request_is_undone_with_it(
    live_tenant: Tenant, refused_whole: bool, kept: list[str]
) -> None:
    """Elsewhere it is a step like any other, after whose failure one may go on."""

    @atomic()
    def fail() -> None:
        Box.objects.create(code="half")
        raise ZeroDivisionError

    with tenant_context(live_tenant, {REFUSED_WHOLE: refused_whole}):
        Box.objects.create(code="before")
        with contextlib.suppress(ZeroDivisionError), only_step():
            fail()

    with tenant_context(live_tenant):
        assert list(Box.objects.values_list("code", flat=True)) == kept


def test_steps_within_the_only_one_are_undone_alone(live_tenant: Tenant) -> None:
    @atomic()
    def step(code: str) -> None:
        Box.objects.create(code=code)
        if code == "bad":
            raise ZeroDivisionError

    @atomic()
    def whole() -> None:
        for code in ("a", "bad", "b"):
            with contextlib.suppress(ZeroDivisionError):
                step(code)

    with tenant_context(live_tenant, {REFUSED_WHOLE: True}), only_step():
        whole()

    with tenant_context(live_tenant):
        assert sorted(Box.objects.values_list("code", flat=True)) == ["a", "b"]


def test_companies_are_remembered_apart(new_tenant: Callable[..., Tenant]) -> None:
    one, other = Table(), Table()
    other.value = "theirs"
    mine, theirs = new_tenant(), new_tenant()

    assert (one.known(mine), other.known(theirs), one.known(mine)) == ("old", "theirs", "old")
