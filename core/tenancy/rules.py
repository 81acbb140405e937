"""What PostgreSQL's catalogue must say for isolation to hold: one question, asked once for the whole database.

Over a fleet the catalogue has millions of rows. What several rules need of it is read once (``FACTS``), columns are
compared by number, and an expression or a list of rights that is stored alike for thousands of tables is judged on one
of them.
"""

from __future__ import annotations

POLICY = "(tenant_id = yz.current_tenant())"

FACTS = f"""
    unit_table AS MATERIALIZED (
        SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
               c.relacl, key.*
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN yz.unit u ON u.schema_name = n.nspname
        CROSS JOIN LATERAL (
            SELECT min(attnum) FILTER (WHERE attname = 'tenant_id') AS tenant,
                   bool_or(attnotnull) FILTER (WHERE attname = 'tenant_id') AS required,
                   min(attnum) FILTER (WHERE attname = 'id') AS id
            FROM pg_attribute WHERE attrelid = c.oid AND attname IN ('tenant_id', 'id')) key
        WHERE c.relkind IN ('r', 'p')),
    unit_index AS MATERIALIZED (
        SELECT t.oid, t.name, i.indexrelid AS index, i.indisunique,
               i.indkey[0] IS NOT DISTINCT FROM t.tenant AS led,
               i.indisprimary AND i.indimmediate AND NOT i.indisexclusion AND i.indnatts = 2
                   AND i.indkey[0] = t.tenant AND i.indkey[1] = t.id AS is_key
        FROM unit_table t JOIN pg_index i ON i.indrelid = t.oid),
    policy AS MATERIALIZED (
        SELECT p.oid, t.oid AS on_table, p.polqual::text AS reads, p.polwithcheck::text AS writes, t.tenant,
               p.polpermissive AND p.polcmd = '*' AND p.polroles = ARRAY['yz_app'::regrole::oid] AS usual
        FROM unit_table t JOIN pg_policy p ON p.polrelid = t.oid),
    kind AS MATERIALIZED (SELECT reads, writes, tenant, min(oid) AS sample FROM policy GROUP BY 1, 2, 3),
    exact AS MATERIALIZED (
        SELECT reads, writes, tenant FROM kind WHERE ARRAY['{POLICY}', '{POLICY}'] = (
            SELECT ARRAY[pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)]
            FROM pg_policy WHERE oid = sample)),
    protected AS MATERIALIZED (
        SELECT policy.on_table FROM policy LEFT JOIN exact USING (reads, writes, tenant)
        GROUP BY 1 HAVING count(*) = 1 AND bool_and(policy.usual AND exact.tenant IS NOT NULL)),
    excess AS MATERIALIZED (
        SELECT relowner, relacl FROM unit_table GROUP BY 1, 2
        HAVING has_table_privilege('yz_app', min(oid), 'TRUNCATE, REFERENCES, TRIGGER'))
"""

#: Each query names the objects that break one rule.
RULES: dict[str, str] = {
    "has no NOT NULL tenant_id": "SELECT name FROM unit_table WHERE required IS NOT TRUE",
    "has row security off or forced": "SELECT name FROM unit_table WHERE NOT relrowsecurity OR relforcerowsecurity",
    "is not owned by yz_owner": "SELECT name FROM unit_table WHERE relowner <> 'yz_owner'::regrole",
    "has not exactly the one policy": """
        SELECT t.name FROM unit_table t LEFT JOIN protected p ON p.on_table = t.oid WHERE p.on_table IS NULL""",
    "has a unique index that does not start with tenant_id": """
        SELECT name || ' (' || index::regclass || ')' FROM unit_index WHERE indisunique AND NOT led""",
    "has an index that does not start with tenant_id": """
        SELECT name || ' (' || index::regclass || ')' FROM unit_index WHERE NOT indisunique AND NOT led""",
    "has not the primary key (tenant_id, id)": """
        SELECT t.name FROM unit_table t LEFT JOIN unit_index i ON i.oid = t.oid AND i.is_key WHERE i.oid IS NULL""",
    "has a foreign key without tenant_id on both sides": """
        SELECT t.name || ' (' || k.conname || ')'
        FROM pg_constraint k JOIN unit_table t ON t.oid = k.conrelid LEFT JOIN unit_table goal ON goal.oid = k.confrelid
        WHERE k.contype = 'f'
        AND (k.conkey[1] IS DISTINCT FROM t.tenant OR k.confkey[1] IS DISTINCT FROM goal.tenant)""",
    "is a view without security_invoker, or a materialised view": """
        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND (c.relkind = 'm' OR (
            c.relkind = 'v' AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)))""",
    "grants more than select, insert, update, delete to yz_app": """
        SELECT t.name FROM unit_table t JOIN excess e
        ON e.relowner = t.relowner AND e.relacl IS NOT DISTINCT FROM t.relacl""",
    "is a schema in which yz_app may create": """
        SELECT nspname FROM pg_namespace WHERE has_schema_privilege('yz_app', oid, 'CREATE')""",
    "lets yz_app create temporary tables or schemas": """
        SELECT datname FROM pg_database WHERE datname = current_database()
        AND has_database_privilege('yz_app', oid, 'TEMP, CREATE')""",
    # CASE: PostgreSQL would ask about the rights on every table of the fleet first.
    "is a table of the kernel that yz_app can read": """
        SELECT 'yz.' || relname FROM pg_class WHERE CASE WHEN relnamespace = 'yz'::regnamespace AND relkind = 'r'
        THEN has_table_privilege('yz_app', oid, 'SELECT, INSERT, UPDATE, DELETE') END""",
    "shows yz_app the statements of others": """
        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relname = 'pg_stat_statements' AND has_table_privilege('yz_app', c.oid, 'SELECT')""",
}

_EACH = [f"SELECT {place}, name FROM ({query}) AS broken(name)" for place, query in enumerate(RULES.values())]
#: Every object that breaks a rule, after the rule's place among them.
BROKEN = f"WITH {FACTS} {' UNION ALL '.join(_EACH)} ORDER BY 1, 2"
