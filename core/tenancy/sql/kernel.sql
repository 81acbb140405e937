-- The kernel of isolation, in every database that holds tenants. Run as yz_owner; repeatable.
CREATE SCHEMA IF NOT EXISTS yz;
GRANT USAGE ON SCHEMA yz TO yz_app;

-- Keys that sign identities: the current one and, while it is being replaced, the one before.
CREATE TABLE IF NOT EXISTS yz.signing_key (
    key bytea PRIMARY KEY CHECK (length(key) = 32),
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Who lives in this database, where, since which move, and what they may still do.
CREATE TABLE IF NOT EXISTS yz.resident (
    tenant_id uuid PRIMARY KEY,
    schema_name name NOT NULL,
    epoch integer NOT NULL,
    suspension text NOT NULL DEFAULT 'active'
        CHECK (suspension IN ('active', 'banner', 'read_only', 'export_only', 'closed'))
);

-- The placement units of this database and how far they are migrated.
CREATE TABLE IF NOT EXISTS yz.unit (
    schema_name name PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('pool', 'own', 'spare')),
    level text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'migrating', 'failed')),
    error text NOT NULL DEFAULT '',
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- The migrations behind a level's fingerprint.
CREATE TABLE IF NOT EXISTS yz.level (
    fingerprint text PRIMARY KEY,
    migrations text[] NOT NULL
);

-- SQL that takes a unit from one level to another: rendered once per release, replayed everywhere.
CREATE TABLE IF NOT EXISTS yz.script (
    from_level text NOT NULL,
    to_level text NOT NULL,
    digest text NOT NULL,
    three_step boolean NOT NULL,
    script text NOT NULL,
    PRIMARY KEY (from_level, to_level, digest, three_step)
);

-- What is written in a company while it is being copied to another place: which record, not what it became.
CREATE TABLE IF NOT EXISTS yz.change (
    tenant_id uuid NOT NULL,
    table_name name NOT NULL,
    record_id uuid NOT NULL
);

-- Row security asks this of every statement: the tenant whose signature was presented.
-- An unset or forged identity is an error, never an empty answer.
CREATE OR REPLACE FUNCTION yz.current_tenant() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE COST 1000 SET search_path = pg_catalog AS $$
DECLARE
    claimed text := current_setting('app.tenant_id', true);
    signature text := current_setting('app.tenant_signature', true);
    known bytea;
BEGIN
    IF claimed IS NULL OR claimed = '' THEN
        RAISE EXCEPTION 'no tenant context' USING ERRCODE = 'YZ001';
    END IF;
    -- Hashed here and not in the query: that halves what the function takes, and every statement pays it twice.
    FOR known IN SELECT key FROM yz.signing_key LOOP
        IF encode(sha256(known || convert_to(claimed, 'UTF8')), 'hex') = signature THEN
            RETURN claimed::uuid;
        END IF;
    END LOOP;
    RAISE EXCEPTION 'forged tenant identity' USING ERRCODE = 'YZ002';
END $$;

-- The lock that a move takes to hold writers back for the moment of the switch.
CREATE OR REPLACE FUNCTION yz.fence_key(tenant uuid) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE -- no SET: so simple a function is inlined
AS $$ SELECT pg_catalog.hashtextextended('yz.fence/' || tenant::text, 0) $$;

-- Part of every BEGIN: wait while the tenant is being switched, then refuse those who
-- come with an old address, and those whose access was reduced.
CREATE OR REPLACE FUNCTION yz.enter(tenant uuid, expected_epoch integer) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    home yz.resident;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(yz.fence_key(tenant));
    SELECT * INTO home FROM yz.resident WHERE tenant_id = tenant;
    IF NOT FOUND OR home.epoch <> expected_epoch THEN
        RAISE EXCEPTION 'the tenant does not live here' USING ERRCODE = 'YZ003';
    ELSIF home.suspension = 'closed' THEN
        RAISE EXCEPTION 'the tenant is closed' USING ERRCODE = 'YZ004';
    ELSIF home.suspension IN ('read_only', 'export_only') THEN
        PERFORM set_config('transaction_read_only', 'on', true);
    END IF;
END $$;

-- Trigger of the tables that a moving company leaves: part of the writer's own transaction, so that what is
-- committed is noted and what is rolled back is not.
CREATE OR REPLACE FUNCTION yz.note_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF TG_ARGV[0] = 'new' THEN
        INSERT INTO yz.change VALUES (NEW.tenant_id, TG_TABLE_NAME, NEW.id);
    ELSE
        INSERT INTO yz.change VALUES (OLD.tenant_id, TG_TABLE_NAME, OLD.id);
    END IF;
    RETURN NULL;
END $$;

-- A company changes what it says of itself: these columns of its own row, in the control plane, and nothing else
-- of it. Whose row that is comes from the signature alone. What is not told stays.
CREATE OR REPLACE FUNCTION yz.describe_company(told jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE public.tenancy_tenant SET
        name = coalesce(told ->> 'name', name),
        legal_form = coalesce(told ->> 'legal_form', legal_form),
        siret = coalesce(told ->> 'siret', siret),
        tva_number = coalesce(told ->> 'tva_number', tva_number),
        ice = coalesce(told ->> 'ice', ice),
        identifiant_fiscal = coalesce(told ->> 'identifiant_fiscal', identifiant_fiscal),
        registre_commerce = coalesce(told ->> 'registre_commerce', registre_commerce),
        patente = coalesce(told ->> 'patente', patente),
        address = coalesce(told ->> 'address', address),
        phone = coalesce(told ->> 'phone', phone),
        email = coalesce(told ->> 'email', email),
        language = coalesce(told ->> 'language', language),
        timezone = coalesce(told ->> 'timezone', timezone),
        currency = coalesce(told ->> 'currency', currency),
        version = version + 1,
        updated_at = now()
    WHERE id = yz.current_tenant();
END $$;

-- What the planner knows of tables into which a company has just written much: counted anew, in the company's own
-- unit only. Names that are no tables there are left out.
CREATE OR REPLACE FUNCTION yz.count_anew(tables text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    counted regclass;
BEGIN
    FOR counted IN
        SELECT c.oid FROM yz.resident r
        JOIN pg_namespace n ON n.nspname = r.schema_name
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind = 'r' AND c.relname = ANY (tables)
        WHERE r.tenant_id = yz.current_tenant() ORDER BY c.relname
    LOOP
        EXECUTE format('ANALYZE %s', counted);
    END LOOP;
END $$;

-- The place of a new event among those of its record (core.outbox). Locks before it reads: a volatile function sees
-- what was committed while it waited, which the statement around it does not. The caller's own rights and unit count.
CREATE OR REPLACE FUNCTION yz.next_rank(record text) RETURNS bigint
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock(
        pg_catalog.hashtextextended('yz/' || yz.current_tenant() || '/outbox/' || record, 0));
    RETURN (SELECT coalesce(pg_catalog.max(sequence), 0) + 1 FROM outbox_outboxevent WHERE key = record);
END $$;

-- For readiness: how many placement units are not at the level that the running release expects.
CREATE OR REPLACE FUNCTION yz.units_behind(target text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT count(*) FROM yz.unit WHERE level <> target OR state <> 'ready' $$;

REVOKE ALL ON FUNCTION yz.current_tenant(), yz.fence_key(uuid), yz.enter(uuid, integer), yz.note_change(),
    yz.describe_company(jsonb), yz.count_anew(text[]), yz.next_rank(text), yz.units_behind(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION yz.current_tenant(), yz.enter(uuid, integer), yz.describe_company(jsonb),
    yz.count_anew(text[]), yz.next_rank(text), yz.units_behind(text) TO yz_app;
