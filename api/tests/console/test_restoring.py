"""Companies out of their backups: while they live, and when they were deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings

from core.console.models import Act, Departed
from core.tenancy import directory
from core.tenancy.models import Domain, Tenant

from ..conftest import Company
from ..team import ROOT, Member
from .world import add_box, boxes, new_slug, outcome


class TestLiving:
    def test_back_up_and_restore_over_it(self, team: Member, slug: str) -> None:
        saved = team.on(slug, "backup")
        name = saved["result"]["path"]
        assert [each["name"] for each in team.get(f"tenants/{slug}/")["seen"]["backups"]] == [name]
        add_box(slug, "b")

        assert outcome(team.on(slug, "restore", backup=name, mode="same")) == ("done", "")
        assert boxes(slug) == ["a"]

    @pytest.mark.parametrize(("mode", "is_copy"), [("new", False), ("sandbox", True)])
    def test_restore_as_another_company(self, team: Member, slug: str, mode: str, is_copy: bool) -> None:
        name, other = team.on(slug, "backup", files=False)["result"]["path"], new_slug()
        act = team.on(slug, "restore", backup=name, mode=mode, slug=other, name="Essai")

        assert outcome(act) == ("done", "")
        assert (Tenant.objects.get(slug=other).outgoing_blocked, boxes(other)) == (is_copy, ["a"])
        assert team.get(f"tenants/{other}/")["name"] == "Essai"

    @pytest.mark.parametrize("name", ["../{other}/{file}", "absent.zip", "/etc/hosts", ""])
    def test_restore_nothing_but_backups_of_the_company(self, team: Member, slug: str, beta, name: str) -> None:
        file = team.on(beta.tenant.slug, "backup")["result"]["path"]
        name = name.format(other=beta.tenant.slug, file=file)
        if not name:
            assert team.refused(f"tenants/{slug}/acts/restore/", reason="x", backup="", mode="same")[0] == 400
            return
        act = team.on(slug, "restore", backup=name, mode="same")
        assert outcome(act) == ("failed", "sauvegarde_introuvable")
        assert boxes(slug) == ["a"]


def delete(team: Member, slug: str) -> str:
    """Deletes the company; the name of its last backup."""
    return f"{slug}-{team.on(slug, 'delete', confirmed=slug)['id']}.zip"


def bring_back(team: Member, slug: str, /, **wanted: str) -> dict[str, Any]:
    return team.act(f"departed/{slug}/restore/", reason="Regret", **wanted)


class TestDeleted:
    def test_are_listed_with_what_is_kept_of_them(self, team: Member, slug: str, beta: Company) -> None:
        saved = team.on(slug, "backup")["result"]["path"]
        team.on(beta.tenant.slug, "delete", confirmed=beta.tenant.slug, backup=False)
        assert team.get(f"departed/?q={slug}")["departed"] == []
        last = delete(team, slug)

        told = team.get(f"departed/?q={slug[1:]}")["departed"]
        assert [(each["slug"], {kept["name"] for kept in each["backups"]}) for each in told] == [(slug, {last, saved})]
        assert team.get(f"departed/{slug}/") == told[0]
        assert team.get(f"departed/?q={beta.tenant.slug}")["departed"] == []

    def test_come_back_as_they_were(self, team: Member, slug: str, alpha: Company) -> None:
        last = delete(team, slug)
        assert alpha.browser().get("/api/v1/session/").status_code == 404
        act = bring_back(team, slug, backup=last, mode="same")

        assert (outcome(act), act["result"]["without_account"]) == (("done", ""), [])
        back = Tenant.objects.get(slug=slug)
        assert (back.id, back.name, back.life_cycle) == (alpha.tenant.id, alpha.tenant.name, "ready")
        assert (boxes(slug), Domain.objects.get(tenant=back).host) == (["a"], alpha.host)
        directory.forget_all()  # that nobody was there is remembered for half a minute
        assert alpha.sign_in().get("/api/v1/session/").json()["authenticated"] is True
        assert team.get(f"tenants/{slug}/")["seen"]["rows"] > 0
        assert not Departed.objects.filter(slug=slug).exists()

    @pytest.mark.parametrize(("mode", "is_copy"), [("new", False), ("sandbox", True)])
    def test_come_back_as_others(self, team: Member, slug: str, alpha: Company, mode: str, is_copy: bool) -> None:
        last, other = delete(team, slug), new_slug()
        assert outcome(bring_back(team, slug, backup=last, mode=mode, slug=other)) == ("done", "")

        made = Tenant.objects.get(slug=other)
        assert (made.name, made.outgoing_blocked, boxes(other)) == (alpha.tenant.name, is_copy, ["a"])
        assert Domain.objects.get(tenant=made).host == f"{other}.{settings.ROOT_DOMAIN}"
        assert [each["slug"] for each in team.get(f"departed/?q={slug}")["departed"]] == [slug]

    def test_leave_their_identifier_to_whoever_took_it(self, team: Member, slug: str) -> None:
        last = delete(team, slug)
        assert outcome(team.act("tenants/", slug=slug, name="Autre")) == ("done", "")

        assert team.get(f"departed/?q={slug}")["departed"] == []
        wanted = {"reason": "x", "backup": last, "mode": "same"}
        assert team.refused(f"departed/{slug}/restore/", **wanted) == (404, "societe_supprimee_introuvable")
        act = team.on(slug, "restore", backup=last, mode="same")
        assert (outcome(act), boxes(slug)) == (("failed", "sauvegarde_autre_societe"), [])

    def test_come_back_from_their_own_backups_alone(self, team: Member, slug: str, beta, folders: Path) -> None:
        saved = team.on(beta.tenant.slug, "backup")["result"]["path"]
        delete(team, slug)
        folder = folders / "backups"
        for name in (f"../{beta.tenant.slug}/{saved}", "absent.zip"):
            assert outcome(bring_back(team, slug, backup=name, mode="same")) == ("failed", "sauvegarde_introuvable")
        (folder / slug / saved).write_bytes((folder / beta.tenant.slug / saved).read_bytes())
        assert outcome(bring_back(team, slug, backup=saved, mode="same")) == ("failed", "sauvegarde_autre_societe")
        assert not Tenant.objects.filter(slug=slug).exists()

    def test_that_are_not_known_and_wishes_that_are_incomplete(self, team: Member, slug: str) -> None:
        unknown = uuid4().hex
        assert team.client.get(f"{ROOT}departed/{unknown}/").json()["code"] == "societe_supprimee_introuvable"
        last = delete(team, slug)
        answer = team.post(f"departed/{slug}/restore/", reason="x", backup=last, mode="new")
        assert (answer.status_code, set(answer.json()["champs"])) == (400, {"slug"})
        assert not Act.objects.filter(slug=slug, kind="bring_back").exists()
