"""The walk sees: the policy is broken in three places, and exactly what leaks by that is reported."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.db.models import Q

from core.integrations import exporting, prepared, preparing
from core.kernel.actors import ActorKind
from core.kernel.reading import records, tallies
from core.kernel.reading.visible import Visible
from core.records.journal.reader import Reader
from core.records.line_rights import LineRights
from core.users.policy import answers

from .exits import EXITS
from .roles import EVERYTHING, READER, reader_with, without_fields
from .scenes import Scene
from .walk import betrays, leaked_fields, leaked_records

PROGRAMS = ("API key", "OAuth token")
TARIFF = pytest.mark.parametrize("scene", ["business.delivery.tariff"], indirect=True)


def exits_that_leak(scene: Scene, name: str) -> set[str]:
    found = list(leaked_fields(scene, [name]))
    assert {leak.name for leak in found} <= {name}
    return {leak.exit for leak in found}


def every_record(actor: object, verb: str, resource: object, queryset: Any) -> Any:
    return queryset


@TARIFF
def test_fields_that_reading_does_not_hide(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    assert exits_that_leak(scene, "fee") == set()
    everything = frozenset(scene.resource.field_names())
    monkeypatch.setattr(Visible, "names", property(lambda self: everything))
    assert exits_that_leak(scene, "fee") == {
        *("list", "detail", "fields", "expand", "filter", "sort", "figures", "hint", "export asked"),
        *("export asked as a job", "print asked"),
        *("history", "undo", "recycle bin", "update", "metadata", "dashboard", "OpenAPI", "saved view", *PROGRAMS),
    }


@TARIFF
def test_a_rule_that_exports_do_not_ask(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {leak.exit for leak in leaked_records(scene)} == set()
    monkeypatch.setattr(records, "rights", SimpleNamespace(require=records.rights.require, granted=every_record))
    monkeypatch.setattr(exporting, "granted", every_record)
    assert {leak.exit for leak in leaked_records(scene)} == {
        "export",
        "export asked",
        "export as a job",
        "print",
        "print asked",
        "public link",
        "scheduled report",
        *PROGRAMS,
    }


@TARIFF
def test_links_with_the_rights_of_then(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    now = answers.rights_of
    monkeypatch.setattr(answers, "rights_of", lambda actor: EVERYTHING if actor.kind == ActorKind.LINK else now(actor))
    assert exits_that_leak(scene, "fee") == {"public link"}
    assert {leak.exit for leak in leaked_records(scene)} == {"public link"}


@TARIFF
def test_reports_with_the_rights_of_then(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    now = answers.rights_of
    then = {ActorKind.SCHEDULE: EVERYTHING}
    monkeypatch.setattr(answers, "rights_of", lambda actor: then.get(actor.kind) or now(actor))
    assert exits_that_leak(scene, "fee") == {"scheduled report"}
    assert {leak.exit for leak in leaked_records(scene)} == {"scheduled report"}


@TARIFF
def test_a_file_that_outlives_the_rights_it_was_made_with(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    first = scene.names()[0]
    assert exits_that_leak(scene, first) == set()
    monkeypatch.setattr(prepared, "digest_of_rights", lambda actor: "")
    monkeypatch.setattr(preparing, "digest_of_rights", lambda actor: "")
    assert exits_that_leak(scene, first) == {"export as a job"}


@TARIFF
def test_figures_of_records_that_no_list_shows(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = tallies.matching
    monkeypatch.setattr(tallies, "matching", lambda plan: everything(replace(plan, rule=Q())))
    tallies._kept.cache_clear()
    assert {leak.exit for leak in leaked_records(scene)} == {"figures", *PROGRAMS}
    tallies._kept.cache_clear()


@TARIFF
def test_a_history_that_tells_every_field(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "fields", property(lambda self: self.resource.specs()))
    assert exits_that_leak(scene, "fee") == {"history", "undo", *PROGRAMS}


@pytest.mark.parametrize("scene", ["business.catalog.variant"], indirect=True)
def test_lines_that_stay_as_they_are_when_a_guess_is_right(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    assert exits_that_leak(scene, "sku") == set()
    monkeypatch.setattr(LineRights, "seen", frozenset(scene.resource.field_names()))
    assert exits_that_leak(scene, "sku") == {"guess as line"}


@pytest.mark.parametrize(
    ("scene", "mute"),
    [
        ("business.delivery.town", {"create", "recycle bin", "yoozak's orders"}),
        (
            "business.delivery.tariff",
            {"create", "next page", "related records", "search", "search everywhere", "yoozak's orders"},
        ),
        (
            "business.stock.location",
            {"expand", "lists that lead here", "recycle bin", "picker of towns", "yoozak's orders"},
        ),
    ],
    indirect=["scene"],
)
def test_exits_speak_when_nothing_is_hidden(scene: Scene, mute: set[str]) -> None:
    """What the walk does not find behind a closed door, it finds when the door is open.

    Each exit speaks of one of the three at least: what others quote does not go to the bin, a second
    tariff would be for the same town. None has an action or a file; a deletion, a stream, a change of many and what
    is sent tell no field; two screens of yoozak are about its own records. None of the three is a line of another.
    """
    with reader_with(without_fields({})):
        silent = {
            each.name
            for each in EXITS
            if not any(betrays(scene, name, text) for name in scene.names() for text in each.ask(scene, READER, name))
        }
    speechless = {"action", "change many", "delete", "stream", "guess as line", "file", "send a file"}
    assert silent == mute | speechless | {"yoozak's states", "picker of variants"}


@pytest.mark.parametrize(
    ("scene", "name", "exit"),
    [
        ("yoozak.commande.commande", "adresse", "yoozak's orders"),
        ("yoozak.commande.commande", "etat", "yoozak's states"),
        ("yoozak.article.article", "nom", "picker of variants"),
        ("business.catalog.product", "image", "file"),
    ],
    indirect=["scene"],
)
def test_handwritten_screens_speak_too(scene: Scene, name: str, exit: str) -> None:
    (asked,) = [each for each in EXITS if each.name == exit]
    with reader_with(without_fields({})):
        assert any(betrays(scene, name, text) for text in asked.ask(scene, READER, name))
    assert list(leaked_fields(scene, [name])) == []
