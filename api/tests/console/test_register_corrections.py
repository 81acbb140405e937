"""What the team corrects in the register: asked for there, written by the operator's worker, kept as an act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from core.billing.models import SubscriptionPlan
from core.console.models import Act
from core.console.services import ask
from core.legal.loading import load
from core.legal.models import LegalValue
from core.legal.reading import forget_legal_values
from core.tenancy.models import Tenant
from core.tenancy.provisioning import CONTROL

from ..conftest import Company
from ..team import Member
from .register import REGISTER, asked, done, faults, page_of, save

#: A country of ours: the values of the real ones stay as they are.
COUNTRY = "ZR"
ADD = f"{REGISTER}legal/legalvalue/add/"
RATE = {"country": COUNTRY, "code": "taux", "source": "Décret 1"}


@pytest.fixture(autouse=True)
def nothing_underway(committed: None) -> Iterator[None]:
    """Neither before a test nor after it: acts on the platform as a whole wait for each other."""
    waiting = Act.objects.using(CONTROL).filter(slug="", ended_at=None)
    waiting.delete()
    yield
    waiting.delete()


@pytest.fixture
def rate(committed: None) -> Iterator[LegalValue]:
    """A rule that stands open since 2020."""
    load([{**RATE, "value": "20", "valid_from": "2020-01-01"}], model=LegalValue, using=CONTROL)
    yield LegalValue.objects.get(country=COUNTRY)
    LegalValue.objects.using(CONTROL).filter(country=COUNTRY).delete()
    forget_legal_values()


def periods() -> list[tuple[Any, str, str | None, str]]:
    rows = LegalValue.objects.filter(country=COUNTRY)
    return [(row.value, str(row.valid_from), row.valid_to and str(row.valid_to), row.source) for row in rows]


def acts() -> int:
    return Act.objects.count()


OPEN = ("20", "2020-01-01", None, "Décret 1")


class TestLaw:
    def test_a_value_is_corrected_by_an_act(self, team: Member, rate: LegalValue) -> None:
        answer = save(team, page_of(rate), value='{"normal": "20.5"}', source="Décret 2")
        assert periods() == [OPEN]
        act = done(answer)

        assert periods() == [({"normal": "20.5"}, "2020-01-01", None, "Décret 2")]
        was = {**RATE, "valid_from": "2020-01-01", "valid_to": None, "value": "20"}
        assert (act.kind, act.state, act.reason, act.staff_email) == ("amend", "done", "Décret 2-26", team.user.email)
        assert act.arguments == {
            "record": "legal.legalvalue",
            "was": was,
            "becomes": {**was, "value": {"normal": "20.5"}, "source": "Décret 2"},
        }
        told = team.get("acts/?kind=amend")["acts"][0]
        assert (told["staff_email"], told["state"]) == (team.user.email, "done")
        assert "Décret 2-26" in team.client.get(f"{REGISTER}console/act/").content.decode()

    def test_a_new_period_ends_the_open_one(self, team: Member, rate: LegalValue) -> None:
        given = {**RATE, "value": '"21"', "valid_from": "2028-01-01", "source": "Décret 3"}
        assert done(save(team, ADD, **given)).state == "done"
        assert periods() == [
            ("20", "2020-01-01", "2027-12-31", "Décret 1"),
            ("21", "2028-01-01", None, "Décret 3"),
        ]

    def test_an_open_period_ends_where_the_next_one_begins(self, team: Member, rate: LegalValue) -> None:
        act = done(save(team, ADD, **RATE, value="", valid_from="2015-01-01"))
        assert (act.state, act.arguments["becomes"]["valid_to"]) == ("done", "2019-12-31")
        assert periods() == [(None, "2015-01-01", "2019-12-31", "Décret 1"), OPEN]

    @pytest.mark.parametrize(
        ("given", "fields"),
        [
            ({"valid_from": "2020-01-01", "value": "1"}, {"__all__"}),
            ({"valid_from": "2019-01-01", "valid_to": "2020-01-01", "value": "1"}, {"__all__"}),
            ({"valid_from": "2028-01-02", "valid_to": "2028-01-01", "value": "1"}, {"__all__"}),
            ({"valid_from": "2028-01-01", "value": "{"}, {"value"}),
            ({"valid_from": "le 3", "value": "1"}, {"valid_from"}),
            ({"valid_from": "2028-01-01", "value": "1", "reason": " "}, {"reason"}),
            ({"valid_from": "2028-01-01", "value": "1", "source": ""}, {"source"}),
        ],
    )
    def test_what_the_law_cannot_be_is_refused_in_the_form(
        self, team: Member, rate: LegalValue, given: dict[str, str], fields: set[str]
    ) -> None:
        before = acts()
        answer = save(team, ADD, **{**RATE, **given})
        assert (answer.status_code, set(faults(answer))) == (200, fields)
        assert (acts(), periods()) == (before, [OPEN])

    def test_a_period_is_not_made_to_end_before_it_begins(self, team: Member, rate: LegalValue) -> None:
        before = acts()
        answer = save(team, page_of(rate), valid_to="2019-12-31")
        assert (answer.status_code, set(faults(answer))) == (200, {"__all__"})
        assert (acts(), periods()) == (before, [OPEN])

    def test_a_name_is_not_changed(self, team: Member, rate: LegalValue) -> None:
        act = done(save(team, page_of(rate), country="FR", code="autre", valid_from="2000-01-01", source="Décret 2"))
        assert act.state == "done"
        assert periods() == [("20", "2020-01-01", None, "Décret 2")]


class TestTwoColleagues:
    def test_what_changed_since_the_form_was_opened_is_not_written_over(self, team: Member, rate: LegalValue) -> None:
        seen = '{"country": "ZR", "code": "taux", "valid_from": "2020-01-01", "value": "19", "valid_to": null}'
        before = acts()
        answer = save(team, page_of(rate), source="Décret 2", seen=seen)
        assert faults(answer)["__all__"] == [
            "Quelqu'un d'autre a modifié cette fiche entre-temps\N{NO-BREAK SPACE}: rechargez-la."
        ]
        assert (acts(), periods()) == (before, [OPEN])

    def test_what_changed_before_the_worker_came_is_not_written_over(self, team: Member, rate: LegalValue) -> None:
        answer = save(team, page_of(rate), source="Décret 2")
        LegalValue.objects.using(CONTROL).filter(pk=rate.pk).update(source="Décret 9")
        act = done(answer)
        assert (act.state, act.error_code) == ("failed", "version_perimee")
        assert periods() == [("20", "2020-01-01", None, "Décret 9")]

    def test_what_an_interrupted_worker_has_written_is_done(self, team: Member, rate: LegalValue) -> None:
        answer = save(team, page_of(rate), source="Décret 2")
        LegalValue.objects.using(CONTROL).filter(pk=rate.pk).update(source="Décret 2")
        assert done(answer).state == "done"

    def test_one_correction_at_a_time(self, team: Member, rate: LegalValue) -> None:
        asked(save(team, page_of(rate), source="Décret 2"))
        before = acts()
        answer = save(team, page_of(rate), source="Décret 3")
        assert faults(answer)["__all__"] == ["Une autre opération est en cours sur cette entreprise."]
        assert acts() == before

    def test_who_asks_in_the_same_moment_is_told(
        self, team: Member, rate: LegalValue, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ask("amend", staff=team.user, record="legal.legalvalue", was={}, becomes={})
        monkeypatch.setattr("api.platform.admin.corrections.is_underway", lambda slug: False)
        before = acts()
        answer = save(team, page_of(rate), source="Décret 2")
        assert (answer.status_code, answer["Location"]) == (302, page_of(rate))
        assert "Une autre opération est en cours" in team.client.get(page_of(rate)).content.decode()
        assert acts() == before

    def test_nothing_is_asked_where_nothing_was_changed(self, team: Member, rate: LegalValue) -> None:
        before = acts()
        answer = save(team, page_of(rate))
        assert faults(answer)["__all__"] == ["Rien n'a été modifié."]
        assert acts() == before


class TestPlans:
    def test_a_plan_is_added_and_corrected(self, team: Member) -> None:
        code = "registre-essai"
        given = {"max_users": 5, "max_storage_gb": 2, "max_api_calls": 100, "max_calls_per_minute": 10}
        try:
            done(save(team, f"{REGISTER}billing/subscriptionplan/add/", code=code, name="Essai", **given))
            plan = SubscriptionPlan.objects.get(code=code)
            assert (plan.name, plan.ceilings, plan.is_active) == ("Essai", given, True)
            done(save(team, page_of(plan), name="Découverte 2", max_users=7))
            plan.refresh_from_db()
            assert (plan.name, plan.ceilings) == ("Découverte 2", {**given, "max_users": 7})
        finally:
            SubscriptionPlan.objects.using(CONTROL).filter(code=code).delete()


class TestCompanies:
    def test_ceilings_are_changed_and_the_company_reads_of_it(self, team: Member, alpha: Company) -> None:
        act = done(save(team, page_of(alpha.tenant), max_users=25, reason="Avenant 3"))
        assert (act.kind, act.state, act.slug) == ("ceilings", "done", alpha.tenant.slug)
        assert Tenant.objects.get(pk=alpha.tenant.pk).max_users == 25
        told = alpha.sign_in().get("/api/v1/support/").json()["acts"]
        assert [(each["kind"], each["staff"], each["reason"]) for each in told] == [
            ("ceilings", team.user.email, "Avenant 3")
        ]

    def test_what_acts_do_is_not_done_here(self, team: Member, alpha: Company) -> None:
        """Name, place, state and suspension are read; whoever sends them all the same changes nothing."""
        before = Tenant.objects.filter(pk=alpha.tenant.pk).values().get()
        wanted = {"slug": "autre", "name": "Autre", "suspension": "closed", "life_cycle": "deleting", "level": "schema"}
        act = done(save(team, page_of(alpha.tenant), max_storage_gb=11, alias="annex", is_active="", **wanted))
        assert act.state == "done"
        after = Tenant.objects.filter(pk=alpha.tenant.pk).values().get()
        changed = {name for name in after if after[name] != before[name]}
        assert (changed, after["max_storage_gb"]) == ({"max_storage_gb", "updated_at"}, 11)

    def test_no_company_has_less_than_one_person(self, team: Member, alpha: Company) -> None:
        before = acts()
        assert set(faults(save(team, page_of(alpha.tenant), max_users=0))) == {"max_users"}
        assert acts() == before


def test_corrections_are_asked_for_in_the_register_alone(team: Member, alpha: Company) -> None:
    """The console's own addresses take no rows."""
    body = {"record": "tenancy.tenant", "was": {}, "becomes": {"slug": alpha.tenant.slug}}
    assert team.refused("acts/", kind="amend", **body)[0] == 400
    assert team.refused(f"tenants/{alpha.tenant.slug}/acts/ceilings/", reason="x", **body) == (404, "introuvable")
