"""What a record's screen may propose now, and the reasons for what is locked."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db.models import Q

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import Action, Resource
from core.kernel.rights import AccessDenied
from core.records.offers import offers
from core.testing.policy import Grant, Table, decided_by
from tests.lab.models import Parcel
from tests.lab.workflow import ParcelState

from .conftest import EVERYTHING, person
from .lab_resources import ParcelResource, weigh

STEPS = frozenset({"view", "seal", "send", "weigh_in"})

pytestmark = pytest.mark.usefixtures("depot_rights", "tenant")


def told(parcel: Parcel, actor: Actor) -> list[tuple[str, str | None]]:
    return [
        (each.action.name, each.refusal and str(each.refusal))
        for each in offers(ParcelResource, parcel.pk, actor=actor)
    ]


def test_a_locked_step_says_why(chief: Actor) -> None:
    empty = Parcel.objects.create(code="P1")
    assert told(empty, chief) == [("weigh", None), ("seal", "The parcel P1 is empty.")]


def test_what_nothing_forbids_is_open(chief: Actor) -> None:
    full = Parcel.objects.create(code="P2", weight=3)
    assert told(full, chief) == [("weigh", None), ("seal", None)]


def test_steps_of_other_states_are_not_proposed(chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ParcelResource, "actions", (Action(weigh, states=("open",)),))
    sealed = Parcel.objects.create(code="P3", weight=3, state=ParcelState.SEALED)
    assert told(sealed, chief) == []


class Priced(ParcelResource):
    fields = ("code", "price", "state")


def test_a_rule_on_a_hidden_field_is_not_told_before_the_step_is_tried() -> None:
    dear = Parcel.objects.create(code="P6", weight=3, price=100, state=ParcelState.SEALED)
    with decided_by(Table(chief=Grant(STEPS), clerk=Grant(STEPS, frozenset({"price"})))):
        for role, said in (("chief", "What is worth more than 99.99 is not sent."), ("clerk", None)):
            (send,) = offers(Priced, dear.pk, actor=person(role))
            assert (send.action.name, send.refusal and str(send.refusal)) == ("send", said)


def test_an_older_record_is_proposed_the_steps_of_its_version() -> None:
    old = Parcel.objects.create(code="P7", weight=3, state_version=1)
    with decided_by(Table(chief=Grant(STEPS))):
        assert told(old, person("chief")) == [("send", None), ("weigh_in", None)]


class Narrow(Table):
    """Sees every parcel, acts on those that begin with C."""

    def rule(self, actor: Actor, verb: str, resource: type[Resource]) -> Q:
        return Q() if verb == "view" else Q(code__startswith="C")


def test_a_record_outside_the_rule_of_the_verb_is_locked(tenant: object) -> None:
    parcel = Parcel.objects.create(code="P4", weight=3)
    with decided_by(Narrow(clerk=Grant(EVERYTHING))):
        shown = offers(ParcelResource, parcel.pk, actor=person("clerk"))
        assert [(each.action.name, type(each.refusal)) for each in shown] == [
            ("weigh", AccessDenied),
            ("seal", AccessDenied),
        ]


def test_who_may_do_nothing_is_proposed_nothing(guest: Actor) -> None:
    assert told(Parcel.objects.create(code="P5", weight=3), guest) == []


def test_a_record_that_is_not_there_is_not_found(chief: Actor) -> None:
    with pytest.raises(NotFound):
        offers(ParcelResource, uuid4(), actor=chief)
