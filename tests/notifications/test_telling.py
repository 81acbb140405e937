"""People are told what concerns them, in their language and within their rights of the moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext

from core.kernel.actors import SYSTEM, Actor
from core.kernel.errors import NotFound
from core.kernel.resources import registry
from core.notifications import kinds, services
from core.notifications.errors import UnknownKind
from core.notifications.kinds import Kind, kind
from core.notifications.models import Notification
from core.notifications.reading import PAGE, count_unread, page
from core.notifications.services import mark_all_read, mark_read, mute, notify
from core.notifications.tasks import _forget
from core.testing.policy import Grant, Table, decided_by
from core.users.models import UserProfile
from core.users.services import actor_of, create_member
from tests.lab.models import Box
from tests.resources.lab_resources import BoxResource

KEY = BoxResource.key()


@pytest.fixture(autouse=True)
def roles(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A clerk sees boxes whose code starts with C, a stranger none."""
    monkeypatch.setattr(registry, "_resources", {KEY: BoxResource})
    view = frozenset({"view"})
    clerk = Grant(view, rule=lambda actor: Q(code__startswith="C"))
    with decided_by(Table(ADMIN=Grant(view), clerk=clerk, stranger=Grant(frozenset()))):
        yield


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any], str]]:
    """What the screens of the company heard."""
    said: list[tuple[str, dict[str, Any], str]] = []
    monkeypatch.setattr(services, "announce", lambda event, data, *, channel: said.append((event, data, channel)))
    return said


@pytest.fixture
def told() -> Iterator[Kind]:
    name = f"test.{uuid4().hex}"

    @kind(name, label="Boxes")
    def words(count: int = 1) -> str:
        return f"{gettext('Done')}: {count}"

    yield words
    kinds._kinds.pop(name)


def person(role: str = "ADMIN") -> UserProfile:
    return create_member(email=f"{uuid4().hex[:8]}@exemple.ma", role=role)


def texts(reader: UserProfile) -> list[str]:
    return [row["text"] for row in page(actor=actor_of(reader))[0]]


@pytest.mark.usefixtures("tenant")
class TestTelling:
    def test_it_leads_to_the_record_and_only_its_reader_hears_of_it(self, told: Kind, heard: list[Any]) -> None:
        reader, other, box = person(), person(), Box.objects.create(code="C1")
        notify(actor=SYSTEM, to=reader, kind=told, resource=BoxResource, record=box, count=2)
        kept = Notification.objects.get()

        assert page(actor=actor_of(reader)) == (
            [
                {
                    "id": kept.pk,
                    "kind": told.name,
                    "text": "Terminé: 2",
                    "at": kept.created_at,
                    "read": False,
                    "resource": KEY,
                    "record": box.pk,
                    "title": "C1",
                }
            ],
            None,
        )
        assert (count_unread(actor_of(reader)), count_unread(actor_of(other))) == (1, 0)
        assert page(actor=actor_of(other)) == ([], None)
        assert heard == [("notification", {}, f"person.{reader.pk}")]

    def test_it_is_worded_in_the_language_of_who_reads(self, told: Kind) -> None:
        reader = person()
        notify(actor=SYSTEM, to=reader, kind=told)

        with translation.override("en"):
            assert texts(reader) == ["Done: 1"]
        with translation.override("fr"):
            assert texts(reader) == ["Terminé: 1"]

    @pytest.mark.parametrize(("role", "title"), [("ADMIN", "B1"), ("clerk", ""), ("stranger", "")])
    def test_whoever_may_not_see_the_record_is_told_no_name_and_no_way(self, told: Kind, role: str, title: str) -> None:
        reader, box = person(role), Box.objects.create(code="B1")
        notify(actor=SYSTEM, to=reader, kind=told, resource=BoxResource, record=box)
        row = page(actor=actor_of(reader))[0][0]

        leads = (KEY, box.pk) if title else (None, None)
        assert (row["title"], row["resource"], row["record"]) == (title, *leads)

    def test_the_right_of_the_moment_counts_not_that_of_then(self, told: Kind) -> None:
        reader, box = person("clerk"), Box.objects.create(code="C1")
        notify(actor=SYSTEM, to=reader, kind=told, resource=BoxResource, record=box)
        Box.objects.filter(pk=box.pk).update(code="B1")

        assert [row["title"] for row in page(actor=actor_of(reader))[0]] == [""]

    def test_without_a_record_it_leads_to_the_list_of_who_may_see_it(self, told: Kind) -> None:
        clerk, stranger = person("clerk"), person("stranger")
        for reader in (clerk, stranger):
            notify(actor=SYSTEM, to=reader, kind=told, resource=BoxResource)

        rows = [page(actor=actor_of(reader))[0][0] for reader in (clerk, stranger)]
        assert [(row["resource"], row["record"]) for row in rows] == [(KEY, None), (None, None)]

    def test_nobody_is_told_what_they_did_themselves(self, told: Kind) -> None:
        reader = person()
        assert notify(actor=actor_of(reader), to=reader, kind=told) is None
        assert not Notification.objects.exists()

    def test_who_left_is_told_nothing(self, told: Kind) -> None:
        reader = person()
        reader.is_active = False
        assert notify(actor=SYSTEM, to=reader, kind=told) is None
        assert not Notification.objects.exists()

    def test_what_one_does_not_want_to_hear_is_not_told(self, told: Kind) -> None:
        reader = person()
        mute([told.name], actor=actor_of(reader))
        reader.refresh_from_db()
        assert notify(actor=SYSTEM, to=reader, kind=told) is None

        mute([], actor=actor_of(reader))
        reader.refresh_from_db()
        assert notify(actor=SYSTEM, to=reader, kind=told) is not None

    def test_an_unknown_kind_cannot_be_muted(self, told: Kind) -> None:
        reader = person()
        with pytest.raises(UnknownKind):
            mute([told.name, "nope"], actor=actor_of(reader))
        reader.refresh_from_db()
        assert reader.notification_preferences == {}

    def test_a_kind_that_no_module_declares_any_more_is_not_shown(self, told: Kind) -> None:
        reader = person()
        notify(actor=SYSTEM, to=reader, kind=told)
        kinds._kinds.pop(told.name)
        assert (texts(reader), count_unread(actor_of(reader))) == ([], 0)
        kinds._kinds[told.name] = told

    def test_ones_own_are_marked_read_and_nobody_elses(self, told: Kind, heard: list[Any]) -> None:
        reader, other = person(), person()
        first, second = (notify(actor=SYSTEM, to=reader, kind=told) for _ in range(2))
        assert first and second
        with pytest.raises(NotFound):
            mark_read(first.pk, actor=actor_of(other))
        assert count_unread(actor_of(reader)) == 2

        mark_read(first.pk, actor=actor_of(reader))
        assert [row["read"] for row in page(actor=actor_of(reader))[0]] == [False, True]
        assert mark_all_read(actor=actor_of(other)) == 0
        assert mark_all_read(actor=actor_of(reader)) == 1
        assert count_unread(actor_of(reader)) == 0
        assert heard[-1] == ("notification", {}, f"person.{reader.pk}")

    def test_pages_go_on_where_the_last_one_ended(self, told: Kind) -> None:
        reader = person()
        for count in range(PAGE + 2):
            notify(actor=SYSTEM, to=reader, kind=told, count=count)

        first, following = page(actor=actor_of(reader))
        second, end = page(actor=actor_of(reader), before=following)
        assert [row["text"] for row in first + second] == [f"Terminé: {count}" for count in range(PAGE + 1, -1, -1)]
        assert (len(first), len(second), end) == (PAGE, 2, None)

    def test_what_was_told_three_months_ago_is_forgotten(self, told: Kind) -> None:
        reader = person()
        for count, age in enumerate((89, 91)):
            kept = notify(actor=SYSTEM, to=reader, kind=told, count=count)
            assert kept
            then = timezone.now() - timedelta(days=age)
            Notification.objects.filter(pk=kept.pk).update(created_at=then, read_at=None)

        assert _forget() == 1
        assert texts(reader) == ["Terminé: 0"]


def test_two_modules_do_not_share_a_name(told: Kind) -> None:
    def other() -> str:
        return ""

    other.__module__ = "elsewhere"
    with pytest.raises(TypeError):
        kind(told.name, label="Other")(other)


def test_an_actor_without_a_profile_has_nothing_to_read(tenant: object, told: Kind) -> None:
    notify(actor=SYSTEM, to=person(), kind=told)
    program = Actor(kind="api_key", name="Robot", role="ADMIN")  # type: ignore[arg-type]
    assert (page(actor=program), count_unread(program)) == (([], None), 0)
