-- Search by part of a word, in every database that holds tenants. Run as yz_owner; repeatable.
-- The tenant in front of the search indexes; a trusted extension, so that no superuser is needed.
CREATE SCHEMA IF NOT EXISTS yz_extensions;
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA yz_extensions;

-- A text without what people leave out or write otherwise: case, accents, forms of alef, yaa, haa, vowel signs,
-- digits of other scripts, marks of direction. Each Arabic letter becomes a Latin capital, which nothing else
-- leaves here: both scripts sound alike to what follows, and neither depends on the locale of the server.
CREATE OR REPLACE FUNCTION yz.folded(value text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 500 AS $$
BEGIN
    RETURN translate(
        replace(replace(lower(normalize(value, NFKC) COLLATE pg_c_utf8), 'œ', 'oe'), 'æ', 'ae'),
        E'~\n\t\ràáâãäåāçćčèéêëēėęíîïìīñòóôõöøōùúûüūýÿšśžźżğłß'
        'اأإآٱبپتثجچحخدذرزسشصضظطعغڠفڤڢقڨكکگڭلمنهةەوؤيىئی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'
        'ء\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670'
        '\u0300\u0301\u0308\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff',
        E'-   aaaaaaaccceeeeeeeiiiiinooooooouuuuuyysszzzgls'
        'AAAAABBTCJJHXDDRZSPEIIOUGGFFFQQKKKKLMNVVVWWYYYY01234567890123456789'
    );
END $$;

-- How a name sounds, in consonants: the words of Mohamed, Mohammed and محمد are ~mhmd~ all three.
CREATE OR REPLACE FUNCTION yz.skeleton(folded text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
DECLARE
    said text := regexp_replace(folded, '[''’`´]', '', 'g');
BEGIN
    IF said !~ '[a-zA-Z]' THEN
        RETURN '';
    END IF;
    said := regexp_replace(said, '[^a-zA-Z0-9]+', ' ', 'g');
    IF said ~ '[0-9]' THEN
        -- The digits of Arabic in Latin letters; a number is no name.
        said := replace(translate(regexp_replace(said, '\m[0-9]+\M', '', 'g'), '37928', 'ehkeg'), '5', 'kh');
    END IF;
    IF said ~ '[a-z]' THEN
        said := regexp_replace(said, '\mabd[aeou]*([rnstdz])\1', 'abdl\1', 'g');
        said := regexp_replace(said, '\mabd[aeou]* ?[aeou]?l+ ?', 'abdl', 'g');
        said := regexp_replace(said, '\m[ae]l (?=[a-zA-Z])|\m[ae]l(?=[bcdfghjkmnpqrstvxz][a-z]{2})', '', 'g');
        said := regexp_replace(said, '([bcdfghjklmnpqrstvxz])\1+', '\1', 'g');
        said := regexp_replace(said, 'c(?=[eiy])', 's', 'g');
        said := regexp_replace(regexp_replace(said, 'c(?!h)|q', 'k', 'g'), 'x', 'ks', 'g');
        said := regexp_replace(said, 't?ch|sh', 'c', 'g');
        said := regexp_replace(regexp_replace(said, 'kh', 'x', 'g'), '(?<=[gtd])h|d(?=j)', '', 'g');
        said := regexp_replace(said, 'ph|v', 'f', 'g');
        said := regexp_replace(said, '\mou(?=[aeiouy])', 'w', 'g');
        said := regexp_replace(said, '\m[aeiou]+[yw]?', 'a', 'g');
        said := regexp_replace(said, '(?<=[a-z])[aeiouyw]+', '', 'g');
        said := translate(said, 'p', 'b');
    END IF;
    IF said ~ '[A-Z]' THEN
        said := regexp_replace(said, '\mUBD ?ALL?', 'UBDL', 'g');
        said := regexp_replace(said, '\mAL(?=[A-Z]{3})', '', 'g');
        said := regexp_replace(said, '\m[AU][AUWY]*', 'a', 'g');
        said := regexp_replace(said, '(?<=[a-zA-Z])[AUWY]+', '', 'g');
        said := translate(said, 'BTCJHXDRZSPEIOGFQKLMNVWY', 'bttjhxdrzscsdtgfkklmnhwy');
    END IF;
    RETURN regexp_replace(regexp_replace(said, '(?<=[a-z])h\M', '', 'g'), ' *([a-z]+) *', '~\1~', 'g');
END $$;

-- A number as it is dialled in the country, however it was typed: 06..., +212 6... and 00212 6... are one.
CREATE OR REPLACE FUNCTION yz.dialled(folded text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    digits text := regexp_replace(folded, '[^0-9]', '', 'g');
BEGIN
    IF folded ~ '^ *[+]' OR digits LIKE '00%' OR digits ~ '^212[5-8][0-9]{8}$' THEN
        digits := regexp_replace(regexp_replace(digits, '^00', ''), '^2120?', '0');
    END IF;
    RETURN digits;
END $$;

-- What is stored of one column: its text; then, after a ~ that no text has, the sound of a name or the digits of a
-- phone. Columns stand in the order of their names, each on a line: none has a line's end either.
CREATE OR REPLACE FUNCTION yz.searchable(value text, kind text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1500 AS $$
DECLARE
    plain text;
BEGIN
    IF value IS NULL OR value = '' THEN
        RETURN '';
    END IF;
    plain := yz.folded(value);
    RETURN CASE kind
        WHEN 'name' THEN plain || yz.skeleton(plain)
        WHEN 'phone' THEN plain || '~' || yz.dialled(plain)
        ELSE plain
    END;
END $$;

-- What a term may look like where it is found: as written and, when sounds count, as a name or as a phone.
CREATE OR REPLACE FUNCTION yz.sought(term text, sounding boolean) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1500 AS $$
DECLARE
    plain text := yz.folded(term);
    sound text;
    digits text;
BEGIN
    IF NOT sounding THEN
        RETURN ARRAY[plain];
    END IF;
    IF plain ~ '^[+(]*[0-9][-0-9 ./()]*$' THEN
        digits := yz.dialled(plain);
        RETURN CASE WHEN length(digits) < 4 OR digits = plain THEN ARRAY[plain] ELSE ARRAY[plain, digits] END;
    END IF;
    sound := yz.skeleton(plain);
    IF plain ~ '[a-zA-Z]{2}' AND sound ~ '^~[a-z]{2,}~$' THEN
        -- Two consonants are too few to begin a longer name with.
        RETURN ARRAY[plain, CASE WHEN length(sound) > 4 THEN rtrim(sound, '~') ELSE sound END];
    END IF;
    RETURN ARRAY[plain];
END $$;

-- The same as patterns, made here from the plain term, so that none that PostgreSQL would refuse can come from outside.
CREATE OR REPLACE FUNCTION yz.patterns(term text, sounding boolean) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1500 AS $$
BEGIN
    RETURN (SELECT array_agg('%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%')
        FROM unnest(yz.sought(term, sounding)) part);
END $$;

-- What marks the pieces of a company in an index that it shares with others: they are counted and followed apart.
-- Two companies that have one mark by chance find each other's rows there, which their tenant then leaves out.
CREATE OR REPLACE FUNCTION yz.mark(company uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE -- no SET: so simple a function is inlined
AS $$ SELECT pg_catalog.encode(pg_catalog.substr(pg_catalog.uuid_send(company), 14, 3), 'base64') $$;

-- What the search index keeps of a text: from each place of a line four letters, or what is left of the line.
-- Four are rare enough even in numbers; whoever asks for fewer asks for what begins with them.
CREATE OR REPLACE FUNCTION yz.pieces(company uuid, kept text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
DECLARE
    mark CONSTANT text := yz.mark(company);
    line text;
    found text[] := '{}';
BEGIN
    -- A loop, where one statement would take three times as long: every record that is written waits for it.
    FOREACH line IN ARRAY string_to_array(kept, E'\n') LOOP
        FOR place IN 1..length(line) LOOP
            found := found || (mark || substr(line, place, 4));
        END LOOP;
    END LOOP;
    RETURN array_to_tsvector(found);
END $$;

-- The question to that index for a part of a line: pieces side by side and the last one, as few as say everything.
-- The first letters of a long part are enough: the text itself is compared in any case. A piece that many of the
-- newest texts have, like what all numbers begin with, is left out where others say more: it is long to follow.
CREATE OR REPLACE FUNCTION yz.pieces_of(company uuid, part text, newest text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1500 AS $$
DECLARE
    begun CONSTANT text := left(part, 60);
    long CONSTANT integer := length(begun);
    crowd CONSTANT integer := cardinality(newest) / 8;
BEGIN
    RETURN (
        WITH piece AS MATERIALIZED (
            SELECT DISTINCT substr(begun, least(place, greatest(long - 3, 1)), 4) AS letters
            FROM generate_series(1, long, 4) place),
        counted AS MATERIALIZED (
            SELECT letters, (SELECT count(*) FROM unnest(newest) kept WHERE strpos(kept, letters) > 0) <= crowd AS rare
            FROM piece)
        SELECT string_agg('''' || replace(replace(yz.mark(company) || letters, '\', '\\'), '''', '''''')
            || CASE WHEN long < 4 THEN ''':*' ELSE '''' END, ' & ')
        FROM counted WHERE rare OR NOT EXISTS (SELECT FROM counted WHERE rare));
END $$;

-- The ids, in a column of one's own records, of those that hold every term; NULL when there are so many that reading
-- them in the order of the list is quicker. The table is one of the caller's own unit; whatever is passed, rows of
-- others are not looked at before theirs: pieces carry their company, and nothing here can fail on what a row holds.
CREATE OR REPLACE FUNCTION yz.search(relation text, terms text[], sounding boolean, wanted text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER COST 100000
SET search_path = pg_catalog SET enable_seqscan = on SET enable_indexscan = on SET enable_indexonlyscan = on
SET max_parallel_workers_per_gather = 0 AS $$ -- to start a worker takes longer than the search
DECLARE
    tenant uuid := yz.current_tenant();
    sample CONSTANT integer := 300;
    crowd CONSTANT integer := 15;
    listed CONSTANT integer := 2000;
    place text;
    held text;
    pieces text;
    newest text[];
    seen integer;
    found uuid[];
BEGIN
    SELECT format('%I.%I', c.relnamespace::regnamespace, c.relname) INTO place
    FROM yz.resident r JOIN pg_class c ON c.relnamespace = to_regnamespace(quote_ident(r.schema_name))
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'yz_search' AND a.attgenerated = 's'
    JOIN pg_attribute w ON w.attrelid = c.oid AND w.attname = wanted AND w.atttypid = 'uuid'::regtype
    WHERE r.tenant_id = tenant AND c.relname = relation AND c.relkind = 'r';
    IF place IS NULL THEN
        RAISE EXCEPTION 'nothing to search there' USING ERRCODE = 'YZ005';
    END IF;
    SELECT string_agg((
        SELECT '(' || string_agg(format('yz_search LIKE %L', pattern), ' OR ') || ')'
        FROM unnest(yz.patterns(term, sounding)) pattern
    ), ' AND ') INTO held FROM unnest(terms) term;
    IF held IS NULL THEN
        RETURN NULL;
    END IF;
    EXECUTE format(
        'SELECT array_agg(yz_search), count(*) FILTER (WHERE %s)'
        ' FROM (SELECT yz_search FROM %s WHERE tenant_id = %L ORDER BY id DESC LIMIT %s) newest',
        held, place, tenant, sample) INTO newest, seen;
    IF seen > crowd THEN
        RETURN NULL;
    END IF;
    SELECT string_agg((
        -- A term that may be nothing narrows nothing.
        SELECT '(' || string_agg(yz.pieces_of(tenant, part, coalesce(newest[:64], '{}')), ' | ') || ')'
        FROM unnest(yz.sought(term, sounding)) part HAVING bool_and(part <> '')
    ), ' & ') INTO pieces FROM unnest(terms) term;
    -- The index in any case: a wrong guess of the planner would read every record.
    PERFORM set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),
        set_config('enable_indexonlyscan', 'off', true);
    -- Pieces are marked with their company. To follow its own key in the index as well would take longer than all
    -- of them; said like this the planner does not.
    EXECUTE format(
        'SELECT array_agg(id) FROM (SELECT %I AS id FROM %s WHERE ' || CASE WHEN pieces IS NULL
            THEN 'tenant_id = %L' ELSE '(tenant_id = %L) IS TRUE AND yz.pieces(tenant_id, yz_search) @@ %L::tsquery' END
        || ' AND %s LIMIT %s) found', VARIADIC array_remove(
            ARRAY[wanted, place, tenant::text, pieces, held, (listed + 1)::text], NULL)) INTO found;
    RETURN CASE WHEN cardinality(found) > listed THEN NULL ELSE coalesce(found, '{}') END;
END $$;

REVOKE ALL ON FUNCTION yz.folded(text), yz.skeleton(text), yz.dialled(text), yz.searchable(text, text),
    yz.sought(text, boolean), yz.patterns(text, boolean), yz.mark(uuid), yz.pieces(uuid, text),
    yz.pieces_of(uuid, text, text[]), yz.search(text, text[], boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION yz.folded(text), yz.skeleton(text), yz.dialled(text), yz.searchable(text, text),
    yz.sought(text, boolean), yz.patterns(text, boolean), yz.mark(uuid), yz.pieces(uuid, text),
    yz.search(text, text[], boolean, text) TO yz_app;
