"""Actions on records: answered, versioned, one by one or all or nothing."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.utils import translation
from rest_framework.exceptions import ValidationError

from core.kernel.actors import Actor
from core.kernel.errors import NotFound, StaleVersion
from core.records.acting import act, act_on_many
from core.records.errors import UnknownAction, VersionMissing
from core.records.outcomes import Outcome
from core.workflow.errors import TransitionRefused
from tests.lab.models import Box, Parcel
from tests.lab.workflow import ParcelEmpty, ParcelState

from .lab_resources import BoxResource, ParcelResource, TooHeavy
from .test_writing import faults

pytestmark = pytest.mark.usefixtures("depot")


def test_an_action_runs_the_service_with_what_was_answered(chief: Actor) -> None:
    parcel = Parcel.objects.create(code="P1")
    act(ParcelResource, "weigh", parcel.pk, {"kilos": 12}, actor=chief, version=1)
    assert Parcel.objects.get().weight == 12


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, {"kilos": ["Ce champ est obligatoire."]}),
        ({"kilos": "heavy"}, {"kilos": ["Un nombre entier valide est requis."]}),
        ({"kilos": 1, "actor": "me"}, {"actor": ["Ce champ n'existe pas."]}),
    ],
)
def test_wrong_answers_are_told_by_question(chief: Actor, answers: dict[str, Any], expected: object) -> None:
    parcel = Parcel.objects.create(code="P1")
    with translation.override("fr"):
        with pytest.raises(ValidationError) as error:
            act(ParcelResource, "weigh", parcel.pk, answers, actor=chief, version=1)
        assert faults(error) == expected
    assert Parcel.objects.get().weight == 0


def test_an_action_that_compares_versions_wants_one(chief: Actor) -> None:
    parcel = Parcel.objects.create(code="P1")
    with pytest.raises(VersionMissing):
        act(ParcelResource, "weigh", parcel.pk, {"kilos": 12}, actor=chief, version=None)
    with pytest.raises(StaleVersion):
        act(ParcelResource, "weigh", parcel.pk, {"kilos": 12}, actor=chief, version=4)


def test_a_step_of_the_workflow_is_an_action(chief: Actor) -> None:
    parcel = Parcel.objects.create(code="P1", weight=2)
    ParcelResource.workflow.begin(parcel, actor=chief)  # type: ignore[union-attr]
    act(ParcelResource, "seal", parcel.pk, {"note": "tape"}, actor=chief, version=None)
    assert Parcel.objects.get().state == ParcelState.SEALED
    with pytest.raises(TransitionRefused):
        act(ParcelResource, "seal", parcel.pk, {}, actor=chief, version=None)


def test_an_unknown_action_says_so(chief: Actor) -> None:
    parcel = Parcel.objects.create(code="P1")
    with pytest.raises(UnknownAction, match="explode"):
        act(ParcelResource, "explode", parcel.pk, {}, actor=chief, version=None)


def test_one_by_one_each_record_succeeds_or_fails_for_itself(chief: Actor) -> None:
    full, empty = Parcel.objects.create(code="P1", weight=2), Parcel.objects.create(code="P2")
    for parcel in (full, empty):
        ParcelResource.workflow.begin(parcel, actor=chief)  # type: ignore[union-attr]
    unknown = uuid4()
    done, refused, absent = act_on_many(ParcelResource, "seal", [full.pk, empty.pk, unknown], {}, actor=chief)
    assert done == Outcome(full.pk)
    assert isinstance(refused.refusal, ParcelEmpty)
    assert isinstance(absent.refusal, NotFound)
    assert dict(Parcel.objects.values_list("code", "state")) == {"P1": ParcelState.SEALED, "P2": ParcelState.OPEN}


def test_a_service_on_many_takes_all_or_nothing(chief: Actor, clerk: Actor) -> None:
    mine, other = Box.objects.create(code="C1", amount=2), Box.objects.create(code="X1", amount=2)
    with pytest.raises(NotFound):
        act_on_many(BoxResource, "raise_amounts", [mine.pk, other.pk], {"factor": "1.5"}, actor=clerk)
    assert set(Box.objects.values_list("amount", flat=True)) == {2}
    outcomes = act_on_many(BoxResource, "raise_amounts", [mine.pk, other.pk], {"factor": "1.5"}, actor=chief)
    assert outcomes == [Outcome(mine.pk), Outcome(other.pk)]
    assert set(Box.objects.values_list("amount", flat=True)) == {3}


def test_a_refusal_of_the_service_undoes_its_record_only(chief: Actor) -> None:
    parcels = [Parcel.objects.create(code=code) for code in ("P1", "P2")]
    outcomes = act_on_many(ParcelResource, "weigh", [parcel.pk for parcel in parcels], {"kilos": 31}, actor=chief)
    assert all(isinstance(outcome.refusal, TooHeavy) for outcome in outcomes)
    assert set(Parcel.objects.values_list("weight", flat=True)) == {0}
