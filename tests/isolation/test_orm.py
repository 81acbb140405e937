"""Django's features work on tenant models, whose real primary key is (tenant_id, id)."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, ProgrammingError, connections, transaction
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Sum, Window
from django.db.models.functions import RowNumber
from django.test.utils import CaptureQueriesContext

from core.tenancy.context import tenant_context
from tests.lab.models import Box, Label, Seal, Sticker

from .world import World, run


def test_group_by_primary_key(world: World) -> None:
    with tenant_context(world.a):
        rows = Box.objects.annotate(stickers=Count("sticker"), total=Sum("children__amount")).order_by("code")
        assert [(box.code, box.stickers, box.total) for box in rows] == [("common", 0, None), ("secret-a", 1, 1)]
        assert list(Box.objects.values("amount").annotate(n=Count("id")).order_by("amount")) == [
            {"amount": 1, "n": 1},
            {"amount": 7, "n": 1},
        ]


def test_joins_and_prefetching(world: World) -> None:
    with tenant_context(world.a):
        child = Box.objects.select_related("parent__seal").get(code="common")
        label = Label.objects.prefetch_related(Prefetch("boxes", Box.objects.order_by("code"))).get()
        seals = Seal.objects.select_related("box")
        with CaptureQueriesContext(connections[world.alias]) as queries:
            assert child.parent.seal.number == "seal-a"
            assert [box.code for box in label.boxes.all()] == ["secret-a"]
        assert list(queries) == []
        assert [seal.box.code for seal in seals] == ["secret-a"]


def test_subqueries_and_windows(world: World) -> None:
    with tenant_context(world.a):
        stuck = Box.objects.filter(Exists(Sticker.objects.filter(box=OuterRef("pk"))))
        assert [box.code for box in stuck] == ["secret-a"]
        ranked = Box.objects.annotate(rank=Window(RowNumber(), order_by="code")).order_by("rank")
        assert [(box.code, box.rank) for box in ranked] == [("common", 1), ("secret-a", 2)]
        union = Box.objects.filter(amount=1).union(Box.objects.filter(amount=7))
        assert {box.code for box in union} == {"common", "secret-a"}


def test_bulk_create_and_upsert(world: World) -> None:
    with tenant_context(world.a):
        made = Box.objects.bulk_create([Box(code="n1"), Box(code="n2")])
        assert {box.tenant_id for box in made} == {world.a.id}
        Box.objects.bulk_create(
            [Box(code="n1", amount=5), Box(code="n3", amount=6)],
            update_conflicts=True,
            unique_fields=["tenant", "code"],
            update_fields=["amount"],
        )
        assert dict(Box.objects.filter(code__startswith="n").values_list("code", "amount")) == {
            "n1": 5,
            "n2": 0,
            "n3": 6,
        }
        assert len(Box.objects.bulk_create([Box(code="n1")], ignore_conflicts=True)) == 1
        assert Box.objects.filter(code="n1").count() == 1


def test_bulk_update(world: World) -> None:
    with tenant_context(world.a):
        boxes = list(Box.objects.all())
        for box in boxes:
            box.amount += 1
        assert Box.objects.bulk_update(boxes, ["amount"]) == 2
        assert set(Box.objects.values_list("amount", flat=True)) == {2, 8}


def test_get_or_create_and_update_or_create(world: World) -> None:
    with tenant_context(world.a):
        box, created = Box.objects.get_or_create(code="common", defaults={"amount": 9})
        assert (box.amount, created) == (1, False)
        box, created = Box.objects.update_or_create(code="common", defaults={"amount": 9})
        assert (box.amount, box.version, created) == (9, 2, False)
        box, created = Box.objects.update_or_create(code="new", defaults={"amount": 3})
        assert (box.amount, box.tenant_id, created) == (3, world.a.id, True)


def test_deleting_cascades(world: World) -> None:
    with tenant_context(world.a):
        assert Box.objects.get(code="secret-a").delete() == (3, {"lab.Sticker": 1, "lab.Seal": 1, "lab.Box": 1})
        assert Box.objects.get().parent is None
    with tenant_context(world.b):
        assert (Box.objects.count(), Sticker.objects.count(), Seal.objects.count()) == (2, 1, 1)


def test_locking(world: World) -> None:
    with tenant_context(world.a):
        locked = Box.objects.select_for_update(of=("self",)).select_related("parent").order_by("code")
        assert [box.code for box in locked] == ["common", "secret-a"]
        assert Box.objects.select_for_update(skip_locked=True).count() == 2
        Box.objects.update(amount=F("amount") * 2)
    with tenant_context(world.a):
        assert set(Box.objects.values_list("amount", flat=True)) == {2, 14}


def test_iterator(world: World) -> None:
    with tenant_context(world.a):
        Box.objects.bulk_create(Box(code=f"n{number}") for number in range(250))
        assert sum(1 for _ in Box.objects.iterator(chunk_size=100)) == 252
        labels = Label.objects.prefetch_related("boxes").iterator(chunk_size=10)
        assert [[box.code for box in label.boxes.all()] for label in labels] == [["secret-a"]]
        times = list(Box.objects.values_list("created_at", flat=True).iterator())
        assert {time.utcoffset().total_seconds() for time in times} == {0}


def test_unique_within_the_tenant(world: World) -> None:
    with tenant_context(world.a):
        with pytest.raises(IntegrityError, match="box_code_unique"), transaction.atomic(using=world.alias):
            Box.objects.create(code="common")
        with pytest.raises(IntegrityError, match="lab_seal"), transaction.atomic(using=world.alias):
            Seal.objects.create(box_id=world.box_a, number="second")
        assert Box.objects.count() == 2


def test_forms_of_uniqueness_see_only_their_own(world: World) -> None:
    with tenant_context(world.a):
        Box(code="secret-b").full_clean()


def test_lists_use_the_key(world: World) -> None:
    """The planner turns the policy into a condition on the index, not into a filter."""
    with tenant_context(world.a):
        run(world.alias, "SET LOCAL enable_seqscan = off")
        plan = repr(run(world.alias, "EXPLAIN SELECT * FROM lab_box ORDER BY tenant_id, id LIMIT 50"))
    assert "Index Cond: (tenant_id = yz.current_tenant())" in plan


class TestRolledBackTenant:
    """The cheap fixture: one tenant for all tests, whose changes are rolled back."""

    @pytest.mark.parametrize("turn", [1, 2])
    def test_leaves_nothing(self, tenant: object, turn: int) -> None:
        assert Box.objects.count() == 0
        Box.objects.create(code="mine")
        with tenant_context(tenant):  # type: ignore[arg-type]
            assert Box.objects.count() == 1

    def test_other_tenants_are_refused_by_the_database(self, tenant: object) -> None:
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Box.objects.create(code="x", tenant_id="00000000-0000-7000-8000-000000000000")
        assert Box.objects.count() == 0
