"""One's own name, number and look, where they are sent by somebody else, twice, or as what they are not."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company, Program, done_once, lose_place, refusal, sent_twenty_times
from core.tenancy import directory
from core.tenancy.lifecycle.suspension import suspend

from .conftest import Office, acts
from .test_own_profile import PROFILE, me, mine

__all__ = ["me"]

HERE = "/api/v1/profile/"


@pytest.mark.parametrize("level", ["read_only", "export_only", "closed"])
def test_a_company_that_may_not_write_keeps_no_look(alpha: Company, me: Office, level: Any) -> None:
    before = mine(alpha)
    suspend(alpha.tenant, level)
    directory.forget_all()
    refused = me.refused("patch", "profile/", theme="dark", first_name="Hind")
    suspend(alpha.tenant, "banner")
    directory.forget_all()
    assert refused == ((404, "entreprise_introuvable") if level == "closed" else (403, "entreprise_en_lecture_seule"))
    assert mine(alpha) == before
    assert me.send("patch", "profile/", theme="dark")["theme"] == "dark"


@pytest.mark.parametrize(
    ("sent", "faulty"),
    [
        ({"first_name": "a\0b"}, {"first_name"}),
        ({"first_name": "\ud800"}, {"first_name"}),
        ({"first_name": "x" * 101}, {"first_name"}),
        ({"phone": "1" * 21}, {"phone"}),
        ({"theme": ["dark"]}, {"theme"}),
        ({"language": {"a": 1}}, {"language"}),
        ({"density": None}, {"density"}),
        ({"id": "018f0000-0000-7000-8000-000000000000"}, {"id"}),
        ({"user": "018f0000-0000-7000-8000-000000000000"}, {"user"}),
    ],
)
def test_what_is_hostile_changes_nothing(alpha: Company, me: Office, sent: Any, faulty: set[str]) -> None:
    before = mine(alpha)
    assert set(me.faults("patch", "profile/", last_name="Berrada", **sent)) == faulty
    assert (mine(alpha), acts(alpha, PROFILE)) == (before, [])


def test_it_is_nobody_s_but_one_s_own(alpha: Company, me: Office) -> None:
    """Neither a key with every right, nor a page of another site, nor who has left."""
    before = mine(alpha)
    robot = Program(alpha).client
    assert refusal(robot.patch(HERE, {"first_name": "X"}, content_type="application/json")) == (401, "non_authentifie")
    me.client.handler.enforce_csrf_checks = True
    assert me.refused("patch", "profile/", first_name="X") == (403, "acces_refuse")
    me.client.handler.enforce_csrf_checks = False
    lose_place(alpha, "profile")
    assert me.refused("patch", "profile/", first_name="X") == (401, "non_authentifie")
    assert {**mine(alpha), "version": before["version"]} == before


def test_sent_twenty_times_at_once_it_changes_once(alpha: Company, me: Office) -> None:
    version = me.get("profile/")["version"]
    assert done_once(sent_twenty_times(me.client, HERE, {"version": version, "first_name": "Hind"}, "patch"))
    assert (mine(alpha)["first_name"], mine(alpha)["version"]) == ("Hind", version + 1)
    assert acts(alpha, PROFILE) == ["update"]
