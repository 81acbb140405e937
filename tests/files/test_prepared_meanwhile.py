"""A list that waits, or is run again, while something becomes of whoever asked for it."""

from __future__ import annotations

import pytest

from api.tests.conftest import Company, Program, lose_place
from api.tests.oauth.conftest import ROOT, registered
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from core.users.policy.services import create_role
from core.users.services import create_member

from .test_prepared_exports import JOBS, Desk, files, kept
from .test_prepared_refused import by_nobody, desk

__all__ = ["by_nobody", "desk"]


def test_a_role_that_was_lost_while_it_waited_is_not_written_with(alpha: Company, desk: Desk) -> None:
    """Stopped, and run again by somebody who has another role by now: what is written is theirs to see."""
    begun = desk.begun(format="csv")["id"]
    assert desk.client.post(f"/api/v1/jobs/{begun}/cancel/").status_code == 200
    seeing = Right("business.catalog.product", ("view", "export"), sees=("-list_price",))
    with tenant_context(alpha.tenant):
        create_role(key="VOIT", label="Voit", rights=[seeing], actor=SYSTEM)
        UserProfile.objects.filter(pk=alpha.member.pk).update(role="VOIT")
    assert desk.client.post(f"/api/v1/jobs/{begun}/retry/").status_code == 200
    assert desk.run(begun).state == "done"
    text = desk.content(begun).decode()
    assert ("Sandale" in text, "prix catalogue" in text) == (True, False)


@pytest.mark.parametrize("what", ["profile", "membership", "account"])
def test_for_who_left_meanwhile_nothing_is_written(alpha: Company, desk: Desk, what: str) -> None:
    begun = desk.begun(format="csv")["id"]
    lose_place(alpha, what)
    job = desk.run(begun)
    assert (job.state, job.error_code, files(alpha), kept(alpha)) == ("failed", "acces_refuse", [], 0)


def test_for_a_program_that_was_withdrawn_meanwhile_nothing_is_written(alpha: Company, desk: Desk) -> None:
    robot, app = Program(alpha, role="ADMIN"), registered(alpha, role="ADMIN", scopes=["*:*"])
    person, own = app.allowed_by(desk.client), app.library()
    own.fetch_token(f"{ROOT}token/", grant_type="client_credentials")
    begun = [each.post(JOBS).json()["id"] for each in (robot.client, person, own)]
    assert desk.client.delete(f"/api/v1/company/keys/{robot.key.pk}/").status_code == 204
    assert desk.client.post(f"/api/v1/company/applications/{app.registered.pk}/disable/").status_code == 200
    assert [desk.run(each).error_code for each in begun] == ["acces_refuse"] * 3
    assert (files(alpha), kept(alpha)) == ([], 0)


def test_an_administrator_who_runs_it_again_does_not_get_it(alpha: Company, desk: Desk) -> None:
    begun = desk.begun(format="csv")["id"]
    assert desk.client.post(f"/api/v1/jobs/{begun}/cancel/").status_code == 200
    with tenant_context(alpha.tenant):
        boss = create_member(email="chef@exemple.ma", role="ADMIN", password="Oranger-2026")
    other = Desk(alpha, boss.email)
    assert other.client.post(f"/api/v1/jobs/{begun}/retry/").status_code == 200
    assert desk.run(begun).state == "done"
    assert other.refused("get", f"{JOBS}{begun}/file/") == (404, "introuvable")
    assert "Sandale" in desk.content(begun).decode()
