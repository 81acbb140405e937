from __future__ import annotations

import json
import zipfile

import pytest
from django.core.files.storage import default_storage

from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.artefact import open_artefact
from core.tenancy.lifecycle.backup import back_up, backup_path
from core.tenancy.lifecycle.errors import (
    ArtefactDamaged,
    ArtefactForeign,
    ArtefactTooRecent,
    HostTaken,
    OperationUnderway,
    SlugTaken,
)
from core.tenancy.lifecycle.operation import operation
from core.tenancy.lifecycle.restore import Copy, restore_as_new, restore_in_place
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import LifeCycle, Suspension, Tenant
from core.tenancy.operator import as_owner
from tests.lab.models import Box

LEVELS = ["shared", "schema", "database"]


def silent(step: str) -> None:
    pass


def copy_of(slug: str, **differences) -> Copy:
    values = {"name": "Copie", "host": f"{slug}.localhost", "level": "shared", "alias": "default"}
    return Copy(slug=slug, **{**values, "outgoing_blocked": False, **differences})


def rewrite(path, member: str, change) -> None:
    """Change one member of a backup, as somebody who wants to deceive would."""
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    contents[member] = change(contents[member])
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("level", LEVELS)
def test_a_restore_brings_back_what_was_saved(populated, hashes, tmp_path, level):
    tenant, neighbour = populated(level), populated(level)
    before, next_door = hashes(tenant), hashes(neighbour)
    report = back_up(tenant, tmp_path / "saved.zip")
    assert (report["rows"], report["files"]) == (5, 1)
    with tenant_context(tenant):
        Box.objects.update(amount=0)
        Box.objects.create(code="later")
        default_storage.delete("factures/f1.txt")
    with open_artefact(tmp_path / "saved.zip") as artefact:
        outcome = restore_in_place(tenant, artefact, silent)
    assert (outcome.rows, outcome.files) == (5, 1)
    assert hashes(tenant) == before
    assert hashes(neighbour) == next_door
    with tenant_context(tenant):
        assert default_storage.open("factures/f1.txt").read() == b"facture 1"
        Box.objects.create(code="the doors are open again")
    assert Tenant.objects.get(pk=tenant.pk).life_cycle == LifeCycle.READY


@pytest.mark.parametrize("level", LEVELS)
def test_another_company_is_made_with_the_same_ids(populated, hashes, tmp_path, level):
    tenant = populated()
    back_up(tenant, tmp_path / "saved.zip")
    alias = "annex" if level == "database" else "default"
    slug = f"{tenant.slug}-b"
    with open_artefact(tmp_path / "saved.zip") as artefact:
        restore_as_new(artefact, copy_of(slug, level=level, alias=alias, outgoing_blocked=True), silent)
    made = Tenant.objects.get(slug=slug)
    assert hashes(made) == hashes(tenant)
    assert (made.outgoing_blocked, made.life_cycle, made.country) == (True, LifeCycle.READY, "MA")
    assert [domain.host for domain in made.domains.all()] == [f"{slug}.localhost"]
    with tenant_context(made):
        Box.objects.get(code="tab\there").delete()
    with tenant_context(tenant):
        assert Box.objects.filter(code="tab\there").count() == 1


def test_a_closed_company_is_still_saved(populated, tmp_path):
    tenant = populated()
    suspend(tenant, Suspension.CLOSED)
    assert back_up(tenant, tmp_path / "saved.zip")["rows"] == 5


def test_a_backup_that_fails_leaves_no_file(populated, monkeypatch):
    tenant = populated()
    path = backup_path(tenant)
    monkeypatch.setattr("core.tenancy.lifecycle.backup.describe", lambda tenant: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        back_up(tenant, path)
    assert list(path.parent.iterdir()) == []


def unchanged_after(tenant, hashes, error, act) -> None:
    before = hashes(tenant)
    with pytest.raises(error):
        act()
    assert hashes(tenant) == before
    assert Tenant.objects.get(pk=tenant.pk).life_cycle == LifeCycle.READY
    with tenant_context(tenant):
        Box.objects.create(code="still writable")


@pytest.fixture
def saved(populated, tmp_path):
    tenant = populated()
    back_up(tenant, tmp_path / "saved.zip")
    return tenant, tmp_path / "saved.zip"


def restore(tenant, path, **options):
    with open_artefact(path, **options) as artefact:
        return restore_in_place(tenant, artefact, silent)


def test_altered_records_are_refused(saved, hashes):
    tenant, path = saved
    rewrite(path, "tables/lab_box.copy", lambda text: text.replace(b"7\ttab", b"8\ttab"))
    unchanged_after(tenant, hashes, ArtefactDamaged, lambda: restore(tenant, path))


def test_a_rewritten_manifest_is_refused(saved, hashes):
    tenant, path = saved
    rewrite(path, "manifest.json", lambda text: text.replace(tenant.slug.encode(), b"else"))
    unchanged_after(tenant, hashes, ArtefactForeign, lambda: restore(tenant, path))
    assert restore(tenant, path, from_elsewhere=True).rows == 5


def test_any_other_file_is_refused(saved, hashes):
    tenant, path = saved
    path.write_bytes(b"not a zip")
    unchanged_after(tenant, hashes, ArtefactForeign, lambda: restore(tenant, path))


def test_a_file_that_would_land_elsewhere_is_refused(saved, hashes, folders):
    tenant, path = saved
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("files/../../out.txt", b"")
    digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    def admit(text: bytes) -> bytes:
        manifest = json.loads(text)
        manifest["sha256"]["files/../../out.txt"] = digest
        return json.dumps(manifest).encode()

    rewrite(path, "manifest.json", admit)
    unchanged_after(tenant, hashes, ArtefactDamaged, lambda: restore(tenant, path, from_elsewhere=True))
    assert list(folders.rglob("out.txt")) == []


def test_a_backup_of_a_later_release_is_refused(saved, hashes):
    tenant, path = saved
    rewrite(path, "manifest.json", lambda text: text.replace(b'"lab.0001', b'"lab.0002_later",\n  "lab.0001'))
    unchanged_after(tenant, hashes, ArtefactTooRecent, lambda: restore(tenant, path, from_elsewhere=True))


def test_one_operation_at_a_time(saved, hashes):
    tenant, path = saved
    with operation(tenant.id):
        unchanged_after(tenant, hashes, OperationUnderway, lambda: restore(tenant, path))


@pytest.mark.parametrize("taken", ["slug", "host"])
def test_a_name_in_use_is_refused(saved, populated, hashes, taken):
    _, path = saved
    other = populated()
    free = f"{other.slug}-c"
    copy = copy_of(other.slug) if taken == "slug" else copy_of(free, host=f"{other.slug}.localhost")

    def act() -> None:
        with open_artefact(path) as artefact:
            restore_as_new(artefact, copy, silent)

    unchanged_after(other, hashes, SlugTaken if taken == "slug" else HostTaken, act)
    assert not Tenant.objects.filter(slug=free).exists()


def test_a_reference_to_nothing_undoes_the_whole_restore(saved, hashes):
    tenant, path = saved
    rewrite(path, "tables/lab_box.copy", lambda text: b"")
    rewrite(path, "manifest.json", _without("tables/lab_box.copy"))
    before = hashes(tenant)
    with pytest.raises(Exception, match="foreign key"):
        restore(tenant, path, from_elsewhere=True)
    assert hashes(tenant) == before
    with as_owner(tenant.alias) as owner:
        row = owner.execute("SELECT suspension FROM yz.resident WHERE tenant_id = %s", (tenant.id,)).fetchone()
    assert row == ("active",)


def _without(member: str):
    def change(text: bytes) -> bytes:
        manifest = json.loads(text)
        manifest["sha256"][member] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        return json.dumps(manifest).encode()

    return change
