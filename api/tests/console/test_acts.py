"""What the team has done to companies: asked at the platform's own address, done by the operator's worker."""

from __future__ import annotations

import zipfile
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from core.invitations.models import Invitation
from core.tenancy.context import tenant_context
from core.tenancy.models import Domain, Tenant
from core.tenancy.operator import as_owner

from ..conftest import Company
from ..team import ROOT, Member
from .world import boxes, new_slug, outcome


class TestActs:
    def test_create_a_company_that_can_be_entered(self, team: Member) -> None:
        slug = new_slug()
        act = team.act("tenants/", slug=slug, name="Atelier", sector="yoozak", level="schema")

        assert outcome(act) == ("done", "")
        assert act["result"] == {"slug": slug, "place": f"default.t_{slug}"}
        made = Tenant.objects.get(slug=slug)
        assert (made.name, made.sector, made.currency, made.level) == ("Atelier", "yoozak", "MAD", "schema")
        assert Domain.objects.get(tenant=made).host == f"{slug}.{settings.ROOT_DOMAIN}"
        assert boxes(slug) == []

    def test_a_creation_invites_the_first_administrator_once(self, team: Member) -> None:
        slug, email = new_slug(), f"{uuid4().hex[:8]}@exemple.ma"
        wanted = {"slug": slug, "name": "Atelier", "admin": email}
        assert outcome(team.act("tenants/", **wanted)) == ("done", "")
        assert outcome(team.act("tenants/", **wanted)) == ("done", "")
        with tenant_context(Tenant.objects.get(slug=slug)):
            invited = [(each.email, each.role, each.invited_by) for each in Invitation.objects.all()]
        assert invited == [(email, "ADMIN", None)]

    def test_move(self, team: Member, slug: str) -> None:
        act = team.on(slug, "move", level="database", alias="annex")

        assert outcome(act) == ("done", "")
        assert act["result"]["place"] == f"annex.t_{slug}"
        assert team.get(f"tenants/{slug}/")["place"] == f"annex.t_{slug}"
        assert boxes(slug) == ["a"]
        assert outcome(team.on(slug, "abort_move")) == ("failed", "aucun_deplacement")

    def test_clone(self, team: Member, slug: str) -> None:
        other = new_slug()
        assert outcome(team.on(slug, "clone", slug=other, mask=False)) == ("done", "")
        assert (Tenant.objects.get(slug=other).outgoing_blocked, boxes(other)) == (True, ["a"])
        assert outcome(team.on(slug, "clone", slug=other)) == ("failed", "identifiant_pris")

    def test_suspend_and_reopen(self, team: Member, slug: str, alpha: Company) -> None:
        client = alpha.sign_in()
        team.on(slug, "suspend", level="closed", reason="Facture en retard")
        assert client.get("/api/v1/session/").json()["code"] == "entreprise_fermee"
        told = team.get(f"tenants/{slug}/")
        assert (told["suspension"], told["suspension_reason"]) == ("closed", "Facture en retard")

        team.on(slug, "suspend", level="active", reason="Payé")
        assert client.get("/api/v1/session/").json()["authenticated"] is True
        assert team.get(f"tenants/{slug}/")["suspension_reason"] == ""

    def test_delete_with_a_certificate(self, team: Member, slug: str, folders: Path) -> None:
        team.on(slug, "backup")
        act = team.on(slug, "delete", confirmed=slug)

        assert (outcome(act), act["result"]["remains"]) == (("done", ""), [])
        assert team.client.get(f"{ROOT}tenants/{slug}/").status_code == 404
        last = folders / "backups" / slug / f"{slug}-{act['id']}.zip"
        assert zipfile.ZipFile(last).testzip() is None
        paper = team.client.get(f"{ROOT}acts/{act['id']}/certificate/")
        assert paper["Content-Disposition"] == f'attachment; filename="suppression-{slug}.txt"'
        assert "CERTIFICAT DE SUPPRESSION" in paper.content.decode()
        told = team.get(f"acts/?slug={slug}")["acts"]
        assert [(each["kind"], each["state"]) for each in told] == [("delete", "done"), ("backup", "done")]

    def test_verify_isolation(self, team: Member, slug: str, beta: Company) -> None:
        act = team.act("acts/", kind="verify")
        assert (outcome(act), act["result"]["breaches"]) == (("done", ""), [])
        assert "CONCLUSION : aucune brèche" in act["result"]["report"]
        assert slug in act["result"]["report"]
        assert team.client.get(f"{ROOT}acts/{act['id']}/certificate/").status_code == 404
        paper = team.client.get(f"{ROOT}acts/{act['id']}/report/")
        assert paper["Content-Disposition"] == 'attachment; filename="cloisonnement-plateforme.txt"'

    def test_verify_the_isolation_of_one_company(self, team: Member, slug: str, alpha: Company, beta: Company) -> None:
        act = team.on(slug, "probe")
        report = act["result"]["report"]
        assert (outcome(act), act["result"]["breaches"]) == (("done", ""), [])
        subjects = [line for line in report.splitlines() if line and not line.startswith((" ", "CONCLUSION", "VÉRI"))]
        assert subjects[1:] == ["default", slug]
        assert act["result"]["attempts"] == int(subjects[0].split()[0]) > 50
        paper = team.client.get(f"{ROOT}acts/{act['id']}/report/")
        assert paper["Content-Disposition"] == f'attachment; filename="cloisonnement-{slug}.txt"'
        assert paper.content.decode() == report
        told = alpha.sign_in().get("/api/v1/support/").json()["acts"]
        assert [(each["kind"], each["reason"]) for each in told] == [("probe", "Ticket 7")]

    def test_a_breach_of_one_company_is_reported(self, team: Member, slug: str, beta: Company) -> None:
        with as_owner("default") as owner:
            owner.execute("ALTER TABLE p00.lab_box DISABLE ROW LEVEL SECURITY")
        try:
            act = team.on(slug, "probe")
        finally:
            with as_owner("default") as owner:
                owner.execute("ALTER TABLE p00.lab_box ENABLE ROW LEVEL SECURITY")
        assert outcome(act) == ("done", "")
        assert any("lab_box" in breach for breach in act["result"]["breaches"])
        assert "BRÈCHE" in act["result"]["report"]

    def test_migrate_units_that_failed(self, team: Member, company) -> None:
        schema = company("schema").tenant.schema_name
        with as_owner("default") as owner:
            level = owner.execute("SELECT level FROM yz.unit WHERE schema_name = %s", (schema,)).fetchone()[0]
            owner.execute("UPDATE yz.unit SET level = 'unknown' WHERE schema_name = %s", (schema,))
        try:
            assert outcome(team.act("acts/", kind="migrate")) == ("failed", "operation_en_erreur")
        finally:
            with as_owner("default") as owner:
                owner.execute("UPDATE yz.unit SET level = %s WHERE schema_name = %s", (level, schema))
        again = team.act("acts/", kind="migrate")
        assert (outcome(again), again["result"]) == (("done", ""), {"migrated": 0, "failed": []})
