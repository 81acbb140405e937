"""A state is where steps led to: no other way of writing it works."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connections, models

from core.tenancy.context import require_tenant
from core.tenancy.transactions import atomic
from core.workflow import StateIsNotSet
from core.workflow.fields import VersionField
from tests.lab.models import Parcel
from tests.lab.workflow import ParcelState, life_of_parcel


@pytest.fixture
def parcel(tenant, actor) -> Parcel:
    parcel = Parcel.objects.create(code="A", weight=3)
    life_of_parcel.begin(parcel, actor=actor)
    return parcel


def stored(parcel: Parcel) -> tuple[str, int, int]:
    return Parcel.objects.values_list("state", "weight", "version").get(pk=parcel.pk)


@pytest.mark.parametrize("names", [None, ["state"], ["state", "weight"]])
def test_an_assigned_state_is_not_saved_and_nothing_else_either(parcel, names):
    parcel.state, parcel.weight = ParcelState.SENT, 8

    with pytest.raises(StateIsNotSet) as refusal, atomic():
        parcel.save(update_fields=names)

    assert (refusal.value.code, refusal.value.status) == ("etat_non_modifiable", 409)
    assert stored(parcel) == ("open", 3, 1)


def test_the_rest_of_a_record_is_saved_whatever_it_is(parcel):
    parcel.weight = 8
    parcel.save()

    assert stored(parcel) == ("open", 8, 2)


def test_a_record_read_before_a_step_does_not_take_it_back(parcel, actor):
    old = Parcel.objects.get(pk=parcel.pk)
    life_of_parcel.fire(parcel, "seal", actor=actor)
    old.weight = 8

    with pytest.raises(StateIsNotSet), atomic():
        old.save()
    assert stored(parcel) == ("sealed", 3, 2)

    old.refresh_from_db()
    old.weight = 8
    old.save()
    assert stored(parcel) == ("sealed", 8, 3)


def test_many_states_are_not_updated_at_once(parcel):
    parcel.state = ParcelState.SENT

    for write in (
        lambda: Parcel.objects.update(state=ParcelState.SENT),
        lambda: Parcel.objects.filter(pk=parcel.pk).update(weight=9, state="sent"),
        lambda: Parcel.objects.bulk_update([parcel], ["state"]),
        lambda: Parcel.objects.bulk_create(
            [Parcel(pk=parcel.pk, code="A", state="sent")],
            update_conflicts=True,
            unique_fields=["tenant", "id"],
            update_fields=["state"],
        ),
        lambda: Parcel.objects.update_or_create(pk=parcel.pk, defaults={"state": "sent"}),
    ):
        with pytest.raises(StateIsNotSet), atomic():
            write()

    assert stored(parcel) == ("open", 3, 1)


def test_a_step_leaves_no_door_open_behind_it(parcel, actor):
    life_of_parcel.fire(parcel, "seal", actor=actor)
    parcel.state = ParcelState.SENT

    with pytest.raises(StateIsNotSet), atomic():
        parcel.save()
    assert stored(parcel) == ("sealed", 3, 2)


def test_the_database_takes_only_states_that_exist(tenant):
    with pytest.raises(IntegrityError, match="parcel_state_known"), atomic():
        Parcel.objects.create(code="B", state="lost")
    with (
        pytest.raises(IntegrityError, match="parcel_state_known"),
        atomic(),
        connections[require_tenant().alias].cursor() as cursor,
    ):
        cursor.execute("INSERT INTO lab_parcel (id, code, weight, state, custom, version, created_at, updated_at)"
                       " VALUES (gen_random_uuid(), 'B', 0, 'lost', '{}', 1, now(), now())")  # fmt: skip
    assert not Parcel.objects.filter(code="B").exists()


def test_choices_are_those_of_the_workflow_older_states_last():
    assert Parcel._meta.get_field("state").choices == [
        ("open", "Open"), ("sealed", "Sealed"), ("sent", "Sent"), ("weighed", "Weighed"),
    ]  # fmt: skip


def test_a_migration_sees_plain_columns():
    state, version = (Parcel._meta.get_field(name) for name in ("state", "state_version"))

    assert state.deconstruct()[1:] == (
        "django.db.models.CharField", [], {"max_length": 40, "default": "open", "editable": False},
    )  # fmt: skip
    assert version.deconstruct()[1:] == (
        "django.db.models.PositiveSmallIntegerField", [], {"db_default": 1, "editable": False},
    )  # fmt: skip
    assert isinstance(version, VersionField)
    assert not isinstance(models.PositiveSmallIntegerField(**version.deconstruct()[3]), VersionField)
