"""The backup of one company, looked at byte by byte, and brought to the wrong place."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.artefact import open_artefact
from core.tenancy.lifecycle.backup import back_up
from core.tenancy.lifecycle.errors import ArtefactOfAnother
from core.tenancy.lifecycle.restore import Copy, restore_as_new, restore_in_place
from core.tenancy.models import Tenant

from .shops import Shop

Shops = tuple[Shop, Shop]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def saved(shops: Shops, tmp_path: Path) -> Path:
    """A's backup, made while both companies had files."""
    for shop in shops:
        with tenant_context(shop.tenant):
            default_storage.save("facture.txt", ContentFile(shop.customer.encode()))
    back_up(shops[0].tenant, tmp_path / "a.zip")
    return tmp_path / "a.zip"


def silent(step: str) -> None:
    pass


def _contents(path: Path) -> Iterator[bytes]:
    """The file as it lies on the disk, the names of its members, and what they hold."""
    yield path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            yield name.encode()
            yield archive.read(name)


def _spellings(identifier: str) -> tuple[bytes, ...]:
    """The ways in which an id could have been written."""
    value = UUID(identifier)
    return str(value).encode(), str(value).upper().encode(), value.hex.encode(), value.hex.upper().encode(), value.bytes


def _found(content: bytes, identifiers: frozenset[str]) -> set[str]:
    return {each for each in identifiers if any(spelling in content for spelling in _spellings(each))}


def test_attack_42_no_byte_of_a_backup_is_anothers(shops: Shops, saved: Path) -> None:
    a, b = shops
    foreign = (b.ids - a.ids) | {str(b.tenant.id)}
    content = b"\n".join(_contents(saved))
    assert len(foreign) > 100
    assert _found(content, foreign) == set()
    for word in (b.customer, b.email, b.host, b.tenant.slug):
        assert word.encode() not in content
    assert _found(content, a.ids) == a.ids
    assert a.customer.encode() in content


def test_attack_42_a_backup_is_refused_by_another_company(shops: Shops, saved: Path) -> None:
    before = [shop.hashes() for shop in shops]
    with open_artefact(saved) as artefact, pytest.raises(ArtefactOfAnother):
        restore_in_place(shops[1].tenant, artefact, silent)
    assert [shop.hashes() for shop in shops] == before
    with tenant_context(shops[1].tenant):
        assert default_storage.open("facture.txt").read() == shops[1].customer.encode()


def test_attack_42_a_backup_becomes_a_third_company(shops: Shops, saved: Path, route: str) -> None:
    a, _ = shops
    before = [shop.hashes() for shop in shops]
    slug = f"{a.tenant.slug}-{route}"
    copy = Copy(slug, "Copie", f"{slug}.localhost", a.tenant.level, a.tenant.alias, outgoing_blocked=True)
    with open_artefact(saved) as artefact:
        restore_as_new(artefact, copy, silent)
    made = Tenant.objects.get(slug=slug)
    third = Shop(made, copy.host, a.email, a.customer, a.ids, a.sample, a.admin)
    assert third.hashes() == before[0]
    assert [shop.hashes() for shop in shops] == before
    with tenant_context(made):
        assert default_storage.open("facture.txt").read() == a.customer.encode()
