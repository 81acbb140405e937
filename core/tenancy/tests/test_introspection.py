"""Which tables a name without a schema may mean: what Django itself would find, asked of fewer."""

from __future__ import annotations

from django.db import connections, transaction
from django.db.backends.postgresql.introspection import DatabaseIntrospection

from core.tenancy.aliases import operator_alias


def _found(schemas: str) -> tuple[set[object], set[object]]:
    """By the platform and by Django, with that search path."""
    connection = connections[operator_alias("default")]
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('search_path', %s, true)", [schemas])
        ours = connection.introspection.get_table_list(cursor)
        return set(ours), set(DatabaseIntrospection(connection).get_table_list(cursor))


def test_the_tables_of_the_control_plane_are_those_that_django_finds(committed: None) -> None:
    ours, django = _found("public")
    assert ours == django
    assert "django_migrations" in {table.name for table in ours}
    assert "lab_box" not in {table.name for table in ours}


def test_a_company_s_tables_are_found_where_the_path_leads_to_them(committed: None) -> None:
    ours, django = _found("p00, public")
    assert ours == django
    assert {"lab_box", "django_migrations"} <= {table.name for table in ours}


def test_a_path_that_leads_nowhere_finds_nothing(committed: None) -> None:
    assert _found("") == (set(), set())
