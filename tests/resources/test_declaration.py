"""What is derived from a model, in a declaration that says little."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

import pytest
from django.db import models

from business.catalog.models import Product
from business.catalog.resources import VariantResource
from core.configuration.models import Series
from core.kernel.actors import Actor
from core.kernel.resources import (
    Action,
    Kind,
    List,
    Parameter,
    Resource,
    declared,
    declared_as,
    register,
    registered,
    resource_named,
    resource_of,
)
from core.kernel.resources.kinds import kind_of
from core.tenancy.models import Suspension
from core.users.models import UserProfile
from tests.lab.models import Box

from .bureau import MODULE, Colleague, Crate, Shipment, dismiss, raise_pay, variant


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


def test_a_column_of_no_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="BinaryField has no kind"):
        kind_of(models.BinaryField())
