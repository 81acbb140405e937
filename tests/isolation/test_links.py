"""References from one company's row to another's cannot exist, whoever writes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from psycopg import errors

from core.tenancy.catalogue import breaches
from core.tenancy.context import tenant_context
from core.tenancy.operator import as_owner
from tests.lab.models import Box, Label, Seal, Sticker

from .world import FOREIGN_KEY, World, each_refused, run, table


def _links(world: World) -> list[Callable[[], Any]]:
    """Ways in which A points at a row of B."""
    return [
        lambda: Box.objects.create(code="x", parent_id=world.box_b),
        lambda: Box.objects.update(parent_id=world.box_b),
        lambda: Sticker.objects.create(box_id=world.box_b, label_id=world.label_a),
        lambda: Sticker.objects.bulk_create([Sticker(box_id=world.box_a, label_id=world.label_b)]),
        lambda: Label.objects.get().boxes.add(world.box_b),
        lambda: Label.objects.get().boxes.set([world.box_b]),
        lambda: Seal.objects.create(box_id=world.box_b, number="x"),
        lambda: run(world.alias, f"UPDATE {table(world.a, Seal)} SET box_id = %s", world.box_b),
    ]


def test_attack_07_links_are_refused_at_commit(unharmed: World) -> None:
    each_refused(unharmed.a, FOREIGN_KEY, _links(unharmed))


def test_attack_07_links_are_refused_at_the_statement(unharmed: World) -> None:
    def at_once(act: Callable[[], Any]) -> Callable[[], Any]:
        def attempt() -> None:
            with transaction.atomic(using=unharmed.alias):
                run(unharmed.alias, "SET CONSTRAINTS ALL IMMEDIATE")
                act()

        return attempt

    each_refused(unharmed.a, FOREIGN_KEY, [at_once(act) for act in _links(unharmed)])


def test_attack_07_instance_of_another(unharmed: World) -> None:
    with tenant_context(unharmed.b):
        theirs = Box.objects.get(pk=unharmed.box_b)
    each_refused(
        unharmed.a,
        FOREIGN_KEY,
        [
            lambda: Box.objects.create(code="x", parent=theirs),
            lambda: Label.objects.get().boxes.add(theirs),
            lambda: theirs.labels.add(unharmed.label_a),
        ],
    )


def test_attack_08_every_link_names_the_tenant_on_both_sides(world: World) -> None:
    with as_owner(world.alias) as owner:
        definitions = owner.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'f' AND connamespace = %s::regnamespace",
            (world.a.schema_name,),
        ).fetchall()
    assert len(definitions) >= 4
    for (definition,) in definitions:
        assert definition.startswith("FOREIGN KEY (tenant_id, ")
        assert "(tenant_id, id) DEFERRABLE INITIALLY DEFERRED" in definition


def test_attack_11_the_catalogue_finds_nothing(world: World) -> None:
    assert breaches(world.alias) == []


@pytest.mark.parametrize("foreign", [False, True], ids=["orphan", "of another company"])
def test_attack_45_a_migration_does_not_bless_bad_links(unharmed: World, foreign: bool) -> None:
    """Adding the constraint again over rows that break it fails: it is never just assumed."""
    seals = table(unharmed.a, Seal)
    box = unharmed.box_b if foreign else unharmed.label_a
    with as_owner(unharmed.alias) as owner, owner.transaction(force_rollback=True):
        name, definition = owner.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'f' AND conrelid = %s::regclass",
            (seals,),
        ).fetchone() or ("", "")
        owner.execute(f'ALTER TABLE {seals} DROP CONSTRAINT "{name}"'.encode())
        owner.execute(f"UPDATE {seals} SET box_id = '{box}' WHERE tenant_id = '{unharmed.a.id}'".encode())
        with pytest.raises(errors.ForeignKeyViolation):
            owner.execute(f'ALTER TABLE {seals} ADD CONSTRAINT "{name}" {definition}'.encode())
