"""What a wrong declaration is told when the platform starts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from business.parties.resources import CustomerResource
from core.kernel.actors import Actor
from core.kernel.resources import (
    Action,
    Calendar,
    Form,
    Kanban,
    Lines,
    List,
    Retirement,
    Section,
    register,
)
from core.kernel.resources.checks import check_resource, check_resources
from core.kernel.resources.titles import title_paths
from core.users.models import UserProfile
from tests.lab.models import Box, Parcel
from tests.lab.workflow import life_of_parcel

from .bureau import Colleague, Crate, Pasted, Shipment, dismiss, problems, variant


def test_right_declarations_pass() -> None:
    assert [*check_resource(Colleague), *check_resource(Crate), *check_resource(Shipment)] == []


def test_what_the_platform_declares_is_right() -> None:
    assert check_resources(None) == []


RETIREMENT = Retirement(date(2026, 12, 1), date(2028, 12, 1))


def untyped(colleague, *, actor, percent):  # type: ignore[no-untyped-def]
    return None


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"fields": ("frist_name",)}, ("fields: there is no “frist_name”.", "Did you mean “first_name”?")),
        (
            {"projections": {"boss": "manager__lastname"}},
            ("projections: “boss” reads “manager__lastname”: UserProfile has no field named 'lastname'", None),
        ),
        (
            {"projections": {"mates": "team__last_name"}},
            ("projections: “mates” reads “team__last_name”: UserProfile.team does not lead to one other record.", None),
        ),
        ({"projections": {"email": "manager__email"}}, ("“email” is a column too: choose another name.", None)),
        ({"lines": (Lines("teams", "email"),)}, ("lines: there is no “teams”.", "Did you mean “team”?")),
        ({"lines": (Lines("team", "mail"),)}, ("lines.team: there is no “mail”.", "Did you mean “email”?")),
        (
            {"projections": {"c_boss": "manager__last_name"}},
            ("“c_boss”: names that begin with “c_” are the companies' own.", None),
        ),
        ({"title": ("lastname",)}, ("title: there is no “lastname”.", "Did you mean “last_name”?")),
        ({"title": ("is_active",)}, ("title: “is_active” is a boolean that names nothing.", None)),
        ({"title": ("shouted",)}, ("title: “shouted” is a text that names nothing.", None)),
        ({"search": ("lastname",)}, ("search: there is no “lastname”.", "Did you mean “last_name”?")),
        ({"filters": ("Is_active",)}, ("filters: there is no “Is_active”.", "Did you mean “is_active”?")),
        ({"labels": {"lastname": "Name"}}, ("labels: there is no “lastname”.", "Did you mean “last_name”?")),
        ({"views": (List("bos"),)}, ("list: there is no “bos”.", "Did you mean “boss”?")),
        ({"views": (List("boss", sort="-shouteds"),)}, ("list: there is no “shouteds”.", "Did you mean “shouted”?")),
        (
            {"views": (Kanban(column="is_active", title="email"),)},
            ("kanban: “is_active” is a boolean, not a choice or a state.", None),
        ),
        (
            {"views": (Calendar(start="email", title="email"),)},
            ("calendar: “email” is a email, not a date or an instant.", None),
        ),
        (
            {"views": (Calendar(start="birth_date", end="is_active", title="email"),)},
            ("calendar: “is_active” is a boolean, not a date or an instant.", None),
        ),
        (
            {"views": (Calendar(start="birth_date", title="email", resource="email"),)},
            (
                "calendar: “email” is a email, which makes no rows.",
                "Name a choice or a relation: who, which room, which vehicle.",
            ),
        ),
        (
            {"views": (Calendar(start="birth_date", title="email", resource="maneger"),)},
            ("calendar: there is no “maneger”.", "Did you mean “manager”?"),
        ),
        ({"form": Form(Section("Who", "e_mail"))}, ("form: there is no “e_mail”.", "Did you mean “email”?")),
        ({"natural_key": ("boss", "mail")}, ("natural_key: there is no “mail”.", "Did you mean “email”?")),
        ({"actions": (Action(dismiss), Action(dismiss))}, ("actions: “dismiss” is declared twice.", None)),
        (
            {"actions": (Action(dismiss, name="email"),)},
            ("actions: “email” is a field too: choose another name.", None),
        ),
        (
            {"actions": (Action(untyped),)},
            ("actions: “untyped”: “percent” has the type None, which no screen can ask for.", None),
        ),
        ({"retiring": {"emial": RETIREMENT}}, ("retiring: there is no “emial”.", "Did you mean “email”?")),
        (
            {"retiring": {"email": Retirement(RETIREMENT.until, RETIREMENT.since)}},
            ("retiring: “email” is gone before anybody is told.", None),
        ),
        ({"without": frozenset({"delet"})}, ("without: there is no “delet”.", "Did you mean “delete”?")),
        ({"by_hand": ("upadte",)}, ("by_hand: “upadte” is no verb and has no label.", "Did you mean “update”?")),
        (
            {"by_hand": ("bequeath",)},
            ("by_hand: “bequeath” is no verb and has no label.", "Say in verb_labels what it is called."),
        ),
        (
            {"by_hand": ("bequeath",), "verb_labels": {"bequeath": "Bequeath", "beqeath": "Leave"}},
            ("verb_labels: there is no “beqeath”.", "Did you mean “bequeath”?"),
        ),
        (
            {"actions": (Action(dismiss, states=("gone",)),)},
            ("actions: “dismiss”: states: there is no “gone”.", "There are: ."),
        ),
    ],
)
def test_a_wrong_declaration_is_told_what_is_wrong(changes: dict[str, Any], told: tuple[str, str | None]) -> None:
    assert problems(variant(Colleague, **changes)) == [told]


def test_an_action_waits_for_states_that_there_are() -> None:
    def seal(parcel: Parcel, *, actor: Actor) -> None: ...

    assert problems(variant(Shipment, actions=(Action(seal, states=("open", "sent")),))) == []
    assert problems(variant(Shipment, actions=(Action(seal, states=("opn",)),))) == [
        ("actions: “seal”: states: there is no “opn”.", "Did you mean “open”?")
    ]


def test_what_is_left_out_or_done_by_hand_may_be_an_action_or_a_step() -> None:
    left = {"without": frozenset({"seal", "delete"}), "by_hand": ("update", "melt"), "verb_labels": {"melt": "Melt"}}
    assert problems(variant(Shipment, workflow=life_of_parcel, **left)) == []


def test_a_title_is_lent_by_what_has_one_of_its_own(monkeypatch: pytest.MonkeyPatch, empty_registry: None) -> None:
    register(variant(Colleague, title=("manager",)))
    assert problems(variant(Colleague, title=("manager",))) == [
        (
            "title: “manager” is called by the title that it would be part of.",
            "Name one of the two by a field of its own.",
        )
    ]
    named = variant(Pasted, title=("label", "box"))
    assert problems(named) == []
    monkeypatch.setattr(Box._meta.get_field("code"), "choices", [("a", "A")])
    assert problems(named) == [("title: “box” leads to Box, which nothing names.", "Give its resource a title.")]


def test_a_title_may_lead_to_another_but_not_back(empty_registry: None) -> None:
    towards = register(variant(Crate, title=("parent",), name="crate"))
    assert [told for told, _ in problems(towards)] == [
        "title: “parent” is called by the title that it would be part of."
    ]
    assert title_paths(Box) == ()


def test_an_action_must_take_a_record() -> None:
    def nothing() -> None: ...

    assert problems(variant(Colleague, actions=(Action(nothing),))) == [
        ("actions: “nothing”: the service takes no record.", None)
    ]


def test_types_must_be_importable_when_the_action_is_read() -> None:
    def later(colleague: UserProfile, *, actor: Actor, when: Someday) -> None: ...  # noqa: F821

    assert problems(variant(Colleague, actions=(Action(later),)))[0][0] == (
        "actions: “later”: name 'Someday' is not defined: import the type for real, not under TYPE_CHECKING."
    )


def test_labels_are_kept_in_the_order_of_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CustomerResource, "title", ("last_name", "first_name"))
    assert problems(CustomerResource) == [
        (
            "title: labels are kept in order of first_name, last_name, company.",
            "Name the same columns in label_index(...), in the same order.",
        )
    ]
