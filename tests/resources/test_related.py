"""From a record to the lists of the others that point to it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from core.configuration import switches
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.rights import AccessDenied
from core.records import related
from core.records.description import describe
from core.records.related import related_to
from core.testing.caller import Caller
from core.testing.policy import Grant, Table, decided_by
from tests.lab.models import Box

from .conftest import person
from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("depot", "reachable")


@pytest.fixture(autouse=True)
def filtered_by_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BoxResource, "filters", ("code", "parent"))


@pytest.fixture
def crate(tenant: object) -> Box:
    """Three boxes stand in it, of which a clerk sees two; another one does not."""
    crate = Box.objects.create(code="C0")
    for code in ("C1", "C2", "X3"):
        Box.objects.create(code=code, parent=crate)
    Box.objects.create(code="C9")
    return crate


def counts(crate: Box, actor: Actor) -> list[tuple[str, str, int, bool]]:
    found = related_to(BoxResource, crate.pk, actor=actor)
    return [(each.leading.resource.key(), each.leading.field.name, each.count, each.more) for each in found]


def test_the_records_that_point_here_are_counted_as_their_list_shows_them(
    crate: Box, chief: Actor, clerk: Actor
) -> None:
    assert counts(crate, chief) == [("lab.depot.box", "parent", 3, False)]
    assert counts(crate, clerk) == [("lab.depot.box", "parent", 2, False)]
    listed = Caller(clerk).get(BoxResource.path(), parent=str(crate.pk), count="1")
    assert listed.body["count"] == 2


def test_the_screen_is_told_which_lists_lead_here(crate: Box, chief: Actor) -> None:
    leading = {"resource": "lab.depot.box", "field": "parent", "label": "boxs", "by": "parent"}
    assert describe(BoxResource, chief)["related"] == [leading]
    assert describe(ParcelResource, chief)["related"] == []
    answer = Caller(chief).get(f"{BoxResource.path()}{crate.pk}/related/")
    assert (answer.status, answer.body) == (200, {"results": [{**leading, "count": 3, "more": False}]})


def test_what_no_list_is_filtered_by_leads_nowhere(crate: Box, chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BoxResource, "filters", ("code",))
    assert describe(BoxResource, chief)["related"] == []
    assert counts(crate, chief) == []


def test_counting_stops_where_nobody_reads_on(crate: Box, chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(related, "MOST", 2)
    assert counts(crate, chief) == [("lab.depot.box", "parent", 2, True)]
    monkeypatch.setattr(related, "MOST", 3)
    assert counts(crate, chief) == [("lab.depot.box", "parent", 3, False)]


def test_a_record_that_does_not_exist_for_the_actor_leads_nowhere(crate: Box, clerk: Actor) -> None:
    unseen = Box.objects.get(code="X3")
    for pk in (unseen.pk, uuid4()):
        with pytest.raises(NotFound):
            related_to(BoxResource, pk, actor=clerk)
    with pytest.raises(AccessDenied):
        related_to(BoxResource, crate.pk, actor=person("nobody"))


def test_a_relation_that_one_does_not_see_leads_nowhere(crate: Box) -> None:
    hidden = Grant(frozenset({"view"}), frozenset({"parent"}))
    with decided_by(Table(clerk=hidden)):
        assert describe(BoxResource, person("clerk"))["related"] == []
        assert counts(crate, person("clerk")) == []


def test_a_module_that_is_switched_off_leads_nowhere(crate: Box, chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(switches, "switched_off", lambda: frozenset({"lab.depot"}))
    assert counts(crate, chief) == []
