from __future__ import annotations

import hashlib
import json

import pytest
import redis
from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from psycopg import Connection, sql

from core.authentication.models import ApiKey, Membership, User
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle import deletion
from core.tenancy.lifecycle.artefact import open_artefact
from core.tenancy.lifecycle.backup import back_up
from core.tenancy.lifecycle.deletion import delete
from core.tenancy.lifecycle.errors import ConfirmationMissing, OperationUnderway, TenantUnknown
from core.tenancy.lifecycle.operation import operation
from core.tenancy.lifecycle.restore import restore_deleted
from core.tenancy.lifecycle.traces import Subject, scan, tables_with_rows
from core.tenancy.models import Domain, Tenant
from core.tenancy.operator import as_owner, connect_operator
from tests.lab.models import Box

LEVELS = ["shared", "schema", "database"]


def silent(step: str) -> None:
    pass


def subject(tenant) -> Subject:
    return Subject(tenant.id, tenant.slug, tenant.name, tenant.level, tenant.alias, tenant.schema_name)


def valkey() -> redis.Redis:
    return redis.Redis.from_url(django_settings.REDIS_URL)


@pytest.fixture
def scattered(populated):
    """A company that has left something everywhere."""

    def create(level: str = "shared"):
        tenant = populated(level)
        user = User.objects.create_user(f"{tenant.slug}@exemple.ma", "secret")
        Membership.objects.create(user=user, tenant=tenant)
        ApiKey.objects.create(tenant=tenant, name="k", role="ADMIN", prefix=tenant.slug[:12], digest="d")
        with tenant_context(tenant):
            cache.set("liste", [1])
        store = valkey()
        store.lpush("queue:default", json.dumps({"headers": {"yz_tenant": str(tenant.id)}}), '{"headers": {}}')
        store.xadd(f"t.{tenant.id}:past", {"a": "b"})
        store.hset("queue:unacked", str(tenant.slug), json.dumps([{"headers": {"yz_tenant": str(tenant.id)}}]))
        store.zadd("scores", {f"x{tenant.id.hex}": 1})
        store.sadd("known", str(tenant.id))
        return tenant

    return create


@pytest.mark.parametrize("level", LEVELS)
def test_attack_49_nothing_of_a_deleted_company_remains_anywhere(scattered, populated, hashes, level):
    tenant, neighbour = scattered(level), populated(level)
    next_door = hashes(neighbour)
    assert len(scan(subject(tenant))[0]) >= 14
    certificate = delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)
    assert certificate["remains"] == []
    assert certificate["removed"]["rows"] == 5
    assert certificate["removed"]["files"] == 1
    assert certificate["removed"]["valkey"] == 6
    assert certificate["removed"]["control"] == 4
    assert certificate["looked_at"]["databases"] == 2
    assert scan(subject(tenant))[0] == []
    assert not Tenant.objects.filter(pk=tenant.pk).exists()
    assert User.objects.filter(email=f"{tenant.slug}@exemple.ma").exists()
    assert hashes(neighbour) == next_door
    with tenant_context(neighbour):
        assert default_storage.open("factures/f1.txt").read() == b"facture 1"
    assert valkey().lrange("queue:default", 0, -1).count(b'{"headers": {}}') >= 1


def test_the_certificate_can_be_checked_and_read(scattered, folders):
    tenant = scattered()
    certificate = delete(tenant.slug, confirmed=tenant.slug, backup=folders / "last.zip", progress=silent)
    path = folders / "certificates" / f"{tenant.slug}-{tenant.id}.json"
    stored = json.loads(path.read_text())
    digest = stored.pop("sha256")
    text = json.dumps(stored, indent=1, ensure_ascii=False, sort_keys=True)
    assert hashlib.sha256(text.encode()).hexdigest() == digest == certificate["sha256"]
    read = path.with_suffix(".txt").read_text()
    assert "CERTIFICAT DE SUPPRESSION" in read
    assert digest in read
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name, path.with_suffix(".txt").name]
    assert stored["backup"] == str(folders / "last.zip")


@pytest.mark.parametrize("level", LEVELS)
def test_a_deleted_company_comes_back_from_its_backup(scattered, populated, hashes, tmp_path, level):
    tenant, neighbour = scattered(level), populated(level)
    before, next_door = hashes(tenant), hashes(neighbour)
    back_up(tenant, tmp_path / "saved.zip")
    delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)
    with open_artefact(tmp_path / "saved.zip") as artefact:
        outcome = restore_deleted(artefact, silent)
    assert outcome.without_account == []
    back = Tenant.objects.get(pk=tenant.pk)
    assert (back.slug, back.name, back.level, back.alias) == (tenant.slug, tenant.name, tenant.level, tenant.alias)
    assert hashes(back) == before
    assert hashes(neighbour) == next_door
    assert Domain.objects.get(tenant=back).host == f"{tenant.slug}.localhost"
    assert Membership.objects.get(tenant=back).user.email == f"{tenant.slug}@exemple.ma"
    with tenant_context(back):
        Box.objects.create(code="works")
        assert default_storage.open("factures/f1.txt").read() == b"facture 1"


def test_nothing_happens_without_confirmation(scattered, hashes):
    tenant = scattered()
    before = hashes(tenant)
    for confirmed in ("", "autre"):
        with pytest.raises(ConfirmationMissing):
            delete(tenant.slug, confirmed=confirmed, backup=None, progress=silent)
    with operation(tenant.id), pytest.raises(OperationUnderway):
        delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)
    with pytest.raises(TenantUnknown):
        delete("inconnue", confirmed="inconnue", backup=None, progress=silent)
    assert hashes(tenant) == before
    with tenant_context(tenant):
        Box.objects.create(code="works")


STEPS = ["_close", "_remove_rows", "_remove_replication", "_remove_files", "_remove_from_valkey", "_remove_row", "scan"]


@pytest.mark.parametrize("step", STEPS)
def test_a_deletion_cut_at_any_step_is_finished_by_repeating_it(scattered, monkeypatch, step):
    tenant = scattered("schema")

    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    die.__name__ = step
    monkeypatch.setattr(deletion, step, die)
    with pytest.raises(Killed):
        delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)
    monkeypatch.undo()
    certificate = delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)
    assert certificate["remains"] == []
    assert certificate["removed"]["rows"] == 5
    assert certificate["removed"]["control"] == 4


def test_attack_49_a_given_up_move_is_cleared_away(scattered):
    tenant = scattered()
    name = f"yz_move_{tenant.id.hex}"
    with connect_operator("default") as operator:
        operator.execute("SELECT pg_create_logical_replication_slot(%s, 'pgoutput')", (name,))
        operator.execute("SET ROLE yz_owner")
        operator.execute(f"CREATE PUBLICATION {name}")
    found = scan(subject(tenant))[0]
    assert {f"default: publication {name}", f"default: replication slot {name}"} <= set(found)
    assert delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)["remains"] == []


def test_attack_49_the_scan_finds_what_a_deletion_forgot(scattered):
    tenant = scattered()
    delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)
    valkey().set(f"forgotten:{tenant.id}", "x")
    with as_owner("annex") as owner:
        owner.execute("INSERT INTO yz.resident VALUES (%s, 'p00', 1)", (tenant.id,))
    assert scan(subject(tenant))[0] == [f"valkey: forgotten:{tenant.id}", "annex: yz.resident"]
    with as_owner("annex") as owner:
        owner.execute("DELETE FROM yz.resident WHERE tenant_id = %s", (tenant.id,))
    valkey().delete(f"forgotten:{tenant.id}")


def test_tables_that_hold_nothing_of_anybody_are_not_asked(populated, new_tenant, monkeypatch):
    """An own schema has hundreds of tables, most of them empty, and those of every company are looked through."""
    tenant, neighbour = populated("schema"), new_tenant("schema")
    asked = []
    execute = Connection.execute

    def listen(owner, query, *args, **more):
        asked.append(query.as_string(owner) if isinstance(query, sql.Composable) else query)
        return execute(owner, query, *args, **more)

    with as_owner("default") as owner:
        monkeypatch.setattr(Connection, "execute", listen)
        held = tables_with_rows(owner, tenant.id)
    names = ("lab_box", "lab_label", "lab_seal", "lab_sticker")
    assert held == [*((tenant.schema_name, name) for name in names), ("yz", "resident")]
    questions = "".join(asked)
    assert [name for name in names if f'"{tenant.schema_name}"."{name}"' in questions] == list(names)
    assert [name for name in names if f'"{neighbour.schema_name}"."{name}"' in questions] == []
