"""Moves of a company: what arrives, what stays, what is refused."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.base import CommandError

from core.tenancy import directory
from core.tenancy.arrival import arrive
from core.tenancy.context import tenant_context
from core.tenancy.levels import target_level
from core.tenancy.lifecycle import changes, following, switching
from core.tenancy.lifecycle.errors import CopyDiffers, DatabaseIsFull, PlaceBehind, SchemaBusy, TenantBusy
from core.tenancy.lifecycle.moving import move
from core.tenancy.lifecycle.operation import operation
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import LifeCycle, Move, Suspension, Tenant
from core.tenancy.operator import as_owner, connect_application
from core.tenancy.provisioning import CONTROL
from core.tenancy.units import DatabaseFull
from tests.lab.models import Box

from .places import again, at, can_write, only_at, traces
from .test_commands import refusal, run

ROUND = (
    ("schema", "default"),
    ("database", "annex"),
    ("shared", "annex"),
    ("schema", "default"),
    ("shared", "default"),
)


def silent(step: str) -> None:
    pass


def test_a_company_goes_round_every_place_and_its_neighbours_stay(populated, hashes) -> None:
    tenant, neighbour, far = populated(), populated(), populated("database")
    before, next_door, abroad = hashes(tenant), hashes(neighbour), hashes(far)
    for number, (level, alias) in enumerate(ROUND, start=2):
        outcome = move(tenant, at(tenant, level, alias), silent)
        assert (outcome.result, outcome.rows, outcome.place) == ("done", 5, str(at(tenant, level, alias)))
        home = again(tenant)
        assert (home.place, home.epoch, home.life_cycle) == (at(tenant, level, alias), number, LifeCycle.READY)
        assert traces(tenant) == only_at(tenant, home.place)
        assert hashes(home) == before
        assert (hashes(neighbour), hashes(far)) == (next_door, abroad)
    assert Move.objects.using(CONTROL).filter(tenant=tenant, phase="done", ended_at__isnull=False).count() == 5


def test_attack_44_an_old_address_opens_nothing(populated, hashes) -> None:
    """Every address that a process may still remember is refused by the databases, also after coming back."""
    tenant, old = populated(), []
    for level, alias in ROUND:
        old.append(again(tenant).ref)
        move(tenant, at(tenant, level, alias), silent)
    home = again(tenant)
    before = hashes(home)
    for ref in old:
        assert can_write(ref, "stale") is False
    assert hashes(home) == before
    assert traces(tenant) == only_at(tenant, home.place)


def test_attack_44_a_remembered_address_is_followed_without_anybody_noticing(populated) -> None:
    tenant = populated()
    directory.forget_all()
    stale = directory.by_id(tenant.id)
    run("migrate_tenant", tenant.slug, "--level", "database", "--database", "annex")
    with arrive(stale) as here:
        Box.objects.create(code="after")
    assert (here.alias, here.epoch) == ("annex", 2)


def test_files_and_cached_values_need_no_move(populated) -> None:
    tenant = populated()
    with tenant_context(tenant):
        cache.set("liste", [1])
    move(tenant, at(tenant, "database", "annex"), silent)
    with tenant_context(again(tenant)):
        assert default_storage.open("factures/f1.txt").read() == b"facture 1"
        assert cache.get("liste") == [1]


@pytest.mark.parametrize("level", [Suspension.READ_ONLY, Suspension.CLOSED])
def test_a_suspended_company_moves_and_stays_suspended(populated, hashes, level) -> None:
    tenant = populated()
    before = hashes(tenant)
    suspend(tenant, level, "impayé")
    move(tenant, at(tenant, "schema"), silent)
    home = again(tenant)
    assert (home.suspension, home.suspension_reason, hashes(home)) == (level, "impayé", before)
    with as_owner("default") as owner:
        row = owner.execute("SELECT schema_name, epoch, suspension FROM yz.resident WHERE tenant_id = %s", (home.id,))
        assert row.fetchone() == (home.schema_name, 2, level)


def test_the_command_says_what_it_did(populated) -> None:
    tenant = populated()
    answer = run("migrate_tenant", tenant.slug, "--level", "schema")
    wait = answer.pop("longest_wait_ms")
    assert wait > 0
    assert answer.pop("seconds") > 0
    assert answer == {
        "ok": True,
        "slug": tenant.slug,
        "origin": "default.p00",
        "place": f"default.t_{tenant.slug}",
        "level": "schema",
        "result": "done",
        "rows": 5,
    }
    assert Move.objects.using(CONTROL).get(tenant=tenant).longest_wait_ms == wait
    out, steps = StringIO(), StringIO()
    call_command("migrate_tenant", tenant.slug, "--level", "shared", stdout=out, stderr=steps)
    assert f"{tenant.slug}: 5 records moved from default.t_{tenant.slug} to default.p00 (shared) in " in out.getvalue()
    for step in ("preparing", "copying", "lab_box", "proving", "switching", "cleaning"):
        assert f"] {step}\n" in steps.getvalue()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--level", "database", "--database", "absent"], "base_inconnue"),
        (["--level", "shared"], "deja_place"),
        (["--abort"], "aucun_deplacement"),
    ],
)
def test_a_move_that_cannot_be_is_refused_with_nothing_changed(populated, hashes, options, code) -> None:
    tenant = populated()
    before = hashes(tenant)
    assert refusal("migrate_tenant", tenant.slug, *options) == (1, code)
    assert (again(tenant).life_cycle, again(tenant).epoch, hashes(tenant)) == (LifeCycle.READY, 1, before)
    assert traces(tenant) == only_at(tenant, tenant.place)
    assert not Move.objects.using(CONTROL).filter(tenant=tenant).exists()


def test_other_operations_and_unfinished_ones_are_respected(populated) -> None:
    tenant = populated()
    with operation(tenant.id):
        assert refusal("migrate_tenant", tenant.slug, "--level", "schema") == (1, "operation_en_cours")
    Tenant.objects.using(CONTROL).filter(pk=tenant.pk).update(life_cycle=LifeCycle.RESTORING)
    assert refusal("migrate_tenant", tenant.slug, "--level", "schema") == (1, "societe_indisponible")
    assert refusal("migrate_tenant", "inconnue", "--level", "schema") == (1, "societe_introuvable")
    assert traces(tenant) == only_at(tenant, tenant.place)


def test_another_database_must_be_named(populated) -> None:
    tenant = populated()
    with pytest.raises(CommandError) as error:
        call_command("migrate_tenant", tenant.slug, "--level", "database", stderr=StringIO())
    assert error.value.returncode == 2
    assert traces(tenant) == only_at(tenant, tenant.place)


def undone(tenant: Tenant, before: object, hashes) -> None:
    """The company is where and what it was, and works; the attempt is on record."""
    home = again(tenant)
    assert (home.place, home.epoch, home.life_cycle, hashes(home)) == (tenant.place, 1, LifeCycle.READY, before)
    assert traces(tenant) == only_at(tenant, tenant.place)
    assert Move.objects.using(CONTROL).get(tenant=tenant).phase == "undone"
    assert can_write(tenant.ref, "works") is True


def test_somebody_who_does_not_leave_keeps_the_company_where_it_is(populated, hashes, monkeypatch) -> None:
    """Everybody else passes between two attempts; after the last one everything is as it was."""
    monkeypatch.setattr(switching, "ATTEMPTS", 3)
    monkeypatch.setattr(switching, "PAUSE", 0)
    tenant = populated()
    before = hashes(tenant)
    with connect_application("default") as guest:
        guest.execute("BEGIN")
        guest.execute("SELECT yz.enter(%s, 1)", (tenant.id,))
        with pytest.raises(TenantBusy):
            move(tenant, at(tenant, "database", "annex"), silent)
    undone(tenant, before, hashes)


def test_a_table_that_somebody_holds_stops_the_move_early(populated, hashes, monkeypatch) -> None:
    monkeypatch.setattr(changes, "ATTEMPTS", 2)
    monkeypatch.setattr(changes, "PAUSE", 0)
    tenant, neighbour = populated(), populated()
    before, attempts = hashes(tenant), []
    with connect_application("default") as guest:
        guest.execute("BEGIN")
        guest.execute("SELECT yz.enter(%s, 1)", (neighbour.id,))
        guest.execute("SAVEPOINT a; LOCK TABLE p00.lab_seal IN ROW EXCLUSIVE MODE")
        with pytest.raises(SchemaBusy):
            move(tenant, at(tenant, "schema"), attempts.append)
        assert attempts == ["preparing", "undoing"]
    undone(tenant, before, hashes)


def test_a_full_database_is_refused(populated, hashes, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise DatabaseFull

    monkeypatch.setattr("core.tenancy.lifecycle.moving.make_place", full)
    tenant = populated()
    before = hashes(tenant)
    with pytest.raises(DatabaseIsFull):
        move(tenant, at(tenant, "schema"), silent)
    undone(tenant, before, hashes)


@pytest.mark.parametrize("behind", ["before", "meanwhile"])
def test_a_place_of_another_release_is_refused(new_tenant, populated, hashes, monkeypatch, behind) -> None:
    tenant = populated("schema")
    before = hashes(tenant)

    def become(level: str) -> None:
        with as_owner("default") as owner:
            owner.execute("UPDATE yz.unit SET level = %s WHERE schema_name = %s", (level, tenant.schema_name))

    def other_release(*arguments: object) -> object:
        become("x")
        return real(*arguments) if real else None

    real = None
    if behind == "before":
        other_release()
    else:
        real = switching.catch_up_for_good
        monkeypatch.setattr(switching, "catch_up_for_good", other_release)
    with pytest.raises(PlaceBehind):
        move(tenant, at(tenant, "shared"), silent)
    become(target_level().fingerprint)
    undone(tenant, before, hashes)


@pytest.mark.parametrize("moment", ["proof", "fence"])
def test_a_copy_that_is_not_the_original_is_thrown_away(populated, hashes, monkeypatch, moment) -> None:
    tenant = populated()
    before = hashes(tenant)
    real = following._bring

    def spoil(ends, touched) -> None:
        if moment == "fence" and not touched:
            return
        real(ends, touched)
        ends.target.execute(f"UPDATE {ends.there.schema_name}.lab_box SET amount = -1".encode())

    def touch(*arguments: object) -> None:
        with tenant_context(tenant):
            box = Box.objects.get(code="tab\there")
            box.save()
        before.update(hashes(tenant))

    monkeypatch.setattr(following, "_bring", spoil)
    if moment == "fence":
        monkeypatch.setattr(switching, "follow", touch)
    with pytest.raises(CopyDiffers) as error:
        move(tenant, at(tenant, "schema"), silent)
    assert error.value.data == {"tables": "lab_box"}
    undone(tenant, before, hashes)
