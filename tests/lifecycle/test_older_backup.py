from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.artefact import open_artefact
from core.tenancy.lifecycle.backup import back_up
from core.tenancy.lifecycle.restore import restore_in_place
from core.tenancy.operator import as_owner
from tests.lab.models import Parcel

#: The migration that made the table, and what came after it.
LATER = ("lab.0002_parcel", "lab.0004_states", "lab.0005_slip")
TABLE = "lab_parcel"


def as_before_the_migration(path: Path) -> None:
    """What the release before ``lab.0002`` would have written."""
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(contents["manifest.json"])
    for migration in LATER:
        manifest["migrations"].remove(migration)
    del manifest["tables"][TABLE], manifest["sha256"][f"tables/{TABLE}.copy"], contents[f"tables/{TABLE}.copy"]
    contents["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("level", ["shared", "schema"])
def test_the_backup_of_an_earlier_release_is_migrated_on_the_way(populated, hashes, tmp_path, level):
    tenant = populated(level)
    before = hashes(tenant)
    back_up(tenant, tmp_path / "saved.zip")
    as_before_the_migration(tmp_path / "saved.zip")
    with tenant_context(tenant):
        Parcel.objects.create(code="made since")
    with open_artefact(tmp_path / "saved.zip", from_elsewhere=True) as artefact:
        assert restore_in_place(tenant, artefact, lambda step: None).rows == 5
    assert hashes(tenant) == before
    with as_owner(tenant.alias) as owner:
        assert owner.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'restore_%'").fetchall() == []
