"""From one company to another and back, on the same connection."""

from __future__ import annotations

import pickle

import pytest
from django.db import connections, transaction
from django.db.models import Prefetch

from core.tenancy.context import current_tenant, outside, tenant_context
from core.tenancy.errors import NoTenantContext, TenantSwitchRefused
from tests.lab.models import Box, Label

from .world import DENIED, World, refused, run, table

CODES_A, CODES_B = {"common", "secret-a"}, {"common", "secret-b"}


def codes() -> set[str]:
    return set(Box.objects.values_list("code", flat=True))


def test_attack_03_there_and_back(unharmed: World) -> None:
    seen = []
    for tenant in (unharmed.a, unharmed.b, unharmed.a):
        with tenant_context(tenant):
            seen.append(codes())
    assert seen == [CODES_A, CODES_B, CODES_A]


def test_attack_03_one_prepared_statement(unharmed: World, route: str) -> None:
    """A plan made for A serves B with B's rows. The pooler of this version cannot keep plans."""
    seen = []
    for tenant in (unharmed.a, unharmed.b, unharmed.a) * 3:
        with tenant_context(tenant), connections[unharmed.alias].cursor() as cursor:
            rows = cursor.cursor.execute("SELECT code FROM lab_box", prepare=route == "direct").fetchall()
            seen.append({code for (code,) in rows})
    assert seen == [CODES_A, CODES_B, CODES_A] * 3


def test_attack_03_server_side_cursors(unharmed: World) -> None:
    seen = []
    for tenant in (unharmed.a, unharmed.b, unharmed.a):
        with tenant_context(tenant):
            seen.append({box.code for box in Box.objects.iterator(chunk_size=1)})
    assert seen == [CODES_A, CODES_B, CODES_A]


def test_attack_26_another_company_inside(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        with (
            pytest.raises(TenantSwitchRefused, match=r"^Already working for alpha-.*, not for beta-"),
            tenant_context(unharmed.b),
        ):
            pytest.fail("entered")
        assert codes() == CODES_A


def test_attack_26_the_same_company_again(unharmed: World) -> None:
    with tenant_context(unharmed.a) as outer, tenant_context(unharmed.a) as inner:
        assert inner is outer
        assert codes() == CODES_A


def test_attack_26_inside_a_transaction_of_somebody_else(unharmed: World) -> None:
    with (
        transaction.atomic(using=unharmed.alias),
        pytest.raises(TenantSwitchRefused, match=r"^A transaction without a tenant is open"),
        tenant_context(unharmed.a),
    ):
        pytest.fail("entered")


def test_attack_26_an_exception_leaves_nothing(unharmed: World) -> None:
    with pytest.raises(ZeroDivisionError), tenant_context(unharmed.a):
        Box.objects.create(code="never")
        raise ZeroDivisionError
    assert current_tenant() is None
    with pytest.raises(NoTenantContext):
        codes()


def test_attack_26_leaving_a_nested_transaction(unharmed: World) -> None:
    with tenant_context(unharmed.a), transaction.atomic(using=unharmed.alias):
        with pytest.raises(TenantSwitchRefused), outside():
            pytest.fail("left")
        assert codes() == CODES_A


def test_attack_26_another_company_while_outside(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        with outside(), tenant_context(unharmed.b):
            assert codes() == CODES_B
        assert codes() == CODES_A


def test_attack_27_savepoints_keep_the_tenant(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        with transaction.atomic(using=unharmed.alias):
            codes()
        assert codes() == CODES_A
        with pytest.raises(ZeroDivisionError), transaction.atomic(using=unharmed.alias):
            Box.objects.create(code="never")
            raise ZeroDivisionError
        assert codes() == CODES_A


def test_attack_27_a_refusal_in_a_savepoint(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        with refused(DENIED), transaction.atomic(using=unharmed.alias):
            run(unharmed.alias, f"UPDATE {table(unharmed.a)} SET tenant_id = %s", unharmed.b.id)
        assert codes() == CODES_A


def test_attack_27_identity_cannot_be_rolled_back_to(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        sid = transaction.savepoint(using=unharmed.alias)
        run(unharmed.alias, f"SET LOCAL app.tenant_id = '{unharmed.b.id}'")
        transaction.savepoint_rollback(sid, using=unharmed.alias)
        assert codes() == CODES_A


def test_attack_30_queryset_built_for_another(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        boxes = Box.objects.order_by("code")
        pickled = pickle.dumps(boxes.query)
    with tenant_context(unharmed.b):
        assert {box.code for box in boxes} == CODES_B
        again = Box.objects.all()
        again.query = pickle.loads(pickled)
        assert {box.code for box in again} == CODES_B


def test_attack_30_instance_of_another(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        box = Box.objects.get(code="secret-a")
    with tenant_context(unharmed.b):
        assert list(box.children.all()) == []
        assert list(box.labels.all()) == []
        with pytest.raises(Box.DoesNotExist):
            box.refresh_from_db()
        with pytest.raises(Box.DoesNotExist):
            str(Box(parent_id=box.id).parent)


def test_attack_30_prefetch_for_another(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        prefetch = Prefetch("boxes", Box.objects.all())
        labels = Label.objects.prefetch_related(prefetch)
        theirs = Label.objects.get()
    with tenant_context(unharmed.b):
        assert {box.code for label in labels for box in label.boxes.all()} == {"secret-b"}
        assert list(theirs.boxes.all()) == []
