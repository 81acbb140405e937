import pytest
from django.db import connections, DatabaseError

from core.tenancy.catalogue import breaches
from core.tenancy.context import tenant_context, outside
from core.tenancy.errors import NoTenantContext
from tests.lab.models import Box, Label, Seal, Sticker


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_smoke(new_tenant, level):
    a, b = new_tenant(level), new_tenant(level)
    with tenant_context(a):
        box = Box.objects.create(code="x")
        seal = Seal.objects.create(box=box, number="1")
        label = Label.objects.create(text="t")
        label.boxes.add(box)
        assert list(label.boxes.all()) == [box]
    with tenant_context(b):
        assert list(Box.objects.all()) == []
        Box.objects.create(code="x")
    with tenant_context(a):
        assert Box.objects.count() == 1
        with outside():
            with pytest.raises(NoTenantContext):
                Box.objects.count()
        assert Box.objects.count() == 1
    with pytest.raises(NoTenantContext):
        Box.objects.count()
    with pytest.raises(DatabaseError, match="no tenant context"), connections[a.alias].cursor() as c:
        c.execute(f'select count(*) from "{a.schema_name}".lab_box')
    assert breaches(a.alias) == []


def test_cheap(tenant):
    Box.objects.create(code="y")
    assert Box.objects.count() == 1
    with tenant_context(tenant):
        assert Box.objects.count() == 1


def test_cheap_again(tenant):
    assert Box.objects.count() == 0
