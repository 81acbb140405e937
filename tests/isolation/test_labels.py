"""Labels that lists are sorted by are the database's own, and say what every statement says."""

from __future__ import annotations

from typing import Any

from django.db import connections, models

from business.parties.models import Customer
from core.kernel.labels import label_index, labelled_columns
from core.tenancy.aliases import operator_alias
from core.tenancy.backend.schema import TenantSchemaEditor
from core.tenancy.models import Tenant

from .world import run

LABEL = "concat_ws(' ', nullif(first_name::text, ''), nullif(last_name::text, ''), nullif(company::text, ''))"
TEXTS = ("", " ", "Ali", " Ali ", "رجاء", "É", "%s{}'")


def test_a_label_is_kept_letter_for_letter(tenant: Tenant) -> None:
    Customer.objects.bulk_create(
        Customer(first_name=first, last_name=last, company=company)
        for first in TEXTS
        for last in TEXTS
        for company in TEXTS
    )
    assert run("default", f"SELECT count(*), count(*) FILTER (WHERE yz_label = {LABEL}) FROM parties_customer") == [
        (len(TEXTS) ** 3, len(TEXTS) ** 3)
    ]


def test_it_makes_way_where_a_column_changes_its_type(committed: None) -> None:
    longer = models.CharField(max_length=300)
    longer.set_attributes_from_name("company")
    longer.model = Customer
    with TenantSchemaEditor(connections[operator_alias("default")], collect_sql=True, atomic=False) as editor:
        editor.alter_field(Customer, Customer._meta.get_field("company"), longer)
    assert [_gist(statement) for statement in editor.collected_sql if "COLUMN" in statement] == [
        "DROP COLUMN yz_search",
        "DROP COLUMN yz_label",
        'ALTER COLUMN "company"',
        "ADD COLUMN yz_search",
        "ADD COLUMN yz_label",
    ]


def _gist(statement: Any) -> str:
    return " ".join(str(statement).rstrip(";").split()[3:6])


def test_an_index_says_what_its_label_is_made_of() -> None:
    index = label_index("last_name", "first_name", name="thing_label")
    assert index.fields == ["tenant", "last_name", "first_name"]
    assert (index.clone(), labelled_columns(Customer)) == (index, ("first_name", "last_name", "company"))
