"""Reaching, writing and guessing another company's rows."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.db.models import F, Value

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.models import Box, Label, Seal, Sticker

from .world import DENIED, World, each_refused, refused, refused_as, run, table


def test_attack_04_insert_for_another(unharmed: World) -> None:
    b = unharmed.b.id
    each_refused(
        unharmed.a,
        DENIED,
        [
            lambda: Box.objects.create(code="x", tenant_id=b),
            lambda: Box.objects.bulk_create([Box(code="x"), Box(code="y", tenant_id=b)]),
            lambda: Box.objects.bulk_create([Box(code="common", tenant_id=b)], ignore_conflicts=True),
            lambda: Box.objects.bulk_create(
                [Box(code="common", tenant_id=b, amount=666)],
                update_conflicts=True,
                unique_fields=["tenant", "code"],
                update_fields=["amount"],
            ),
            lambda: Box.objects.get_or_create(code="new", defaults={"tenant_id": b}),
        ],
    )


def test_attack_04_insert_by_sql(unharmed: World) -> None:
    columns = "tenant_id, id, code, amount, version, custom, created_at, updated_at"
    copied = "gen_random_uuid(), code || 'x', amount, version, custom, created_at, updated_at"
    for tenant in (unharmed.a, unharmed.b):
        refused_as(
            unharmed.a,
            DENIED,
            f"INSERT INTO {table(tenant)} ({columns}) SELECT %s, {copied} FROM {table(unharmed.a)}",
            unharmed.b.id,
        )


def test_attack_05_give_a_row_away(unharmed: World) -> None:
    b = unharmed.b.id

    def bulk_update() -> None:
        box = Box.objects.get(code="common")
        box.tenant_id = b
        Box.objects.bulk_update([box], ["tenant"])

    def save() -> None:
        label = Label.objects.get()
        label.tenant_id = b
        label.save()

    each_refused(
        unharmed.a,
        DENIED,
        [
            lambda: Box.objects.filter(code="common").update(tenant=b),
            lambda: Seal.objects.update(tenant_id=Value(b)),
            lambda: run(unharmed.alias, f"UPDATE {table(unharmed.a)} SET tenant_id = %s", b),
            bulk_update,
            save,
        ],
    )


def test_attack_05_swap_identity_with_an_expression(unharmed: World) -> None:
    with tenant_context(unharmed.a), refused(DENIED):
        Box.objects.filter(code="common").update(tenant_id=F("id"))


def test_attack_06_reach_by_primary_key(unharmed: World) -> None:
    key = unharmed.box_b
    with tenant_context(unharmed.a):
        with pytest.raises(Box.DoesNotExist):
            Box.objects.get(pk=key)
        with pytest.raises(Box.DoesNotExist):
            Box.objects.select_for_update().get(pk=key)
        assert Box.objects.filter(pk=key).update(amount=666) == 0
        assert Box.objects.filter(pk=key).delete() == (0, {})
        assert Box.objects.in_bulk([key]) == {}
        assert run(unharmed.alias, f"SELECT 1 FROM {table(unharmed.b)} WHERE id = %s", key) == []
        assert run(unharmed.alias, f"DELETE FROM {table(unharmed.b)} WHERE id = %s RETURNING 1", key) == []
        assert {box.tenant_id for box in Box.objects.all()} == {unharmed.a.id}


def test_attack_06_write_anothers_instance(unharmed: World) -> None:
    with tenant_context(unharmed.b):
        box = Box.objects.get(pk=unharmed.box_b)
    box.amount = 666
    with tenant_context(unharmed.a), pytest.raises(DatabaseError, match="did not affect any rows"):
        box.save(force_update=True)
    with tenant_context(unharmed.a), pytest.raises(DatabaseError, match="did not affect any rows"):
        box.save(update_fields=["amount"])
    with refused(DENIED), tenant_context(unharmed.a):
        box.save()
    with tenant_context(unharmed.a):
        assert box.delete()[0] == 0


def test_attack_09_identifiers_tell_nothing(world: World) -> None:
    """A may use B's identifiers and codes: neither success nor failure says that B has them."""
    with tenant_context(world.a):
        Box.objects.create(id=world.box_b, code="secret-b", amount=1)
        Label.objects.create(id=world.label_b, text="x")
        Sticker.objects.create(box_id=world.box_b, label_id=world.label_b)
    with tenant_context(world.b):
        assert Box.objects.get(pk=world.box_b).amount == 7
        assert Sticker.objects.count() == 1


def _upsert(tenant: Tenant, action: str) -> list[tuple[object, ...]]:
    return run(
        tenant.alias,
        f"INSERT INTO {table(tenant)} AS mine (id, code, amount, version, custom, created_at, updated_at)"
        f" VALUES (gen_random_uuid(), 'secret-b', 5, 1, '{{}}', now(), now())"
        f" ON CONFLICT {action} RETURNING mine.amount, mine.tenant_id",
    )


def test_attack_10_conflicts_tell_nothing(unharmed: World) -> None:
    inserted = [(5, unharmed.a.id)]
    for action in ("DO NOTHING", "(tenant_id, code) DO UPDATE SET amount = mine.amount"):
        with tenant_context(unharmed.a):
            assert _upsert(unharmed.a, action) == inserted
            transaction.set_rollback(True, using=unharmed.alias)


def test_attack_10_conflict_with_anothers_key(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        made = Box.objects.bulk_create(
            [Box(id=unharmed.box_b, code="secret-b", amount=1)],
            update_conflicts=True,
            unique_fields=["tenant", "id"],
            update_fields=["amount"],
        )
        assert Box.objects.get(pk=made[0].pk).tenant_id == unharmed.a.id
        transaction.set_rollback(True, using=unharmed.alias)
