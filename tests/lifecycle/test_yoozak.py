"""The whole of a real company, its 573 orders included, is saved, deleted and brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command

from core.tenancy.context import tenant_context
from core.tenancy.hashing import Hashes
from core.tenancy.lifecycle.artefact import open_artefact
from core.tenancy.lifecycle.backup import back_up
from core.tenancy.lifecycle.deletion import delete
from core.tenancy.lifecycle.restore import restore_deleted
from core.tenancy.lifecycle.traces import Subject, scan
from core.tenancy.models import Tenant
from core.users.models import UserProfile
from sectors.yoozak.commande.models import Commande


def silent(step: str) -> None:
    pass


@pytest.fixture
def demonstration(committed: None, folders: Path) -> tuple[Tenant, Tenant]:
    """Yoozak, and Atlas Cuir next door, as the first start of the platform makes them."""
    call_command("seed_demo", accounts=folders / "accounts.json", port=8123, verbosity=0)
    return Tenant.objects.get(slug="yoozak"), Tenant.objects.get(slug="atlas-cuir")


def active_people(tenant: Tenant) -> set[str]:
    """E-mails of those who may sign in: six of the demonstration, and whom an earlier test invited."""
    with tenant_context(tenant):
        return set(UserProfile.objects.active().values_list("email", flat=True))


def test_attack_49_yoozak_is_saved_deleted_and_brought_back_whole(
    demonstration: tuple[Tenant, Tenant], folders: Path, hashes: Callable[..., Hashes]
) -> None:
    yoozak, atlas = demonstration
    before, next_door, people = hashes(yoozak), hashes(atlas), active_people(yoozak)
    assert before["yoozak_commande"][0] == 573
    rows = sum(count for count, _ in before.values())

    assert back_up(yoozak, folders / "yoozak.zip")["rows"] == rows
    certificate = delete("yoozak", confirmed="yoozak", backup=None, progress=silent)

    assert (certificate["remains"], certificate["removed"]["rows"]) == ([], rows)
    place = Subject(yoozak.id, yoozak.slug, yoozak.name, yoozak.level, yoozak.alias, yoozak.schema_name)
    assert scan(place)[0] == []
    assert set(hashes(yoozak).values()) == {(0, "d41d8cd98f00b204e9800998ecf8427e")}
    assert hashes(atlas) == next_door

    with open_artefact(folders / "yoozak.zip") as artefact:
        outcome = restore_deleted(artefact, silent)

    assert (outcome.rows, outcome.without_account) == (rows, [])
    back = Tenant.objects.get(slug="yoozak")
    assert (back.id, back.level, back.schema_name) == (yoozak.id, yoozak.level, yoozak.schema_name)
    assert hashes(back) == before
    assert hashes(atlas) == next_door
    assert active_people(back) == people
    with tenant_context(back):
        assert Commande.objects.count() == 573
