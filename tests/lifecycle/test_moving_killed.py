"""A move that dies anywhere is finished by repeating it, or taken back; at no time are there two open places."""

from __future__ import annotations

import signal
from time import monotonic

import pytest

from core.tenancy.arrival import arrive
from core.tenancy.context import tenant_context
from core.tenancy.errors import TenantMoved
from core.tenancy.lifecycle import changes, following, loading, moving, switching, vacating
from core.tenancy.lifecycle.errors import MoveDecided
from core.tenancy.lifecycle.moves import moved
from core.tenancy.lifecycle.moving import abort, move
from core.tenancy.models import LifeCycle, Move, Tenant
from core.tenancy.operator import as_owner
from core.tenancy.provisioning import CONTROL
from tests.lab.models import Box

from .places import again, at, can_write, only_at, traces
from .test_commands import kill_at, refusal, run, start

#: Where the process dies, in the order of the work: just before the function does anything.
BEFORE_THE_SWITCH = [
    (moving, "make_place"),
    (moving, "note_changes"),
    (changes, "_patiently"),
    (moving, "copy_records"),
    (loading, "copy_in"),
    (moving, "prove"),
    (following, "_refuse_difference"),
    (switching, "catch_up_for_good"),
    (switching, "_leave"),
]
AFTER_THE_SWITCH = [
    (switching, "set_phase"),
    (moving, "vacate"),
    (vacating, "remove_in_batches"),
    (vacating, "drop_unit"),
    (moving, "require_only_home"),
    (moving, "end"),
]
#: Within one database and across two, out of a pool and into it.
WAYS = {"within": ("shared", ("schema", "default")), "across": ("database", ("shared", "default"))}
#: Only one of them happens when the old place is cleared.
ELSEWHERE = {("across", "remove_in_batches"), ("within", "drop_unit")}


def points(named: list) -> list:
    return [
        pytest.param(way, module, name, id=f"{way}-{name}")
        for way in WAYS
        for module, name in named
        if (way, name) not in ELSEWHERE
    ]


class Killed(BaseException):
    """Not an error that anybody handles: connections break off, nothing else is done."""


def silent(step: str) -> None:
    pass


@pytest.fixture
def die(monkeypatch):
    """Run something that dies when it reaches a function."""

    def run_until(module, name: str, act) -> None:
        def dead(*_: object, **__: object) -> None:
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr(module, name, dead)
            with pytest.raises(Killed):
                act()

    return run_until


def at_new_place(tenant: Tenant) -> Tenant:
    return moved(Move.objects.using(CONTROL).filter(tenant=tenant).latest("started_at"), tenant)


def open_places(tenant: Tenant) -> list[bool]:
    """Whether the old and the new address let somebody in; what is written there must not get lost."""
    return [can_write(ref, "while dead") for ref in (tenant.ref, at_new_place(tenant).ref)]


@pytest.mark.parametrize(("way", "module", "name"), points(BEFORE_THE_SWITCH))
def test_attack_43_killed_before_the_switch(populated, hashes, die, way, module, name) -> None:
    """People stay at work at the old place; the move goes on with what they wrote, or is taken back."""
    level, goal = WAYS[way]
    tenant = populated(level)
    target = at(tenant, *goal)
    die(module, name, lambda: move(again(tenant), target, silent))
    assert (again(tenant).life_cycle, again(tenant).place) == (LifeCycle.MOVING, tenant.place)
    assert open_places(tenant) == [True, False]
    before = hashes(tenant)
    assert abort(again(tenant), silent).result == "undone"
    assert (hashes(again(tenant)), again(tenant).place) == (before, tenant.place)
    assert traces(tenant) == only_at(tenant, tenant.place)

    die(module, name, lambda: move(again(tenant), target, silent))
    with tenant_context(tenant):
        Box.objects.filter(code="while dead").update(amount=3)
    before = hashes(tenant)
    assert move(again(tenant), target, silent).result == "done"
    assert (hashes(again(tenant)), again(tenant).epoch) == (before, 2)
    assert traces(tenant) == only_at(tenant, target)


@pytest.mark.parametrize(("way", "module", "name"), points(AFTER_THE_SWITCH))
def test_attack_43_killed_after_the_switch(populated, hashes, die, way, module, name) -> None:
    """The old place is closed for good; the move can only be finished."""
    level, goal = WAYS[way]
    tenant = populated(level)
    target = at(tenant, *goal)
    die(module, name, lambda: move(again(tenant), target, silent))
    assert open_places(tenant) == [False, True]
    after = hashes(at_new_place(tenant))
    with pytest.raises(MoveDecided):
        abort(again(tenant), silent)
    assert move(again(tenant), target, silent).result == "done"
    home = again(tenant)
    assert (home.place, home.epoch, home.life_cycle, hashes(home)) == (target, 2, LifeCycle.READY, after)
    assert traces(tenant) == only_at(tenant, target)


def test_attack_43_killed_between_two_databases(populated, hashes, die) -> None:
    """For that moment nobody enters anywhere: rather closed than twice open."""
    tenant = populated()
    target = at(tenant, "database", "annex")
    before = hashes(tenant)
    die(switching, "settle_there", lambda: move(again(tenant), target, silent))
    assert open_places(tenant) == [False, False]
    with pytest.raises(MoveDecided):
        abort(again(tenant), silent)
    with pytest.raises(TenantMoved), arrive(again(tenant).ref):
        pytest.fail("entered")
    assert move(again(tenant), target, silent).result == "done"
    assert (again(tenant).place, hashes(again(tenant))) == (target, before)
    assert traces(tenant) == only_at(tenant, target)


@pytest.mark.parametrize("step", [(moving, "stop_noting"), (moving, "vacate"), (moving, "end")])
def test_attack_43_killed_while_it_is_taken_back(populated, hashes, die, step) -> None:
    """The half removed copy is never taken for a whole one."""
    tenant = populated()
    target = at(tenant, "schema")
    die(switching, "catch_up_for_good", lambda: move(again(tenant), target, silent))
    die(*step, lambda: abort(again(tenant), silent))
    assert open_places(tenant) == [True, False]
    before = hashes(tenant)
    assert move(again(tenant), target, silent).result == "done"
    assert (again(tenant).place, hashes(again(tenant))) == (target, before)
    assert list(tenant.moves.using(CONTROL).order_by("started_at").values_list("phase", flat=True)) == [
        "undone",
        "done",
    ]
    assert traces(tenant) == only_at(tenant, target)


def test_naming_the_old_place_takes_a_killed_move_back(populated, hashes, die) -> None:
    tenant = populated()
    before = hashes(tenant)
    die(moving, "prove", lambda: move(again(tenant), at(tenant, "schema"), silent))
    assert refusal("migrate_tenant", tenant.slug, "--level", "database", "--database", "annex") == (
        1,
        "societe_indisponible",
    )
    answer = run("migrate_tenant", tenant.slug, "--level", "shared")
    assert (answer["result"], answer["place"], answer["rows"]) == ("undone", "default.p00", 0)
    assert (again(tenant).epoch, again(tenant).life_cycle, hashes(tenant)) == (1, LifeCycle.READY, before)
    assert traces(tenant) == only_at(tenant, tenant.place)


def test_after_the_switch_the_old_place_is_a_move_like_any_other(populated, hashes, die) -> None:
    tenant = populated()
    before = hashes(tenant)
    die(moving, "vacate", lambda: move(again(tenant), at(tenant, "schema"), silent))
    assert refusal("migrate_tenant", tenant.slug, "--abort") == (1, "deplacement_acquis")
    assert move(again(tenant), at(tenant, "shared"), silent).result == "done"
    assert (again(tenant).place, again(tenant).epoch, hashes(again(tenant))) == (tenant.place, 3, before)
    assert traces(tenant) == only_at(tenant, tenant.place)


@pytest.mark.parametrize(
    ("goal", "step"),
    [("schema", "preparing"), ("schema", "lab_sticker"), ("annex", "proving"), ("annex", "switching")],
)
def test_attack_43_a_killed_process_is_followed_up(populated, hashes, tmp_path, goal, step) -> None:
    """``kill -9`` itself: whatever the process had reached, repeating the command leads to the same end."""
    tenant = populated()
    before = hashes(tenant)
    options = ("--level", "schema") if goal == "schema" else ("--level", "database", "--database", "annex")
    kill_at(step, start("migrate_tenant", tenant.slug, *options))
    assert run("migrate_tenant", tenant.slug, *options)["result"] == "done"
    home = again(tenant)
    assert (home.level, home.epoch, hashes(home)) == (options[1], 2, before)
    assert traces(tenant) == only_at(tenant, home.place)


def test_attack_43_a_process_killed_between_the_databases(populated, hashes) -> None:
    """The control plane is held, so that the process stands where the old place is closed and nobody knows the new."""
    tenant = populated()
    before = hashes(tenant)
    wanted = ("migrate_tenant", tenant.slug, "--level", "database", "--database", "annex")
    with as_owner("default") as holder, as_owner("annex") as witness:
        process = start(*wanted)
        holder.execute("BEGIN")
        wait_for_line(process, "proving")
        holder.execute("SELECT 1 FROM tenancy_tenant WHERE id = %s FOR UPDATE", (tenant.id,))
        wait_until(lambda: witness.execute("SELECT 1 FROM yz.resident WHERE tenant_id = %s", (tenant.id,)).fetchone())
        process.send_signal(signal.SIGKILL)
        process.communicate()
        holder.execute("ROLLBACK")
    assert open_places(tenant) == [False, True]
    with tenant_context(at_new_place(tenant)):
        Box.objects.get(code="while dead").delete()
    assert run(*wanted)["result"] == "done"
    assert (again(tenant).place, hashes(again(tenant))) == (at(tenant, "database", "annex"), before)
    assert traces(tenant) == only_at(tenant, again(tenant).place)


def wait_for_line(process, step: str) -> None:
    for line in process.stderr:
        if line.rstrip().endswith(step):
            return
    pytest.fail(f"the process ended before {step}")


def wait_until(true) -> None:
    deadline = monotonic() + 30
    while not true():
        assert monotonic() < deadline
