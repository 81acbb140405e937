"""What the team has done to companies: asked at the platform's own address, done by the operator's worker."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from celery import current_app
from django.conf import settings
from django.utils import timezone

from core.console import running
from core.console.models import Act, SeenUnit
from core.console.sightings import see
from core.console.tasks import look_at_companies, take_up_acts
from core.invitations.models import Invitation
from core.jobs.models import Job
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.overview import Summary, overview
from core.tenancy.models import Domain, Tenant
from core.tenancy.operator import as_owner, connect_application
from core.tenancy.probes.verification import Progress, Verification, verify
from core.tenancy.provisioning import CONTROL
from tests.lab.models import Box

from .conftest import Company
from .team import ROOT, Member


@pytest.fixture(autouse=True)
def folders(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.BACKUP_ROOT = tmp_path / "backups"
    settings.CERTIFICATE_ROOT = tmp_path / "certificates"
    return tmp_path


@pytest.fixture(autouse=True)
def young(committed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Companies of other tests stay out of sight: looking at hundreds takes minutes and tells nothing of these."""
    older = set(Tenant.objects.values_list("slug", flat=True))

    def seen(*, sizes: bool = True, slug: str = "") -> Iterator[Summary]:
        every = [slug] if slug else sorted(set(Tenant.objects.values_list("slug", flat=True)) - older)
        return chain.from_iterable(overview(sizes=sizes, slug=each) for each in every)

    def attacked(tenants: list[Tenant], progress: Progress) -> list[Verification]:
        return verify([tenant for tenant in tenants if tenant.slug not in older], progress)

    monkeypatch.setattr("core.console.sightings.overview", seen)
    monkeypatch.setattr("core.console.platform_acts.verify", attacked)


@pytest.fixture
def team(committed: None) -> Member:
    return Member()


@pytest.fixture
def slug(alpha: Company) -> str:
    with tenant_context(alpha.tenant):
        Box.objects.create(code="a")
    return alpha.tenant.slug


def boxes(slug: str) -> list[str]:
    with tenant_context(Tenant.objects.get(slug=slug)):
        return sorted(Box.objects.values_list("code", flat=True))


def add_box(slug: str, code: str) -> None:
    with tenant_context(Tenant.objects.get(slug=slug)):
        Box.objects.create(code=code)


def new_slug() -> str:
    return f"n{uuid4().hex[:10]}"


def outcome(act: dict[str, Any]) -> tuple[str, str]:
    return act["state"], act["error_code"]


class TestCompanies:
    def test_are_listed_by_identifier_page_by_page(self, team: Member, company, monkeypatch) -> None:
        monkeypatch.setattr("api.platform.tenants.PAGE", 2)
        word = uuid4().hex[:8]
        slugs = sorted(company(name=f"Maison {word}").tenant.slug for _ in range(3))

        first = team.get(f"tenants/?q={word}")
        second = team.get(f"tenants/?q={word}&after={first['next']}")
        assert [each["slug"] for each in first["tenants"]] == slugs[:2]
        assert [each["slug"] for each in second["tenants"]] == slugs[2:]
        assert (first["next"], second["next"]) == (slugs[1], None)

    def test_are_narrowed_by_state_place_and_host(self, team: Member, company) -> None:
        word = uuid4().hex[:8]
        shared, own = (company(level, name=f"Maison {word}").tenant for level in ("shared", "schema"))
        team.on(own.slug, "suspend", level="read_only")

        def found(**filters: str) -> list[str]:
            asked = "&".join(f"{name}={value}" for name, value in {"q": word, **filters}.items())
            return [each["slug"] for each in team.get(f"tenants/?{asked}")["tenants"]]

        assert found(level="shared") == [shared.slug]
        assert found(level="schema", database="default", state="ready") == [own.slug]
        assert found(suspension="read_only") == [own.slug]
        assert found(state="moving") == []
        assert found(q=f"{own.slug}.localhost") == [own.slug]

    def test_tell_what_the_catalogue_knows_and_nothing_they_hold(self, team: Member, slug: str) -> None:
        told = team.get(f"tenants/{slug}/")
        names = ("slug", "domains", "plan", "place", "state", "suspension", "people", "max_people", "seen")
        assert {name: told[name] for name in names} == {
            "slug": slug,
            "domains": [f"{slug}.localhost"],
            "plan": "Découverte",
            "place": "default.p00",
            "state": "ready",
            "suspension": "active",
            "people": 1,
            "max_people": 10,
            "seen": None,
        }

    def test_that_are_not_there_are_not_found(self, team: Member) -> None:
        assert team.client.get(f"{ROOT}tenants/personne/").json()["code"] == "societe_introuvable"
        assert team.refused("tenants/personne/acts/backup/", reason="x") == (404, "societe_introuvable")

    def test_offers_what_a_company_is_made_from(self, team: Member) -> None:
        offered = team.get("options/")
        assert offered["countries"] == ["MA", "FR"]
        assert offered["databases"] == ["default", "annex"]
        assert "yoozak" in offered["sectors"]
        assert [each["value"] for each in offered["levels"]] == ["shared", "schema", "database"]


class TestSightings:
    def test_tell_size_work_and_health(self, team: Member, slug: str, alpha: Company) -> None:
        long_ago = timezone.now() - timedelta(hours=3)
        with tenant_context(alpha.tenant):
            Job.objects.create(kind="x", label="x", state="failed", actor_kind="person", actor_name="x")
            waiting = Job.objects.create(kind="x", label="x", actor_kind="person", actor_name="x")
            Job.objects.filter(pk=waiting.pk).update(created_at=long_ago)
            OutboxEvent.objects.create(name="x", key="x", sequence=1, state="parked")
        see(slug)

        seen = team.get(f"tenants/{slug}/")["seen"]
        assert (seen["waiting_jobs"], seen["failed_jobs"], seen["dead_letters"]) == (1, 1, 1)
        assert (seen["problems"], seen["backups"], seen["file_bytes"]) == ([], [], 0)
        assert seen["rows"] > 4 and seen["bytes"] > 0
        work = team.get("jobs/")
        assert work["waiting_jobs"] >= 1 and work["failed_jobs"] >= 1 and work["dead_letters"] >= 1
        oldest = long_ago.isoformat().replace("+00:00", "Z")
        assert [each["oldest_waiting"] for each in work["tenants"] if each["slug"] == slug] == [oldest]

    def test_of_a_closed_company_say_what_could_not_be_seen(self, team: Member, slug: str) -> None:
        assert outcome(team.on(slug, "suspend", level="closed")) == ("done", "")

        seen = team.get(f"tenants/{slug}/")["seen"]
        assert (seen["waiting_jobs"], seen["failed_jobs"], seen["dead_letters"]) == (None, None, None)
        assert seen["rows"] > 0

    def test_come_by_themselves_without_counting_records(self, team: Member, slug: str) -> None:
        look_at_companies()
        seen = team.get(f"tenants/{slug}/")["seen"]
        assert (seen["rows"], seen["measured_at"], seen["failed_jobs"]) == (None, None, 0)
        look_at_companies(measured=True)
        assert team.get(f"tenants/{slug}/")["seen"]["rows"] > 0

    def test_tell_each_unit_and_why_it_is_not_at_this_release(self, team: Member, company) -> None:
        schema = company("schema").tenant.schema_name
        team.act("acts/", kind="look")
        behind = team.get("units/")["behind"]
        with as_owner("default") as owner:
            owner.execute("UPDATE yz.unit SET state = 'failed', error = 'locked' WHERE schema_name = %s", (schema,))
        try:
            assert outcome(team.act("acts/", kind="look")) == ("done", "")
            told = team.get("units/")
            mine = next(unit for unit in told["rows"] if unit["schema"] == schema)
            assert (mine["kind"], mine["state"], mine["error"], mine["is_current"]) == ("own", "failed", "locked", True)
            assert (told["behind"], told["units"]) == (behind + 1, SeenUnit.objects.count())
        finally:
            with as_owner("default") as owner:
                owner.execute("UPDATE yz.unit SET state = 'ready', error = '' WHERE schema_name = %s", (schema,))

    def test_forget_units_that_are_gone(self, team: Member, committed: None) -> None:
        gone = SeenUnit(alias="default", schema="t_partie", kind="own", is_current=True, state="ready")
        gone.seen_at = timezone.now() - timedelta(days=1)
        gone.save(using=CONTROL)
        team.act("acts/", kind="look")
        assert not SeenUnit.objects.filter(schema="t_partie").exists()


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


class TestWorker:
    def ask(self, team: Member, slug: str) -> Act:
        return Act.objects.get(pk=team.post(f"tenants/{slug}/acts/backup/", reason="x").json()["id"])

    def test_does_not_do_what_was_slipped_into_the_database(self, team: Member, slug: str, beta: Company) -> None:
        act = self.ask(team, slug)
        forged = Act(kind="delete", slug=beta.tenant.slug, staff=act.staff, staff_email="x@yz.test", seal=act.seal)
        forged.arguments = {"confirmed": beta.tenant.slug, "backup": False}
        forged.save(force_insert=True)
        running.run(forged.id)

        forged.refresh_from_db()
        assert (forged.state, forged.error_code) == ("failed", "operation_non_scellee")
        assert boxes(beta.tenant.slug) == []

    @pytest.mark.parametrize("field", ["kind", "slug", "reason", "arguments", "staff"])
    def test_does_not_do_what_was_altered(self, team: Member, slug: str, beta: Company, field: str) -> None:
        act = self.ask(team, slug)
        other = {"kind": "delete", "slug": beta.tenant.slug, "reason": "y", "arguments": {}, "staff": uuid4()}
        Act.objects.using(CONTROL).filter(pk=act.pk).update(**{field: other[field]})
        running.run(act.id)

        act.refresh_from_db()
        assert act.error_code == "operation_non_scellee"

    def test_the_application_adds_acts_and_changes_none(self, team: Member, slug: str) -> None:
        act = self.ask(team, slug)
        with connect_application("default") as application:
            for statement in (
                "UPDATE console_act SET state = 'done' WHERE id = %s",
                "DELETE FROM console_act WHERE id = %s",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    application.execute(statement, (act.id,))
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                application.execute("UPDATE console_sighting SET problems = '[]'")

    def test_alone_hears_of_acts(self) -> None:
        router = current_app.amqp.Router()
        tasks = [name for name in current_app.tasks if name.startswith("core.console.")]
        assert {router.route({}, name)["queue"].name for name in tasks} == {"platform"}
        assert len(tasks) == 3

    def test_leaves_alone_what_waited_too_long(self, team: Member, slug: str) -> None:
        act = self.ask(team, slug)
        Act.objects.using(CONTROL).filter(pk=act.pk).update(created_at=timezone.now() - timedelta(minutes=61))
        running.run(act.id)
        act.refresh_from_db()
        assert (act.state, act.error_code) == ("failed", "operation_perimee")

    def test_takes_up_what_was_interrupted_and_gives_up_at_last(self, team: Member, slug: str, monkeypatch) -> None:
        act = self.ask(team, slug)

        def killed(*_: object) -> None:
            raise SystemExit

        with monkeypatch.context() as patch:
            patch.setitem(running.__dict__, "kind_of", lambda name: type("Kind", (), {"run": staticmethod(killed)}))
            for attempt in range(1, running.ATTEMPTS + 1):
                with pytest.raises(SystemExit):
                    running.run(act.id)
                act.refresh_from_db()
                assert (act.state, act.attempts, act.ended_at) == ("running", attempt, None)
        running.run(act.id)
        act.refresh_from_db()
        assert (act.state, act.error_code) == ("failed", "operation_abandonnee")

    def test_an_interrupted_act_ends_when_it_is_taken_up(self, team: Member, slug: str) -> None:
        act = self.ask(team, slug)
        Act.objects.using(CONTROL).filter(pk=act.pk).update(state="running", attempts=1)
        running.run(act.id)
        act.refresh_from_db()
        assert (act.state, act.attempts) == ("done", 2)

    def test_one_worker_at_a_time(self, team: Member, slug: str) -> None:
        act = self.ask(team, slug)
        with running._held(act.id) as is_ours:
            assert is_ours
            running.run(act.id)
        act.refresh_from_db()
        assert (act.state, act.attempts) == ("queued", 0)

    def test_the_round_finds_lost_messages_and_dead_workers(self, team: Member, slug: str, beta, monkeypatch) -> None:
        fresh, lost = self.ask(team, slug), self.ask(team, beta.tenant.slug)
        Act.objects.using(CONTROL).filter(pk=lost.pk).update(created_at=timezone.now() - timedelta(minutes=2))
        sent: list[Any] = []
        monkeypatch.setattr("core.console.tasks.send", sent.append)
        take_up_acts()
        assert lost.id in sent and fresh.id not in sent

    def test_says_a_fault_of_ours_without_its_text(self, team: Member, slug: str, monkeypatch) -> None:
        monkeypatch.setattr("core.console.company_acts.back_up", lambda *_, **__: 1 / 0)
        act = team.on(slug, "backup")
        assert outcome(act) == ("failed", "operation_en_erreur")
        assert "division" not in act["error_message"]


class TestCompanysOwnEyes:
    def test_read_what_was_done_to_it_by_whom_and_why(self, team: Member, slug: str, alpha: Company, beta) -> None:
        team.on(slug, "backup", reason="Avant la mise à jour")
        team.on(beta.tenant.slug, "backup")
        team.act("acts/", kind="look")

        told = alpha.sign_in().get("/api/v1/support/").json()["acts"]
        assert [(each["kind"], each["staff"], each["reason"], each["state"]) for each in told] == [
            ("backup", team.user.email, "Avant la mise à jour", "done")
        ]

    def test_a_successor_to_the_identifier_reads_nothing_of_the_deleted(self, team: Member, slug: str) -> None:
        team.on(slug, "backup")
        team.on(slug, "delete", confirmed=slug, backup=False)
        team.act("tenants/", slug=slug, name="Autre")
        assert Tenant.objects.get(slug=slug).acts.count() == 0
        assert Act.objects.filter(slug=slug).count() == 3
