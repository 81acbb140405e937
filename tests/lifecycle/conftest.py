from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from core.tenancy.context import tenant_context
from core.tenancy.hashing import Hashes, table_hashes
from core.tenancy.operator import as_owner
from tests.lab.models import Box, Label, Seal, Sticker


@pytest.fixture(autouse=True)
def folders(settings, tmp_path: Path) -> Path:
    """Files, backups and certificates of a test go nowhere else."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.BACKUP_ROOT = tmp_path / "backups"
    settings.CERTIFICATE_ROOT = tmp_path / "certificates"
    return tmp_path


@pytest.fixture
def hashes() -> Callable[..., Hashes]:
    def of(tenant: object) -> Hashes:
        with as_owner(tenant.alias) as owner:
            return table_hashes(owner, tenant.schema_name, tenant.id)

    return of


@pytest.fixture
def populated(new_tenant) -> Callable[..., object]:
    """A company with rows of every shape, awkward text and a file."""

    def create(level: str = "shared", **fields: object) -> object:
        tenant = new_tenant(level, **fields)
        with tenant_context(tenant):
            parent = Box.objects.create(code="tab\there", amount=7, custom={"clé": "\\N 'x' \n"})
            box = Box.objects.create(code="ligne\nsuivante", parent=parent)
            Seal.objects.create(box=box, number="\\.")
            label = Label.objects.create(text="")
            Sticker.objects.create(box=box, label=label)
            default_storage.save("factures/f1.txt", ContentFile(b"facture 1"))
        return tenant

    return create
