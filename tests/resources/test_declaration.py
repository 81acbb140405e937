"""Declarations: what is derived from a model, and what a wrong one is told. The models are the platform's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

import pytest
from django.db import models
from django.db.models.functions import Upper

from business.catalog.models import Product
from business.catalog.resources import VariantResource
from core.configuration.models import Series
from core.kernel.actors import Actor
from core.kernel.modules import Module
from core.kernel.resources import (
    Action,
    Calendar,
    Computed,
    Form,
    Kanban,
    Kind,
    Lines,
    List,
    Parameter,
    Resource,
    Retirement,
    Section,
    declared,
    declared_as,
    register,
    registered,
    registry,
    resource_named,
    resource_of,
)
from core.kernel.resources.checks import check_resource, check_resources
from core.kernel.resources.kinds import kind_of
from core.kernel.resources.titles import title_paths
from core.tenancy.models import Suspension
from core.users.models import UserProfile, UserProfileQuerySet
from tests.lab.models import Box, Parcel, Sticker
from tests.lab.workflow import life_of_parcel

MODULE = Module("bureau.equipe", "Équipe")


class Colleague(Resource):
    model = UserProfile
    module = MODULE
    name = "collegue"
    fields = ("first_name", "last_name", "email", "birth_date", "manager", "is_active", "notification_preferences")
    read_only = ("email",)
    projections: ClassVar[Mapping[str, str]] = {"boss": "manager__last_name"}
    computed: ClassVar[Mapping[str, Computed]] = {"shouted": Computed(lambda: Upper("last_name"), Kind.TEXT, "Shouted")}


class Crate(Resource):
    model = Box
    module = MODULE
    lines = (Lines("children", "code", "amount"),)


class Shipment(Resource):
    model = Parcel
    module = MODULE
    views = (Kanban(column="state", title="code"),)


class Pasted(Resource):
    model = Sticker
    module = MODULE


@pytest.fixture
def empty_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_resources", {})


def variant(base: type[Resource], **changes: Any) -> type[Resource]:
    return type("Variant", (base,), changes)


def problems(resource: type[Resource]) -> list[tuple[str, str | None]]:
    return [(message.msg.split(": ", 1)[1], message.hint) for message in check_resource(resource)]


def test_a_key_is_the_module_and_the_name() -> None:
    assert (Colleague.key(), Colleague.path()) == ("bureau.equipe.collegue", "bureau/equipe/collegue/")
    assert Crate.key() == "bureau.equipe.box"


def test_fields_and_records_are_called_as_the_declaration_says() -> None:
    renamed = variant(Colleague, labels={"boss": "Chief", "first_name": "Given name"}, plural="people")
    assert [str(renamed.field(name).label) for name in ("boss", "first_name", "last_name")] == [
        "Chief",
        "Given name",
        str(Colleague.field("last_name").label),
    ]
    assert (renamed.label_plural(), str(Crate.label_plural())) == ("people", "boxs")


def test_a_relation_that_nobody_named_is_called_as_what_it_leads_to() -> None:
    assert str(VariantResource.field("product").label) == str(Product._meta.verbose_name)
    assert str(Colleague.field("manager").label) == "manager"


def test_fields_are_resolved_from_the_model() -> None:
    assert {name: (spec.kind, spec.read_only, spec.required) for name, spec in Colleague.specs().items()} == {
        "id": (Kind.IDENTIFIER, True, False),
        "version": (Kind.INTEGER, True, False),
        "created_at": (Kind.INSTANT, True, False),
        "updated_at": (Kind.INSTANT, True, False),
        "first_name": (Kind.TEXT, False, False),
        "last_name": (Kind.TEXT, False, False),
        "email": (Kind.EMAIL, True, False),
        "birth_date": (Kind.DATE, False, False),
        "manager": (Kind.RELATION, False, False),
        "is_active": (Kind.BOOLEAN, False, False),
        "notification_preferences": (Kind.JSON, False, False),
        "boss": (Kind.TEXT, True, False),
        "shouted": (Kind.TEXT, True, False),
    }
    assert Colleague.field("boss").path == "manager__last_name"
    assert Colleague.field("manager").related_model is UserProfile
    assert str(Colleague.field("birth_date").label) == "date de naissance"


def test_left_out_the_fields_are_the_columns_people_understand() -> None:
    class Numbers(Resource):
        model = Series
        module = MODULE

    columns = {column.name for column in Series._meta.concrete_fields} - {"tenant", "custom"}
    assert set(Numbers.field_names()) == columns
    (view,) = Numbers.shown_views()
    assert isinstance(view, List)
    assert set(view.columns) <= columns - {"id", "version", "created_at", "updated_at"}


def test_lines_are_the_columns_of_the_child() -> None:
    (lines,) = Crate.lines
    assert (lines.model(Box), lines.relation(Box).name) == (Box, "parent")
    assert {name: spec.kind for name, spec in lines.fields(Box).items()} == {
        "code": Kind.TEXT,
        "amount": Kind.INTEGER,
    }


def test_a_state_is_moved_by_its_workflow_only() -> None:
    state = Shipment.field("state")
    assert (state.kind, state.read_only) == (Kind.STATE, True)


def raise_pay(
    colleagues: UserProfileQuerySet,
    *,
    actor: Actor,
    percent: Decimal,
    since: date,
    until: datetime | None = None,
    mode: Suspension = Suspension.ACTIVE,
    boss: UserProfile | None = None,
    note: str = "",
) -> int:
    return 0


def dismiss(colleague: UserProfile, *, actor: Actor, version: int, count: int = 1) -> None:
    return None


def test_an_action_asks_what_its_service_takes() -> None:
    action = Action(raise_pay, "Raise", labels={"percent": "By (%)"})
    assert (action.name, action.bulk, action.versioned) == ("raise_pay", True, False)
    assert action.parameters == (
        Parameter("percent", "By (%)", Kind.DECIMAL, Decimal, True),
        Parameter("since", "Since", Kind.DATE, date, True),
        Parameter("until", "Until", Kind.INSTANT, datetime, False),
        Parameter("mode", "Mode", Kind.CHOICE, Suspension, False, Suspension.ACTIVE),
        Parameter("boss", "Boss", Kind.RELATION, UserProfile, False),
        Parameter("note", "Note", Kind.TEXT, str, False, ""),
    )


def test_a_single_action_knows_whether_it_compares_versions() -> None:
    action = Action(dismiss)
    assert (action.label, action.bulk, action.versioned) == ("Dismiss", False, True)
    assert [parameter.name for parameter in action.parameters] == ["count"]


def test_verbs_are_the_usual_ones_the_actions_and_the_steps() -> None:
    class Steps:
        transitions: ClassVar[Mapping[str, Any]] = {"publish": 1, "dismiss": 2}

        def fire(self, record: Any, name: str, *, actor: Actor, note: str = "") -> None: ...

    resource = variant(Colleague, actions=(Action(dismiss),), workflow=Steps(), without=frozenset({"delete"}))
    assert resource.verbs() == ("view", "create", "update", "export", "import", "print", "dismiss", "publish")


def test_two_resources_of_one_key_stop_the_start(empty_registry: None) -> None:
    register(Colleague)
    with pytest.raises(Exception, match=r"bureau\.equipe\.collegue is declared by"):
        register(variant(Colleague))
    assert (registered(), resource_named("bureau.equipe.collegue")) == ((Colleague,), Colleague)
    assert (resource_of(UserProfile), resource_of(Box)) == (Colleague, None)


def test_what_has_no_exits_is_granted_and_otherwise_not_there(empty_registry: None) -> None:
    hidden = register(variant(Colleague, exits=False))
    assert (declared(), declared_as("bureau.equipe.collegue")) == ((hidden,), hidden)
    assert (registered(), resource_of(UserProfile)) == ((), None)
    with pytest.raises(KeyError):
        resource_named("bureau.equipe.collegue")


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


def test_a_column_of_no_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="BinaryField has no kind"):
        kind_of(models.BinaryField())
