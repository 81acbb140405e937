"""How the operator's worker does acts: sealed ones only, one at a time, taken up again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from celery import current_app
from django.utils import timezone

from core.console import running
from core.console.models import Act
from core.console.registry import Kind
from core.console.tasks import take_up_acts
from core.tenancy.operator import connect_application
from core.tenancy.provisioning import CONTROL

from ..conftest import Company
from ..team import Member
from .world import boxes, outcome


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
            patch.setitem(running.__dict__, "kind_of", lambda name: Kind("backup", killed, True, None))
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
