"""What is noted while a company is copied, what follows, and how records leave a pool."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import transaction

from core.tenancy.context import tenant_context
from core.tenancy.lifecycle import changes, removal
from core.tenancy.lifecycle.changes import note_changes, stop_noting, take_changes
from core.tenancy.lifecycle.moving import move
from core.tenancy.lifecycle.removal import remove_in_batches
from core.tenancy.lifecycle.traces import Subject, scan
from core.tenancy.lifecycle.waits import Waits
from core.tenancy.operator import as_owner, connect_application
from tests.lab.models import Box, Label, Seal, Sticker

from .places import again, at, only_at, traces


@pytest.fixture
def noted(populated):
    """A company whose changes are noted, its neighbour, and a way to take what was noted."""
    tenant, neighbour = populated(), populated()
    with as_owner("default") as owner:
        note_changes(owner, "p00", tenant.id, Waits())
        yield tenant, neighbour, lambda: take_changes(owner, tenant.id)
        stop_noting(owner, "p00", tenant.id, Waits())
    assert traces(tenant) == only_at(tenant, tenant.place)


def test_what_is_committed_is_noted_once(noted) -> None:
    tenant, _, take = noted
    with tenant_context(tenant):
        new = Box.objects.create(code="new")
        new.save()
        changed = Box.objects.get(code="tab\there")
        Box.objects.filter(pk=changed.pk).update(amount=1)
        sticker = Sticker.objects.get()
        gone = sticker.pk
        sticker.delete()
    assert take() == {"lab_box": sorted([new.pk, changed.pk]), "lab_sticker": [gone]}
    assert take() == {}


def test_what_is_rolled_back_and_what_neighbours_do_is_not_noted(noted) -> None:
    tenant, neighbour, take = noted
    with tenant_context(tenant):
        Box.objects.create(code="never")
        transaction.set_rollback(True, using="default")
    with tenant_context(neighbour):
        Box.objects.create(code="theirs")
        Seal.objects.all().delete()
    assert take() == {}


def test_a_changed_id_is_noted_twice(noted) -> None:
    tenant, _, take = noted
    number = uuid4()
    with tenant_context(tenant):
        label = Label.objects.create(text="x")
    take()
    with tenant_context(tenant):
        Label.objects.filter(pk=label.pk).update(id=number)
    assert take() == {"lab_label": sorted([label.pk, number])}


def test_attack_18_the_notes_are_out_of_reach_of_the_application(committed) -> None:
    for statement in ("SELECT * FROM yz.change", "DELETE FROM yz.change", "SELECT yz.note_change()"):
        with connect_application("default") as intruder, pytest.raises(Exception) as error:
            intruder.execute(statement.encode())
        assert getattr(error.value, "sqlstate", None) == "42501"


def test_a_scan_for_the_company_finds_its_triggers(noted) -> None:
    tenant, *_ = noted
    subject = Subject(tenant.id, tenant.slug, tenant.name, tenant.level, tenant.alias, tenant.schema_name)
    assert f"default: trigger yz_change_{tenant.id.hex}_new" in scan(subject)[0]


def test_taking_notes_back_is_part_of_the_transaction(noted) -> None:
    tenant, _, take = noted
    with tenant_context(tenant):
        box = Box.objects.create(code="new")
    with as_owner("default") as owner:
        owner.execute("BEGIN")
        assert take_changes(owner, tenant.id) == {"lab_box": [box.pk]}
        owner.execute("ROLLBACK")
    assert take() == {"lab_box": [box.pk]}


def test_what_changes_between_copy_and_switch_arrives(populated, hashes, monkeypatch) -> None:
    """Unique values that were exchanged, links to new records, records that are gone."""
    tenant = populated()

    def work(step: str) -> None:
        if step != "proving":
            return
        with tenant_context(again(tenant)):
            one, other = Box.objects.order_by("code")
            for box, code in ((one, "-"), (other, one.code), (one, other.code)):
                Box.objects.filter(pk=box.pk).update(code=code)
            Seal.objects.all().delete()
            Seal.objects.create(box=Box.objects.create(code="later", parent=one), number="2")
        expected.update(hashes(again(tenant)))

    expected: dict = {}
    assert move(again(tenant), at(tenant, "database", "annex"), work).rows == 6
    assert hashes(again(tenant)) == expected
    assert expected["lab_box"][0] == 3


def test_a_trigger_waits_for_a_writer_who_came_before(populated, monkeypatch) -> None:
    """Whoever wrote before the notes began has committed when the copy begins."""
    tenant = populated()
    waited = []

    def let_go(pause: float) -> None:
        waited.append(pause)
        guest.execute("COMMIT")

    monkeypatch.setattr(changes.time, "sleep", let_go)
    with connect_application("default") as guest, as_owner("default") as owner:
        guest.execute("BEGIN")
        guest.execute("LOCK TABLE p00.lab_box IN ROW EXCLUSIVE MODE")
        note_changes(owner, "p00", tenant.id, waits := Waits())
        stop_noting(owner, "p00", tenant.id, waits)
    assert waited == [changes.PAUSE]
    assert waits.milliseconds >= 50


@pytest.mark.parametrize("batch", [1, 2, 5_000])
def test_records_leave_a_pool_in_batches_and_neighbours_keep_theirs(populated, hashes, monkeypatch, batch) -> None:
    monkeypatch.setattr(removal, "BATCH", batch)
    tenant, neighbour = populated(), populated()
    next_door = hashes(neighbour)
    with as_owner("default") as owner:
        remove_in_batches(owner, "p00", tenant.id)
    assert traces(tenant) == {"default yz.resident"}
    assert hashes(neighbour) == next_door


def test_tables_in_a_ring_leave_together(populated, hashes) -> None:
    tenant = populated("schema")
    schema = tenant.schema_name
    with as_owner("default") as owner:
        owner.execute(
            f"ALTER TABLE {schema}.lab_box ADD ring uuid, ADD FOREIGN KEY (tenant_id, ring)"
            f" REFERENCES {schema}.lab_seal (tenant_id, id) DEFERRABLE INITIALLY DEFERRED".encode()
        )
        owner.execute(f"UPDATE {schema}.lab_box SET ring = (SELECT id FROM {schema}.lab_seal)".encode())
        remove_in_batches(owner, schema, tenant.id)
    assert {rows for rows, _ in hashes(tenant).values()} == {0}
