"""Rules on steps: the same on the screen that locks a button and in the service that is called anyway."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils.translation import override

from core.history.models import Entry
from core.kernel.actors import Actor, ActorKind
from core.workflow import ConditionNotMet, Rule
from core.workflow.models import StateChange
from core.workflow.texts import text_of
from tests.lab.models import Parcel
from tests.lab.workflow import life_of_parcel

REASON = "What is worth more than 99.99 is not sent."


@pytest.fixture
def sealed(tenant, actor) -> Parcel:
    parcel = Parcel.objects.create(code="A", weight=3, price=Decimal("100.00"))
    life_of_parcel.begin(parcel, actor=actor)
    life_of_parcel.fire(parcel, "seal", actor=actor)
    return parcel


def offered(parcel: Parcel, actor: Actor) -> dict[str, str | None]:
    return {
        each.transition.name: each.refusal and str(each.refusal) for each in life_of_parcel.offers(parcel, actor=actor)
    }


def test_a_rule_locks_the_step_and_refuses_it_in_the_same_words(sealed, actor):
    assert offered(sealed, actor) == {"reopen": None, "send": REASON}
    before = (StateChange.objects.count(), Entry.objects.count())

    with pytest.raises(ConditionNotMet) as refusal:
        life_of_parcel.fire(sealed, "send", actor=actor)

    assert (refusal.value.code, refusal.value.status, str(refusal.value)) == ("condition_non_remplie", 409, REASON)
    assert (StateChange.objects.count(), Entry.objects.count()) == before
    assert Parcel.objects.get().state == "sealed"


def test_the_centime_decides(sealed, actor):
    sealed.price = Decimal("99.99")
    sealed.save()

    assert offered(sealed, actor) == {"reopen": None, "send": None}
    life_of_parcel.fire(sealed, "send", actor=actor)
    assert Parcel.objects.get().state == "sent"


def test_what_is_in_memory_does_not_decide(sealed, actor):
    sealed.price = Decimal("1.00")

    with pytest.raises(ConditionNotMet):
        life_of_parcel.fire(sealed, "send", actor=actor)


def test_the_actor_can_be_asked_for(sealed):
    rule = Rule("actor.role in ['packer', 'chief']", "Packers only.")

    rule(sealed, Actor(ActorKind.PERSON, role="packer"))
    with pytest.raises(ConditionNotMet, match="Packers only"):
        rule(sealed, Actor(ActorKind.PERSON, role="driver"))


def test_a_rule_on_what_is_said_waits_until_it_is_said(sealed, actor):
    rule = Rule("given.note != ''", "Say why.")

    rule(sealed, actor)
    rule(sealed, actor, {"note": "late", "owner": None, "due_at": None})
    with pytest.raises(ConditionNotMet, match="Say why"):
        rule(sealed, actor, {"note": "", "owner": None, "due_at": None})


def test_the_reason_speaks_the_reader_s_language(sealed, actor):
    rule = Rule("weight > 5", text_of({"fr": "Trop léger.", "ar": "خفيف جدا.", "en": "Too light."}))

    for language, said in (("fr", "Trop léger."), ("ar", "خفيف جدا."), ("en", "Too light.")):
        with override(language), pytest.raises(ConditionNotMet) as refusal:
            rule(sealed, actor)
        with override(language):
            assert str(refusal.value) == said
