"""What everybody may change of themselves, and nobody of anybody else this way."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.users.models import UserProfile

from .conftest import Office, acts, clerk

PROFILE = "users.userprofile"
UNTOUCHED = {"theme": "", "density": ""}


@pytest.fixture
def me(alpha: Company) -> Office:
    """Somebody whose role opens no settings at all."""
    office = clerk(alpha, Right("business.parties.customer", ("view",)))
    office.root = "/api/v1/"
    return office


def mine(house: Company) -> dict[str, Any]:
    with tenant_context(house.tenant):
        return UserProfile.objects.values(
            "first_name", "last_name", "phone", "language", "theme", "density", "role", "version"
        ).get(role="CLERK")


def test_ones_name_number_and_language_are_ones_own(alpha: Company, me: Office) -> None:
    before = me.get("profile/")
    said = {"first_name": "Hind", "last_name": "Berrada", "phone": "0612", "language": "ar"}
    changed = me.send("patch", "profile/", version=before["version"], **said)

    assert changed == {**said, **UNTOUCHED, "version": before["version"] + 1}
    assert me.get("session/")["user"]["name"] == "Hind Berrada"
    assert acts(alpha, PROFILE) == ["update"]


def test_how_screens_look_is_kept_for_the_next_device_and_told_to_nobody(alpha: Company, me: Office) -> None:
    version = me.get("profile/")["version"]
    me.send("patch", "profile/", theme="dark", density="compact")

    user = me.get("session/")["user"]
    assert (user["theme"], user["density"]) == ("dark", "compact")
    assert (me.get("profile/")["version"], acts(alpha, PROFILE)) == (version, [])


@pytest.mark.parametrize(
    ("sent", "faulty"),
    [
        ({"role": "ADMIN"}, {"role"}),
        ({"email": "other@yz.test", "is_active": False}, {"email", "is_active"}),
        ({"first_name": ""}, {"first_name"}),
        ({"language": "de", "theme": "pink", "density": "tiny"}, {"language", "theme", "density"}),
    ],
)
def test_what_is_not_ones_own_to_say_changes_nothing(
    alpha: Company, me: Office, sent: dict[str, Any], faulty: set[str]
) -> None:
    before = mine(alpha)
    assert set(me.faults("patch", "profile/", phone="0612", **sent)) == faulty
    assert mine(alpha) == before


def test_nobody_goes_over_what_an_administrator_changed_meanwhile(alpha: Company, me: Office) -> None:
    version = me.get("profile/")["version"]
    with tenant_context(alpha.tenant):
        profile = UserProfile.objects.get(role="CLERK")
        profile.phone = "0655"
        profile.save(update_fields=["phone"])
    assert me.refused("patch", "profile/", version=version, phone="0612") == (409, "version_perimee")
    assert mine(alpha)["phone"] == "0655"


def test_a_program_is_nobody(alpha: Company) -> None:
    key = Office(alpha.browser(), "/api/v1/")
    assert key.refused("patch", "profile/", phone="0612") == (401, "non_authentifie")
