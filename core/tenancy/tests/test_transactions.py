from __future__ import annotations

import contextlib

import pytest

from core.kernel.errors import NotFound, StaleVersion
from core.tenancy.context import tenant_context
from core.tenancy.errors import NoTenantContext
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic, on_commit
from tests.lab.models import Box


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_a_failed_step_is_undone_where_the_tenant_lives(new_tenant, level):
    @atomic()
    def fail() -> None:
        Box.objects.create(code="half")
        raise ZeroDivisionError

    tenant = new_tenant(level)
    with tenant_context(tenant):
        Box.objects.create(code="before")
        with contextlib.suppress(ZeroDivisionError):
            fail()
        Box.objects.create(code="after")

    with tenant_context(tenant):
        assert list(Box.objects.order_by("id").values_list("code", flat=True)) == ["before", "after"]


def test_a_step_needs_a_tenant():
    with pytest.raises(NoTenantContext), atomic():
        pass


@pytest.mark.parametrize("level", ["shared", "database"])
def test_what_waits_for_the_commit_waits_for_that_of_the_tenant(new_tenant, level):
    done: list[str] = []
    tenant = new_tenant(level)

    with pytest.raises(ZeroDivisionError), tenant_context(tenant):
        on_commit(lambda: done.append("undone"))
        1 / 0  # noqa: B018
    with tenant_context(tenant):
        on_commit(lambda: done.append("kept"))
        assert done == []

    assert done == ["kept"]


def test_a_lock_reads_again_and_compares_versions(tenant):
    box = Box.objects.create(code="A")
    old = Box.objects.get()
    box.amount = 5
    box.save()

    with pytest.raises(StaleVersion):
        lock(old, version=1)
    assert old.amount == 5
    lock(old, version=2)


def test_a_record_that_somebody_deleted_is_not_found(tenant):
    box = Box.objects.create(code="A")
    Box.objects.all().delete()

    with pytest.raises(NotFound):
        lock(box)
