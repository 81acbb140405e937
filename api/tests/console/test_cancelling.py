"""Acts that are given up: before they begin, where nothing is half done, and not where something would be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from core.console import running
from core.console.models import Act, Cancellation
from core.console.pen import Pen
from core.tenancy.models import Move, Tenant
from core.tenancy.operator import as_owner, connect_application
from core.tenancy.provisioning import CONTROL, own_schema_name

from ..conftest import Company
from ..team import Member
from .world import add_box, boxes, new_slug, outcome

At = Callable[..., list[tuple[int, str]]]


@pytest.fixture
def cancelled_at(team: Member, monkeypatch: pytest.MonkeyPatch) -> At:
    """Has the next act given up when it is about to tell one of these steps; the answers."""
    monkeypatch.setattr("core.console.pen.INTERVAL", 0.0)
    told = Pen.__call__
    answers: list[tuple[int, str]] = []

    def prepare(*steps: str) -> list[tuple[int, str]]:
        def tell(pen: Pen, step: str) -> None:
            if step in steps and not answers:
                answer = team.post(f"acts/{pen._act.id}/cancel/")
                answers.append((answer.status_code, answer.json().get("code", "")))
            told(pen, step)

        monkeypatch.setattr(Pen, "__call__", tell)
        return answers

    return prepare


@pytest.fixture
def killed_at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """The worker dies when the next act tells this step."""
    told = Pen.__call__

    def prepare(fatal: str) -> None:
        def tell(pen: Pen, step: str) -> None:
            told(pen, step)
            if step == fatal:
                raise SystemExit

        monkeypatch.setattr(Pen, "__call__", tell)

    return prepare


def asked(team: Member, slug: str, kind: str, /, **body: Any) -> Act:
    answer = team.post(f"tenants/{slug}/acts/{kind}/", reason="x", **body)
    return Act.objects.get(pk=answer.json()["id"])


def schemas(slug: str) -> int:
    with as_owner("default") as owner:
        return owner.execute("SELECT 1 FROM yz.unit WHERE schema_name = %s", (own_schema_name(slug),)).rowcount


class TestBeforeItBegins:
    def test_it_is_not_done_and_the_company_is_free_for_another(self, team: Member, slug: str, folders: Path) -> None:
        act = asked(team, slug, "delete", confirmed=slug)
        told = team.post(f"acts/{act.id}/cancel/")
        assert (told.status_code, told.json()["can_stop"]) == (202, True)
        assert told.json()["stopped_by"] == team.user.email
        assert team.post(f"acts/{act.id}/cancel/").status_code == 202
        assert Cancellation.objects.filter(act=act).count() == 1
        running.run(act.id)

        ended = team.get(f"acts/{act.id}/")
        assert (ended["state"], ended["can_stop"], ended["started_at"]) == ("cancelled", False, None)
        assert (boxes(slug), (folders / "backups" / slug).exists()) == (["a"], False)
        assert outcome(team.on(slug, "backup")) == ("done", "")

    def test_only_the_console_can_ask_for_it(self, team: Member, slug: str) -> None:
        act = asked(team, slug, "backup")
        Cancellation.objects.create(act=act, staff=team.user.id, staff_email=team.user.email, seal=act.seal)
        assert team.get(f"acts/{act.id}/")["stopped_by"] is None
        running.run(act.id)
        act.refresh_from_db()
        assert act.state == "done"
        with connect_application("default") as application, pytest.raises(psycopg.errors.InsufficientPrivilege):
            application.execute("DELETE FROM console_cancellation WHERE act_id = %s", (act.id,))

    def test_what_is_over_is_not_stopped(self, team: Member, slug: str) -> None:
        done = team.on(slug, "backup")
        assert done["can_stop"] is False
        assert team.refused(f"acts/{done['id']}/cancel/") == (409, "operation_terminee")
        assert team.refused(f"acts/{uuid4()}/cancel/") == (404, "introuvable")


class TestHalfWay:
    @pytest.mark.parametrize("step", ["preparing", "lab_box", "switching"])
    def test_a_move_is_taken_back(self, team: Member, slug: str, cancelled_at: At, step: str) -> None:
        answers = cancelled_at(step)
        act = team.on(slug, "move", level="schema")

        assert (answers, outcome(act)) == ([(202, "")], ("cancelled", ""))
        told = team.get(f"tenants/{slug}/")
        assert (told["place"], told["state"], boxes(slug), schemas(slug)) == ("default.p00", "ready", ["a"], 0)
        assert [move.phase for move in Move.objects.filter(tenant__slug=slug)] == ["undone"]
        add_box(slug, "b")

    def test_a_move_that_has_left_is_finished(self, team: Member, slug: str, cancelled_at: At) -> None:
        cancelled_at("cleaning")
        act = team.on(slug, "move", level="schema")
        assert (outcome(act), act["stopped_by"]) == (("done", ""), team.user.email)
        assert team.get(f"tenants/{slug}/")["place"] == f"default.t_{slug}"

    def test_a_deletion_stops_while_it_saves(self, team: Member, slug: str, folders: Path, cancelled_at: At) -> None:
        cancelled_at("lab_box")
        assert outcome(team.on(slug, "delete", confirmed=slug)) == ("cancelled", "")
        assert (team.get(f"tenants/{slug}/")["state"], boxes(slug)) == ("ready", ["a"])
        assert list((folders / "backups" / slug).iterdir()) == []

    def test_a_deletion_that_removes_says_that_it_cannot(self, team: Member, slug: str, cancelled_at: At) -> None:
        answers = cancelled_at("remove_rows")
        act = team.on(slug, "delete", confirmed=slug)
        assert (answers, outcome(act)) == ([(409, "operation_non_arretable")], ("done", ""))
        assert (act["result"]["remains"], act["stopped_by"]) == ([], None)

    def test_what_takes_a_moment_says_that_it_cannot(self, team: Member, cancelled_at: At) -> None:
        answers, slug = cancelled_at("creating"), new_slug()
        assert outcome(team.act("tenants/", slug=slug, name="Atelier")) == ("done", "")
        assert answers == [(409, "operation_non_arretable")]

    def test_a_restoration_leaves_the_company_as_it_was(self, team: Member, slug: str, cancelled_at: At) -> None:
        saved = team.on(slug, "backup")["result"]["path"]
        add_box(slug, "b")
        cancelled_at("lab_box")
        assert outcome(team.on(slug, "restore", backup=saved, mode="same")) == ("cancelled", "")
        assert (team.get(f"tenants/{slug}/")["state"], boxes(slug)) == ("ready", ["a", "b"])
        add_box(slug, "c")

    @pytest.mark.parametrize("kind", ["clone", "restore", "bring_back"])
    def test_a_copy_leaves_nothing_behind(self, team: Member, company, cancelled_at: At, kind: str) -> None:
        slug, other = company("schema").tenant.slug, new_slug()
        wanted: dict[str, Any] = {"slug": other, "mask": False}
        path = f"tenants/{slug}/acts/{kind}/"
        if kind == "restore":
            wanted = {"slug": other, "mode": "new", "backup": team.on(slug, "backup")["result"]["path"]}
        if kind == "bring_back":
            last = team.on(slug, "delete", confirmed=slug)["id"]
            wanted, other, path = {"mode": "same", "backup": f"{slug}-{last}.zip"}, slug, f"departed/{slug}/restore/"
        answers = cancelled_at("lab_box")
        assert outcome(team.act(path, reason="x", **wanted)) == ("cancelled", "")
        assert (Tenant.objects.filter(slug=other).exists(), schemas(other)) == (False, 0)

        assert answers == [(202, "")]
        assert outcome(team.act(path, reason="x", **wanted)) == ("done", "")
        assert (Tenant.objects.get(slug=other).life_cycle, schemas(other)) == ("ready", 1)

    def test_an_attack_stops_where_it_is(self, team: Member, slug: str, beta: Company, cancelled_at: At) -> None:
        cancelled_at(slug)
        act = team.on(slug, "probe")
        assert (outcome(act), act["result"]) == (("cancelled", ""), None)


class TestKilled:
    def kill(self, act: Act) -> None:
        with pytest.raises(SystemExit):
            running.run(act.id)
        act.refresh_from_db()
        assert (act.state, act.can_stop) == ("running", True)

    def test_a_move_is_taken_back(self, team: Member, slug: str, killed_at: Callable[[str], None]) -> None:
        act = asked(team, slug, "move", level="schema")
        killed_at("proving")
        self.kill(act)
        assert (Tenant.objects.get(slug=slug).life_cycle, schemas(slug)) == ("moving", 1)
        assert team.post(f"acts/{act.id}/cancel/").status_code == 202
        running.run(act.id)

        act.refresh_from_db()
        assert (act.state, act.attempts) == ("cancelled", 2)
        found = Tenant.objects.get(slug=slug)
        assert (found.life_cycle, found.level, schemas(slug), boxes(slug)) == ("ready", "shared", 0, ["a"])

    def test_a_restoration_over_the_company_is_finished(self, team, slug: str, killed_at) -> None:
        """It may have replaced the records, and not yet the files."""
        saved = team.on(slug, "backup")["result"]["path"]
        add_box(slug, "b")
        act = asked(team, slug, "restore", backup=saved, mode="same")
        killed_at("lab_box")
        self.kill(act)
        assert team.post(f"acts/{act.id}/cancel/").status_code == 202
        killed_at("")
        running.run(act.id)

        act.refresh_from_db()
        assert (act.state, boxes(slug)) == ("done", ["a"])

    def test_a_copy_is_removed(self, team: Member, slug: str, killed_at: Callable[[str], None]) -> None:
        other = new_slug()
        act = asked(team, slug, "clone", slug=other, mask=False)
        killed_at("lab_box")
        self.kill(act)
        assert Tenant.objects.using(CONTROL).get(slug=other).life_cycle == "provisioning"
        team.post(f"acts/{act.id}/cancel/")
        running.run(act.id)

        act.refresh_from_db()
        assert (act.state, Tenant.objects.using(CONTROL).filter(slug=other).exists()) == ("cancelled", False)
