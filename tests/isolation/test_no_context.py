"""Nobody works without saying for whom: refused by the router, and by the database behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections, transaction
from django.template import Context, Engine

from core.tenancy.context import current_tenant, outside, tenant_context
from core.tenancy.errors import NoTenantContext
from tests.lab.models import Box

from .world import NO_CONTEXT, World, refused, run, table

ORM: tuple[Callable[[], Any], ...] = (
    lambda: list(Box.objects.all()),
    Box.objects.count,
    Box.objects.exists,
    lambda: Box.objects.create(code="x"),
    lambda: Box.objects.bulk_create([Box(code="x")]),
    lambda: Box.objects.update(amount=9),
    lambda: Box.objects.all().delete(),
    lambda: list(Box.objects.raw("SELECT * FROM lab_box")),
)
STATEMENTS = (
    "SELECT * FROM {}",
    "SELECT count(*) FROM {}",
    "SELECT EXISTS (SELECT 1 FROM {})",
    "INSERT INTO {} (id, code) VALUES (gen_random_uuid(), 'x')",
    "UPDATE {} SET amount = 9",
    "DELETE FROM {}",
)


def test_attack_01_orm_without_context(unharmed: World) -> None:
    for act in ORM:
        with pytest.raises(NoTenantContext):
            act()


def test_attack_01_sql_without_context(unharmed: World) -> None:
    for statement in STATEMENTS:
        with refused(NO_CONTEXT):
            run(unharmed.alias, statement.format(table(unharmed.b)))


def test_attack_02_sql_on_a_connection_that_just_served(unharmed: World) -> None:
    for statement in STATEMENTS:
        with tenant_context(unharmed.a):
            assert Box.objects.count() == 2
        with refused(NO_CONTEXT):
            run(unharmed.alias, statement.format(table(unharmed.a)))
    with pytest.raises(NoTenantContext):
        Box.objects.count()


def test_attack_02_left_for_a_moment(unharmed: World) -> None:
    with tenant_context(unharmed.a), outside():
        assert current_tenant() is None
        with refused(NO_CONTEXT):
            run(unharmed.alias, f"SELECT * FROM {table(unharmed.a)}")


def test_attack_28_after_commit(unharmed: World) -> None:
    seen: list[object] = []

    def callback() -> None:
        with pytest.raises(NoTenantContext):
            Box.objects.count()
        with refused(NO_CONTEXT):
            run(unharmed.alias, f"SELECT * FROM {table(unharmed.a)}")
        with tenant_context(unharmed.a):
            seen.append(Box.objects.count())

    with tenant_context(unharmed.a):
        transaction.on_commit(callback, using=unharmed.alias)
    assert seen == [2]


def test_attack_28_a_failing_robust_callback(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        transaction.on_commit(Box.objects.count, using=unharmed.alias, robust=True)
    assert current_tenant() is None
    with tenant_context(unharmed.b):
        assert set(Box.objects.values_list("code", flat=True)) == {"secret-b", "common"}


def test_attack_29_lazy_queryset(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        boxes = Box.objects.filter(amount=7)
    with pytest.raises(NoTenantContext):
        list(boxes)


def test_attack_29_template(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        context = Context({"boxes": Box.objects.all()})
    with pytest.raises(NoTenantContext):
        Engine().from_string("{% for box in boxes %}{{ box.code }}{% endfor %}").render(context)


def test_attack_29_link_followed_too_late(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        child = Box.objects.get(code="common")
    with pytest.raises(NoTenantContext):
        str(child.parent)


def test_attack_29_stream_begun_inside(unharmed: World) -> None:
    """A cursor on the server ends with its transaction, or it would serve the next company."""
    connection = connections[unharmed.alias]
    with tenant_context(unharmed.a), connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT code FROM {table(unharmed.a)} ORDER BY code")
        assert cursor.fetchone() == ("common",)
        held = run(unharmed.alias, "SELECT is_holdable FROM pg_cursors")
    assert held in ([(False,)], [])
    assert run(unharmed.alias, "SELECT name FROM pg_cursors") == []


def test_attack_29_iterator_goes_on_outside(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        Box.objects.bulk_create(Box(code=f"n{number}") for number in range(300))
        stream = Box.objects.order_by("code").iterator(chunk_size=100)
        first = next(stream)
        assert first.tenant_id == unharmed.a.id
        transaction.set_rollback(True, using=unharmed.alias)
    if connections[unharmed.alias].settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
        # The rows were in this process already: they are A's own.
        assert {box.tenant_id for box in stream} == {unharmed.a.id}
    else:
        with refused("34000"):
            list(stream)
