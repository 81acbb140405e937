"""Read from PostgreSQL's own catalogue whether isolation holds, table by table.

Runs after every migration: what the schema editor should have made is checked where it
counts, in the database.
"""

from __future__ import annotations

from django.db import connections

from .identity import SHOWN_OF_A_STATEMENT
from .kernel import KERNEL_SQL
from .operator import Connection, as_owner

POLICY = "(tenant_id = yz.current_tenant())"
#: Functions that run with the owner's rights; each pins its search_path and filters by tenant itself.
DEFINER_FUNCTIONS = frozenset({"yz.current_tenant", "yz.enter", "yz.note_change", "yz.search", "yz.units_behind"})

_UNIT_TABLES = """
    SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relrowsecurity, c.relforcerowsecurity,
           pg_get_userbyid(c.relowner) AS owner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN yz.unit u ON u.schema_name = n.nspname
    WHERE c.relkind IN ('r', 'p')
"""

#: Tables with one policy that says ``POLICY``. To put an expression into words PostgreSQL opens its table,
#: which takes seconds over a fleet: of expressions that are stored alike one is asked. They name columns by
#: number, so they mean the same where ``tenant_id`` has the same one.
_PROTECTED_TABLES = f"""
    policy AS MATERIALIZED (
        SELECT p.oid, p.polrelid, p.polqual::text AS reads, p.polwithcheck::text AS writes, a.attnum AS key,
               p.polpermissive AND p.polcmd = '*' AND p.polroles = ARRAY['yz_app'::regrole::oid] AS usual
        FROM pg_policy p JOIN pg_attribute a ON a.attrelid = p.polrelid AND a.attname = 'tenant_id'),
    kind AS (
        SELECT reads AS stored, key, min(oid) AS sample FROM policy GROUP BY 1, 2
        UNION SELECT writes, key, min(oid) FROM policy GROUP BY 1, 2),
    allowed AS MATERIALIZED (
        SELECT k.stored, k.key FROM kind k JOIN pg_policy p ON p.oid = k.sample
        WHERE pg_get_expr(CASE WHEN p.polqual::text = k.stored THEN p.polqual ELSE p.polwithcheck END, p.polrelid)
            = '{POLICY}'),
    protected AS MATERIALIZED (
        SELECT polrelid FROM policy GROUP BY polrelid
        HAVING count(*) = 1 AND bool_and(usual AND (reads, key) IN (SELECT stored, key FROM allowed)
            AND (writes, key) IN (SELECT stored, key FROM allowed)))
"""

#: Each query names the objects that break one rule.
RULES: dict[str, str] = {
    "has no NOT NULL tenant_id": f"""
        SELECT t.name FROM ({_UNIT_TABLES}) t WHERE NOT EXISTS (
            SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND a.attnotnull)""",
    "has row security off or forced": f"""
        SELECT t.name FROM ({_UNIT_TABLES}) t WHERE NOT t.relrowsecurity OR t.relforcerowsecurity""",
    "is not owned by yz_owner": f"SELECT t.name FROM ({_UNIT_TABLES}) t WHERE t.owner <> 'yz_owner'",
    "has not exactly the one policy": f"""
        WITH {_PROTECTED_TABLES}
        SELECT t.name FROM ({_UNIT_TABLES}) t LEFT JOIN protected p ON p.polrelid = t.oid WHERE p.polrelid IS NULL""",
    "has a unique index that does not start with tenant_id": f"""
        SELECT t.name || ' (' || i.indexrelid::regclass || ')' FROM ({_UNIT_TABLES}) t
        JOIN pg_index i ON i.indrelid = t.oid LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
        WHERE i.indisunique AND a.attname IS DISTINCT FROM 'tenant_id'""",
    "has an index that does not start with tenant_id": f"""
        SELECT t.name || ' (' || i.indexrelid::regclass || ')' FROM ({_UNIT_TABLES}) t
        JOIN pg_index i ON i.indrelid = t.oid LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
        WHERE NOT i.indisunique AND a.attname IS DISTINCT FROM 'tenant_id'""",
    "has not the primary key (tenant_id, id)": f"""
        SELECT t.name FROM ({_UNIT_TABLES}) t WHERE NOT EXISTS (
            SELECT 1 FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'p'
            AND pg_get_constraintdef(k.oid) = 'PRIMARY KEY (tenant_id, id)')""",
    "has a foreign key without tenant_id on both sides": f"""
        SELECT t.name || ' (' || k.conname || ')' FROM ({_UNIT_TABLES}) t JOIN pg_constraint k ON k.conrelid = t.oid
        WHERE k.contype = 'f' AND NOT (
            (SELECT attname FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = k.conkey[1]) = 'tenant_id'
            AND (SELECT attname FROM pg_attribute WHERE attrelid = k.confrelid AND attnum = k.confkey[1]) = 'tenant_id'
        )""",
    "is a view without security_invoker, or a materialised view": """
        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND (c.relkind = 'm' OR (
            c.relkind = 'v' AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)))""",
    "grants more than select, insert, update, delete to yz_app": f"""
        SELECT t.name FROM ({_UNIT_TABLES}) t
        WHERE has_table_privilege('yz_app', t.oid, 'TRUNCATE, REFERENCES, TRIGGER')""",
    "is a schema in which yz_app may create": """
        SELECT nspname FROM pg_namespace WHERE has_schema_privilege('yz_app', oid, 'CREATE')""",
    "lets yz_app create temporary tables or schemas": """
        SELECT datname FROM pg_database WHERE datname = current_database()
        AND has_database_privilege('yz_app', oid, 'TEMP, CREATE')""",
    "is a table of the kernel that yz_app can read": """
        SELECT 'yz.' || relname FROM pg_class WHERE relnamespace = 'yz'::regnamespace AND relkind = 'r'
        AND has_table_privilege('yz_app', oid, 'SELECT, INSERT, UPDATE, DELETE')""",
    "shows yz_app the statements of others": """
        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relname = 'pg_stat_statements' AND has_table_privilege('yz_app', c.oid, 'SELECT')""",
}

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
        found = [f"{name} {rule}" for rule, query in RULES.items() for (name,) in owner.execute(query.encode())]
        found += _definer_breaches(owner) + _kernel_breaches(owner) + _visibility_breaches(owner)
    return found + _role_breaches(alias)


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
        if f"$${source}$$" not in KERNEL_SQL
    ]


def _visibility_breaches(owner: Connection) -> list[str]:
    """``begin_statement`` hides signatures behind what PostgreSQL shows of a statement by default."""
    row = owner.execute("SELECT setting::int FROM pg_settings WHERE name = 'track_activity_query_size'").fetchone()
    if row is None or row[0] <= SHOWN_OF_A_STATEMENT:
        return []
    return [f"track_activity_query_size is {row[0]}: sessions see each other's signatures"]


def _role_breaches(alias: str) -> list[str]:
    """What the application's role could do beyond asking."""
    user = connections[alias].settings_dict["USER"]
    with as_owner(alias) as owner:
        row = owner.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, pg_has_role(rolname, 'yz_owner', 'MEMBER'),"
            " EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid) FROM pg_roles WHERE rolname = %s",
            (user,),
        ).fetchone()
    if row is None:
        return [f"role {user} does not exist"]
    return [f"role {user} {power}" for power, held in zip(_POWERS, row, strict=True) if held]
