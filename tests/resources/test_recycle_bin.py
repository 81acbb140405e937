"""What was deleted comes back as it was, for whoever might delete it, for thirty days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import Q
from django.utils import timezone

from core.kernel.actors import Actor, ActorKind
from core.records.bin import restore
from core.records.deletion import delete
from core.records.models import Deleted
from core.records.saving import create
from core.records.tasks import empty_recycle_bins
from core.tenancy.context import tenant_context
from core.testing.caller import Caller
from core.testing.policy import Grant, Table, decided_by
from tests.lab.models import Box, Label, Seal, Sticker

from .conftest import EVERYTHING
from .lab_resources import BoxResource

BIN = f"{BoxResource.path()}deleted/"
inside = pytest.mark.usefixtures("depot", "reachable")


def everything() -> list[Any]:
    """Every row that could be lost, to the last column."""
    return [list(model.objects.order_by("pk").values()) for model in (Box, Sticker, Seal)]


def gone(chief: Actor, **values: Any) -> Box:
    box = create(BoxResource, {"code": "A1", **values}, actor=chief)
    delete(BoxResource, box.pk, actor=chief, version=1)
    return box  # type: ignore[return-value]


def instant(moment: datetime) -> str:
    """As the API tells it."""
    return moment.isoformat().replace("+00:00", "Z")


@inside
def test_a_record_comes_back_with_all_that_went_with_it(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "amount": 3, "parts": [{"code": "P1"}]}, actor=chief)
    Sticker.objects.create(box=box, label=Label.objects.create(text="fragile"))
    Seal.objects.create(box=box, number="S1")
    before = everything()
    delete(BoxResource, box.pk, actor=chief, version=1)
    assert [len(rows) for rows in everything()] == [1, 0, 0]
    (kept,) = Caller(chief).get(BIN).body["results"]
    assert (kept["id"], kept["title"], kept["by"]["name"]) == (str(box.pk), "A1", "Salma Idrissi")
    answer = Caller(chief).post(f"{BIN}{box.pk}/restore/")
    assert (answer.status, answer.body["id"], answer.body["version"]) == (200, str(box.pk), 1)
    assert everything() == before
    assert Caller(chief).get(BIN).body == {"results": []}
    words = [e["action"] for e in Caller(chief).get(f"{BoxResource.path()}{box.pk}/history/").body["results"]]
    assert words == ["restore", "delete", "create"]


@inside
def test_a_link_that_was_changed_since_is_let_be(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "parts": [{"code": "P1"}]}, actor=chief)
    delete(BoxResource, box.pk, actor=chief, version=1)
    other = Box.objects.create(code="B1")
    Box.objects.filter(code="P1").update(parent=other)
    restore(BoxResource, box.pk, actor=chief)
    assert Box.objects.get(code="P1").parent_id == other.pk


@inside
def test_a_value_that_was_taken_meanwhile_stops_it(chief: Actor) -> None:
    box = gone(chief)
    Box.objects.create(code="A1")
    answer = Caller(chief).post(f"{BIN}{box.pk}/restore/")
    assert (answer.refusal, answer.body["champs"]) == (
        (400, "donnees_invalides"),
        {"code": ["Cette valeur est déjà prise."]},
    )
    assert (Box.objects.count(), Deleted.objects.count()) == (1, 1)


@inside
def test_a_record_that_is_gone_stops_whatever_refers_to_it(chief: Actor) -> None:
    parent = Box.objects.create(code="B1")
    box = gone(chief, parent=str(parent.pk))
    parent.delete()
    answer = Caller(chief).post(f"{BIN}{box.pk}/restore/")
    assert answer.refusal == (400, "donnees_invalides")
    assert list(answer.body["champs"].values()) == [["L'enregistrement désigné n'existe pas."]]
    assert (Box.objects.count(), Deleted.objects.count()) == (0, 1)


@inside
def test_the_bin_is_for_whoever_may_delete(chief: Actor, clerk: Actor, guest: Actor) -> None:
    box = gone(chief)
    for refused in (clerk, guest):
        assert Caller(refused).get(BIN).refusal == (403, "acces_refuse")
        assert Caller(refused).post(f"{BIN}{box.pk}/restore/").refusal == (403, "acces_refuse")
    assert Caller(chief).post(f"{BIN}{uuid4()}/restore/").refusal == (404, "introuvable")
    assert not Box.objects.exists()


@inside
def test_whoever_is_bound_by_a_rule_finds_what_they_deleted(chief: Actor) -> None:
    theirs = gone(chief)
    me = Actor(ActorKind.PERSON, profile_id=uuid4(), name="Omar", role="keeper")
    keeper = Grant(EVERYTHING, rule=lambda actor: Q(code__startswith="C"))
    with decided_by(Table(chief=Grant(EVERYTHING), keeper=keeper)):
        mine = create(BoxResource, {"code": "C1"}, actor=me)
        delete(BoxResource, mine.pk, actor=me, version=1)
        assert [each["id"] for each in Caller(me).get(BIN).body["results"]] == [str(mine.pk)]
        assert Caller(me).post(f"{BIN}{theirs.pk}/restore/").refusal == (404, "introuvable")
        assert Caller(me).post(f"{BIN}{mine.pk}/restore/").status == 200
    assert list(Box.objects.values_list("code", flat=True)) == ["C1"]


@inside
def test_a_hidden_title_stays_hidden(chief: Actor) -> None:
    gone(chief)
    with decided_by(Table(chief=Grant(EVERYTHING, frozenset({"code"})))):
        assert [each["title"] for each in Caller(chief).get(BIN).body["results"]] == [""]


@inside
def test_the_bin_says_until_when_and_is_searched_by_title(chief: Actor) -> None:
    box = gone(chief)
    other = create(BoxResource, {"code": "B2"}, actor=chief)
    delete(BoxResource, other.pk, actor=chief, version=1)
    kept = Deleted.objects.get(target_id=box.pk)
    (found,) = Caller(chief).get(BIN, q=" a1 ").body["results"]
    assert found == {
        "id": str(box.pk),
        "title": "A1",
        "at": instant(kept.created_at),
        "until": instant(kept.created_at + timedelta(days=30)),
        "by": {"kind": "person", "name": "Salma Idrissi"},
    }
    assert [each["title"] for each in Caller(chief).get(BIN).body["results"]] == ["B2", "A1"]
    assert Caller(chief).get(BIN, q="zz").body == {"results": []}
    with decided_by(Table(chief=Grant(EVERYTHING, frozenset({"code"})))):
        assert Caller(chief).get(BIN, q="a1").body == {"results": []}


@inside
def test_what_its_time_is_over_for_is_gone_before_it_is_removed(chief: Actor) -> None:
    box = gone(chief)
    Deleted.objects.update(created_at=timezone.now() - timedelta(days=30, minutes=1))
    assert Caller(chief).get(BIN).body == {"results": []}
    assert Caller(chief).post(f"{BIN}{box.pk}/restore/").refusal == (404, "introuvable")
    assert not Box.objects.exists()


@inside
def test_nothing_is_kept_of_a_deletion_that_was_refused(chief: Actor) -> None:
    box = Box.objects.create(code="A1")
    assert Caller(chief).delete(f"{BoxResource.path()}{box.pk}/", version=7).refusal == (409, "version_perimee")
    assert not Deleted.objects.exists()


def test_bins_are_emptied_after_thirty_days_in_every_company(
    new_tenant: Callable[..., Any], depot_rights: None, chief: Actor
) -> None:
    left = {}
    for level in ("shared", "schema"):
        company = new_tenant(level)
        with tenant_context(company):
            old, young = gone(chief), gone(chief)
            Deleted.objects.filter(target_id=old.pk).update(created_at=timezone.now() - timedelta(days=30, minutes=1))
            Deleted.objects.filter(target_id=young.pk).update(created_at=timezone.now() - timedelta(days=29))
        left[company] = young.pk
    assert empty_recycle_bins() == 2
    for company, young_id in left.items():
        with tenant_context(company):
            assert list(Deleted.objects.values_list("target_id", flat=True)) == [young_id]


def test_another_companys_bin_does_not_exist(
    new_tenant: Callable[..., Any], depot_rights: None, reachable: None, chief: Actor
) -> None:
    here, there = new_tenant(), new_tenant()
    with tenant_context(there):
        box = gone(chief)
    with tenant_context(here):
        assert Caller(chief).get(BIN).body == {"results": []}
        assert Caller(chief).post(f"{BIN}{box.pk}/restore/").refusal == (404, "introuvable")
    with tenant_context(there):
        assert restore(BoxResource, box.pk, actor=chief).pk == box.pk
