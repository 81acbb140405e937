"""What newcomers have to do: by role, ticked by facts, hidden and brought back by each for themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation

from business.catalog.models import Product
from core.company.identity import change_identity
from core.company.theme import COLOUR
from core.dashboard import newcomers
from core.dashboard.checks import check_first_steps
from core.dashboard.models import FirstSteps
from core.kernel import first_steps
from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.testing.caller import Caller
from core.users.models import UserProfile
from sectors.yoozak.tests.monde import Monde, planter

#: A list that is longer is not read.
MOST = 5
STEPS = "dashboard/first-steps/"
COMPANY = [
    "company/identity_is_told",
    "company/look_is_chosen",
    "company/colleagues_are_invited",
]
TRADE = ["business.catalog/products_are_there", "yoozak.commande/commandes_partagees"]


@pytest.fixture
def monde(tenant: object) -> Monde:
    return planter()


@pytest.fixture
def alone(tenant: object) -> Actor:
    """Whoever founds a company is the first one in it."""
    founder = UserProfile.objects.create(user="01a00000-0000-7000-8000-000000000001", role="ADMIN")
    return Actor(ActorKind.PERSON, founder.pk, "Fondatrice", role="ADMIN")


def done(actor: Actor) -> dict[str, bool]:
    answer = Caller(actor).get(STEPS)
    assert answer.status == 200, answer.body
    return {step["key"]: step["done"] for step in answer.body["steps"]}


def test_a_new_company_has_everything_before_it(alone: Actor) -> None:
    assert done(alone) == dict.fromkeys([*COMPANY, *TRADE], False)
    with translation.override("fr"):
        first = Caller(alone).get(STEPS).body
    assert (first["shown"], first["steps"][0]) == (
        True,
        {
            "key": "company/identity_is_told",
            "label": "Dire qui est l'entreprise",
            "leads_to": "/societe/identite",
            "done": False,
        },
    )


def test_what_is_done_is_ticked_by_the_fact(alone: Actor) -> None:
    change_identity(actor=SYSTEM, address="3, avenue Hassan II", phone="+212522000000", ice="001561191000066")
    UserProfile.objects.create(user="01a00000-0000-7000-8000-000000000002", role="CONFIRMATION")
    Product.objects.create(reference="YZ1", name="Sabot", list_price=10, current_price=10)
    assert [key for key, is_done in done(alone).items() if not is_done] == [
        "company/look_is_chosen",
        "yoozak.commande/commandes_partagees",
    ]
    COLOUR.set("#0f766e", actor=SYSTEM)
    assert done(alone)["company/look_is_chosen"] is True


def test_nobody_has_more_than_five() -> None:
    """Of everything that is declared, whatever the rights."""
    roles = {role for step in first_steps.first_steps() for role in step.roles}
    proposed = {
        role: [step.key for step in first_steps.first_steps() if not step.roles or role in step.roles] for role in roles
    }
    assert {role: len(steps) for role, steps in proposed.items() if len(steps) > MOST} == {}
    assert len(proposed["ADMIN"]) == MOST


@pytest.mark.parametrize(
    ("who", "step"),
    [
        ("conf1", "yoozak.commande/commande_confirmee"),
        ("prep1", "yoozak.commande/commande_emballee"),
        ("sup1", "yoozak.commande/commande_en_preparation"),
    ],
)
def test_each_role_has_its_own(monde: Monde, who: str, step: str) -> None:
    assert done(monde.acteur(who)) == {step: False}


def test_the_work_of_a_colleague_ticks_nothing_of_mine(monde: Monde) -> None:
    monde.confirmee(("A38", 1), par="conf2")
    assert list(done(monde.acteur("conf2")).values()) == [True]
    assert list(done(monde.acteur("conf1")).values()) == [False]


def test_a_module_that_is_switched_off_asks_for_nothing(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newcomers, "switched_off", lambda: frozenset({"yoozak.commande"}))
    assert done(monde.acteur("conf1")) == {}
    assert Caller(monde.acteur("conf1")).get(STEPS).body["shown"] is False


def test_they_are_hidden_and_come_back_for_one_person(monde: Monde) -> None:
    mine, other = Caller(monde.acteur("conf1")), Caller(monde.acteur("conf2"))
    assert mine.patch(STEPS, {"shown": False}).body["shown"] is False
    assert (mine.get(STEPS).body["shown"], other.get(STEPS).body["shown"]) == (False, True)
    assert mine.patch(STEPS, {"shown": True}).body["shown"] is True
    assert FirstSteps.objects.count() == 1


def test_when_all_is_done_they_go_by_themselves_and_come_only_when_asked(monde: Monde) -> None:
    mine = Caller(monde.acteur("conf1"))
    monde.confirmee(("A38", 1))
    assert mine.get(STEPS).body["shown"] is False
    assert mine.patch(STEPS, {"shown": True}).body["shown"] is True


def test_programs_have_no_first_days(monde: Monde) -> None:
    program = Caller(replace(monde.acteur("admin1"), kind=ActorKind.API_KEY, scopes=("*:view", "*:update")))
    assert program.get(STEPS).body == {"shown": False, "steps": []}
    assert program.patch(STEPS, {"shown": False}).refusal == (403, "acces_refuse")
    assert not FirstSteps.objects.exists()


def test_what_is_declared_can_be_granted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_first_steps(None) == []
    monkeypatch.setattr(first_steps, "_steps", dict(first_steps._steps))

    @first_steps.first_step("Fly", leads_to="/", needs="business.catalog.product:fly")
    def flown(actor: Actor) -> bool:
        return False

    (fault,) = check_first_steps(None)
    assert (fault.id, "business.catalog.product:fly" in fault.msg) == ("dashboard.E004", True)
    with pytest.raises(ImproperlyConfigured, match="company/flown"):
        first_steps.first_step("Fly", leads_to="/")(named("flown"))


def named(name: str) -> first_steps.Fact:
    def other(actor: Actor) -> bool:
        return True

    other.__name__ = name
    return other
