from __future__ import annotations

import pytest

from core.tenancy.backend.schema import IDENTITY
from core.tenancy.lifecycle.cloning import clone
from core.tenancy.lifecycle.restore import Copy
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from core.tenancy.probes.report import readable
from core.tenancy.probes.surface import targets, units_to_attack
from core.tenancy.probes.verification import verify_database, verify_tenant

LEVELS = ["shared", "schema", "database"]
ATTACKS = {"no_context", "forged", "read", "update", "delete", "insert", "link", "oracle", "powers"}


@pytest.mark.parametrize("level", LEVELS)
def test_every_attack_is_made_and_refused(populated, hashes, level, monkeypatch):
    tenant, neighbour = populated(level), populated(level)
    # Which neighbour's schema is attacked is decided by its name: one of an earlier test may hold next to nothing.
    units = sorted({tenant.schema_name, neighbour.schema_name})
    monkeypatch.setattr("core.tenancy.probes.verification.units_to_attack", lambda owner, own: units)
    before = hashes(tenant), hashes(neighbour)
    result = verify_tenant(tenant)
    assert result.breaches == []
    # Alone in its tables, a company has no record of its own beside somebody else's to link to it.
    assert set(result.families) == (ATTACKS if level == "shared" else ATTACKS - {"link"})
    assert {name: family.attempts for name, family in result.families.items() if family.attempts < 4} == {}
    assert (hashes(tenant), hashes(neighbour)) == before


def test_ones_own_unit_the_pools_and_one_neighbour_are_attacked(populated):
    tenant, *_ = (populated("schema") for _ in range(3))
    with as_owner(tenant.alias) as owner:
        attacked = units_to_attack(owner, tenant.schema_name)
        pools = {schema for (schema,) in owner.execute("SELECT schema_name FROM yz.unit WHERE kind = 'pool'")}
    assert {tenant.schema_name, *pools} < set(attacked)
    assert len(attacked) == len(pools) + 2


def test_copies_of_one_company_are_kept_apart_as_well(populated, monkeypatch):
    # Only the unit that the copies share: what else lives in that database is the other tests' affair.
    monkeypatch.setattr("core.tenancy.probes.verification.units_to_attack", lambda owner, own: ["p00"])
    source = populated()
    slugs = [f"{source.slug}-{letter}" for letter in "ab"]
    for slug in slugs:
        clone(source, Copy(slug, "x", f"{slug}.localhost", "shared", "annex", True), lambda step: None)
    first = Tenant.objects.get(slug=slugs[0])
    with as_owner("annex") as owner:
        assert [target.shared_id for target in targets(owner, "p00", first.id)] == [True] * 4
    result = verify_tenant(first)
    assert result.breaches == []
    # Ids can be guessed only of a neighbour that is no copy: earlier tests may have left one in a schema of its own.
    assert set(result.families) - {"oracle"} == ATTACKS - {"link", "oracle"}


@pytest.mark.parametrize("alias", ["default", "annex"])
def test_a_database_holds(populated, alias):
    populated("database")
    result = verify_database(alias)
    assert result.breaches == []
    assert result.families["powers"].attempts >= 8


@pytest.fixture
def weakened(populated):
    """Break something in a neighbour's own schema, and mend it afterwards."""
    tenant, neighbour = populated("schema"), populated("schema")
    mend = []

    def weaken(statement: str, repair: str) -> object:
        table = f'"{neighbour.schema_name}".lab_box'
        mend.append(repair.format(table=table))
        with as_owner("default") as owner:
            owner.execute(statement.format(table=table))
            names = owner.execute("SELECT schema_name FROM yz.unit WHERE kind = 'own'").fetchall()
            others = [name for (name,) in names if name not in (tenant.schema_name, neighbour.schema_name)]
            owner.execute("UPDATE yz.unit SET kind = 'spare' WHERE schema_name = ANY (%s)", (others,))
            mend.append(f"UPDATE yz.unit SET kind = 'own' WHERE schema_name = ANY ('{{{','.join(others)}}}')")
        return tenant

    yield weaken
    with as_owner("default") as owner:
        for statement in mend:
            owner.execute(statement)


LAX = "ALTER POLICY tenant ON {table} USING (true)"
STRICT = f"ALTER POLICY tenant ON {{table}} USING ({IDENTITY}) WITH CHECK ({IDENTITY})"


@pytest.mark.parametrize(
    ("statement", "repair", "reached"),
    [
        (LAX, STRICT, {"no_context", "forged", "read", "update", "delete"}),
        ("ALTER POLICY tenant ON {table} WITH CHECK (true)", STRICT, {"insert"}),
        (
            "ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            {"no_context", "forged", "read", "update", "delete", "insert"},
        ),
        ("GRANT TRUNCATE ON {table} TO yz_app", "REVOKE TRUNCATE ON {table} FROM yz_app", {"powers"}),
    ],
    ids=["lax policy", "lax check", "no row security", "truncate"],
)
def test_a_weakened_table_turns_the_report_red(weakened, statement, repair, reached):
    result = verify_tenant(weakened(statement, repair))
    red = {key for key, family in result.families.items() if family.breaches}
    assert reached <= red
    assert "BRÈCHE" in readable([result])
    assert "PAS garanti" in readable([result])


@pytest.mark.parametrize(
    ("statement", "repair"),
    [
        ("GRANT SELECT ON yz.signing_key TO yz_app", "REVOKE SELECT ON yz.signing_key FROM yz_app"),
        ("GRANT CREATE ON SCHEMA public TO yz_app", "REVOKE CREATE ON SCHEMA public FROM yz_app"),
    ],
    ids=["readable key", "creation in public"],
)
def test_a_weakened_role_turns_the_report_red(committed, statement, repair):
    with as_owner("default") as owner:
        try:
            owner.execute(statement)
            result = verify_database("default")
        finally:
            owner.execute(repair)
    assert result.families["powers"].breaches
    assert result.families["catalogue"].breaches


def test_the_report_reassures_in_french(populated):
    tenant = populated("schema")
    text = readable([verify_database("default"), verify_tenant(tenant)])
    assert "VÉRIFICATION DU CLOISONNEMENT" in text
    assert "aucune brèche" in text
