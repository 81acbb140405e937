"""What the team asks for and is refused, before anything is begun."""

from __future__ import annotations

import pytest

from core.console import running
from core.console.models import Act

from ..conftest import Company
from ..team import Member
from .world import boxes, outcome


class TestRefusals:
    @pytest.mark.parametrize(
        ("kind", "body", "fields"),
        [
            ("suspend", {"level": "closed"}, {"reason"}),
            ("suspend", {"level": "ouvert", "reason": "x"}, {"level"}),
            ("move", {"level": "database", "reason": "x"}, {"alias"}),
            ("move", {"level": "schema", "alias": "ailleurs", "reason": "x"}, {"alias"}),
            ("clone", {"slug": "Pas Bon", "reason": "x"}, {"slug"}),
            ("restore", {"backup": "a.zip", "mode": "new", "reason": "x"}, {"slug"}),
        ],
    )
    def test_what_is_wrong_is_said_beside_the_field(
        self, team: Member, slug: str, kind: str, body: dict[str, str], fields: set[str]
    ) -> None:
        answer = team.post(f"tenants/{slug}/acts/{kind}/", **body)
        assert (answer.status_code, set(answer.json()["champs"])) == (400, fields)
        assert not Act.objects.filter(slug=slug).exists()

    def test_a_deletion_names_the_company(self, team: Member, slug: str) -> None:
        path = f"tenants/{slug}/acts/delete/"
        for typed in ("", "autre", slug.upper()):
            assert team.refused(path, reason="x", confirmed=typed) == (422, "confirmation_manquante")
        assert not Act.objects.filter(slug=slug).exists()
        assert boxes(slug) == ["a"]

    def test_an_act_that_is_none(self, team: Member, slug: str) -> None:
        assert team.refused(f"tenants/{slug}/acts/verify/", reason="x") == (404, "introuvable")
        assert team.refused("acts/", kind="delete")[0] == 400

    def test_one_act_at_a_time_on_a_company(self, team: Member, slug: str, beta: Company) -> None:
        asked = team.post(f"tenants/{slug}/acts/backup/", reason="x").json()
        assert team.refused(f"tenants/{slug}/acts/suspend/", reason="x", level="closed") == (409, "operation_en_cours")
        assert team.post(f"tenants/{beta.tenant.slug}/acts/backup/", reason="x").status_code == 202
        running.run(Act.objects.get(pk=asked["id"]).id)
        assert team.post(f"tenants/{slug}/acts/backup/", reason="x").status_code == 202

    def test_only_what_failed_is_run_again(self, team: Member, slug: str, beta: Company) -> None:
        failed = team.on(slug, "clone", slug=beta.tenant.slug)
        assert outcome(failed) == ("failed", "identifiant_pris")
        again = team.act(f"acts/{failed['id']}/again/")
        assert (again["kind"], again["reason"], again["arguments"]) == ("clone", "Ticket 7", failed["arguments"])
        done = team.on(slug, "backup")
        assert team.refused(f"acts/{done['id']}/again/") == (409, "operation_non_relancable")
