"""Read from PostgreSQL's own catalogue whether isolation holds, table by table.

Runs after every migration: what the schema editor should have made is checked where it
counts, in the database.
"""

from __future__ import annotations

from django.db import connections

from .identity import SHOWN_OF_A_STATEMENT
from .kernel import FOUNDING_SQL, KERNEL_SQL
from .operator import Connection, as_owner
from .rules import BROKEN, RULES

#: Functions that run with the owner's rights; each pins its search_path and filters by tenant itself.
DEFINER_FUNCTIONS = frozenset(
    {
        "yz.count_anew",
        "yz.current_tenant",
        "yz.describe_company",
        "yz.enter",
        "yz.note_change",
        "yz.search",
        "yz.units_behind",
    }
)

_POWERS = (
    "is a superuser",
    "bypasses row security",
    "creates roles",
    "creates databases",
    "is a member of yz_owner",
    "owns tables",
)

_DEFINERS = """
    SELECT n.nspname || '.' || p.proname, coalesce(array_to_string(p.proconfig, ','), '')
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
"""


def breaches(alias: str) -> list[str]:
    """Sentences that say what is wrong in a database; empty when isolation holds."""
    with as_owner(alias) as owner:
        return [
            *_broken_rules(owner),
            *_definer_breaches(owner),
            *_kernel_breaches(owner),
            *_visibility_breaches(owner),
            *_role_breaches(owner, connections[alias].settings_dict["USER"]),
        ]


def _broken_rules(owner: Connection) -> list[str]:
    sentences = list(RULES)
    return [f"{name} {sentences[rule]}" for rule, name in owner.execute(BROKEN.encode())]


def _definer_breaches(owner: Connection) -> list[str]:
    functions = owner.execute(_DEFINERS).fetchall()
    return [
        f"{name} runs with its owner's rights and is not on the reviewed list"
        for name, configuration in functions
        if name not in DEFINER_FUNCTIONS or "search_path" not in configuration
    ]


def _kernel_breaches(owner: Connection) -> list[str]:
    """The policies are only as good as the functions that they ask."""
    functions = owner.execute("SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'yz'::regnamespace").fetchall()
    return [
        f"yz.{name} is not the function that this release installs"
        for name, source in functions
        if f"$${source}$$" not in KERNEL_SQL + FOUNDING_SQL
    ]


def _visibility_breaches(owner: Connection) -> list[str]:
    """``begin_statement`` hides signatures behind what PostgreSQL shows of a statement by default."""
    row = owner.execute("SELECT setting::int FROM pg_settings WHERE name = 'track_activity_query_size'").fetchone()
    if row is None or row[0] <= SHOWN_OF_A_STATEMENT:
        return []
    return [f"track_activity_query_size is {row[0]}: sessions see each other's signatures"]


def _role_breaches(owner: Connection, role: str) -> list[str]:
    """What the application's role could do beyond asking."""
    row = owner.execute(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, pg_has_role(rolname, 'yz_owner', 'MEMBER'),"
        " EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid) FROM pg_roles WHERE rolname = %s",
        (role,),
    ).fetchone()
    if row is None:
        return [f"role {role} does not exist"]
    return [f"role {role} {power}" for power, held in zip(_POWERS, row, strict=True) if held]
