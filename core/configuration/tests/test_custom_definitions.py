from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from core.configuration.custom.errors import FieldExists, InvalidDefinition, KindIsFixed, NotFilterable
from core.configuration.custom.models import CustomField, CustomKind
from core.configuration.custom.services import change_field, define_field, set_custom
from core.configuration.models import CustomValue, Series
from core.history.models import Entry
from core.kernel.resources import Resource, registry
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant

COLOURS = [{"value": "red", "labels": {"fr": "Rouge", "en": "Red"}}, {"value": "blue", "labels": {"fr": "Bleu"}}]


def actions() -> list[str]:
    return list(Entry.objects.order_by("id").values_list("action", flat=True))


def test_a_company_adds_a_field(tenant, actor):
    field = define_field(
        Series,
        "couleur",
        "choice",
        {"fr": "Couleur", "en": "Colour"},
        actor=actor,
        options={"choices": COLOURS},
        default="red",
        position=3,
    )

    field.refresh_from_db()
    assert (field.target, field.key, field.kind, field.position) == ("configuration.series", "c_couleur", "choice", 3)
    assert (field.default, field.required, field.is_active, field.is_filterable) == ("red", False, True, False)
    with translation.override("en"):
        assert str(field) == "Colour"
    with translation.override("ar"):
        assert str(field) == "Couleur"
    entry = Entry.objects.get()
    assert (entry.action, entry.actor_name) == ("define_field", "Salma Idrissi")
    assert entry.data == {"records": "configuration.series", "key": "c_couleur", "kind": "choice"}


def test_every_kind_can_be_defined(tenant, actor, monkeypatch):
    resource = type("SeriesResource", (Resource,), {"model": Series})
    monkeypatch.setitem(registry._resources, "configuration.series", resource)
    options = {
        "choice": {"choices": COLOURS},
        "multiple_choice": {"choices": COLOURS},
        "phone": {"region": "FR"},
        "identifier": {"check": "siren"},
        "relation": {"resource": "configuration.series"},
        "integer": {"minimum": 1, "maximum": 3},
        "decimal": {"minimum": Decimal("0.5"), "places": 2},
        "duration": {"maximum": timedelta(hours=1)},
        "text": {"max_length": 5},
    }
    for kind in CustomKind:
        define_field(Series, kind.value, kind, {"fr": "A"}, actor=actor, options=options.get(kind, {}))

    assert set(CustomField.objects.values_list("kind", flat=True)) == set(CustomKind.values)
    assert CustomField.objects.get(key="c_decimal").options == {"minimum": "0.5", "places": 2}
    assert CustomField.objects.get(key="c_duration").options == {"maximum": "P0DT01H00M00S"}


@pytest.mark.parametrize(
    ("part", "definition"),
    [
        ("target", {"model": Tenant}),
        ("key", {"key": "Couleur"}),
        ("key", {"key": "1er"}),
        ("key", {"key": ""}),
        ("key", {"key": "a" * 41}),
        ("labels", {"labels": {}}),
        ("labels", {"labels": {"xx": "A"}}),
        ("labels", {"labels": {"fr": " "}}),
        ("helps", {"helps": {"fr": 3}}),
        ("kind", {"kind": "colour"}),
        ("options", {"kind": "choice"}),
        ("options", {"kind": "choice", "options": {"choices": []}}),
        ("options", {"kind": "choice", "options": {"choices": [*COLOURS, COLOURS[0]]}}),
        ("options", {"kind": "choice", "options": {"choices": [{"value": "Ré", "labels": {"fr": "Ré"}}]}}),
        ("options", {"kind": "choice", "options": {"choices": [{"value": "re", "labels": {}}]}}),
        ("options", {"kind": "integer", "options": {"minimum": 3, "maximum": 1}}),
        ("options", {"kind": "integer", "options": {"minimum": "x"}}),
        ("options", {"kind": "decimal", "options": {"places": 7}}),
        ("options", {"kind": "text", "options": {"max_length": 201}}),
        ("options", {"kind": "text", "options": {"colour": "red"}}),
        ("options", {"kind": "phone", "options": {"region": "ZZ"}}),
        ("options", {"kind": "identifier", "options": {"check": "shoe_size"}}),
        ("options", {"kind": "relation", "options": {"resource": "no.such"}}),
        ("options", {"kind": "relation"}),
        ("default", {"kind": "integer", "default": "x"}),
    ],
)
def test_what_could_not_be_shown_or_filled_in_is_refused(tenant, actor, part, definition):
    wanted = {"model": Series, "key": "a", "kind": "text", "labels": {"fr": "A"}, **definition}

    with pytest.raises(InvalidDefinition) as refusal:
        define_field(**wanted, actor=actor)

    assert (refusal.value.code, refusal.value.data["part"]) == ("definition_invalide", part)
    assert not CustomField.objects.exists()
    assert actions() == []


def test_a_key_is_taken_even_by_a_field_put_aside(tenant, actor):
    field = define_field(Series, "a", "text", {"fr": "A"}, actor=actor)
    change_field(field, actor=actor, is_active=False)

    with pytest.raises(FieldExists) as refusal:
        define_field(Series, "c_a", "integer", {"fr": "B"}, actor=actor)

    assert (refusal.value.code, refusal.value.data) == ("champ_existe", {"key": "c_a"})
    assert CustomField.objects.get().kind == "text"
    assert actions() == ["define_field", "change_field"]


def test_changes_are_remembered(tenant, actor):
    field = define_field(Series, "a", "text", {"fr": "A"}, actor=actor)

    change_field(field, actor=actor, labels={"fr": "B"}, required=True)

    assert (field.label, field.required, field.version) == ("B", True, 2)
    assert Entry.objects.get(action="change_field").data == {
        "key": "c_a",
        "before": {"labels": {"fr": "A"}, "required": False},
        "after": {"labels": {"fr": "B"}, "required": True},
    }


@pytest.mark.parametrize("name", ["key", "target", "colour"])
def test_the_key_and_the_target_never_change(tenant, actor, name):
    field = define_field(Series, "a", "text", {"fr": "A"}, actor=actor)

    with pytest.raises(TypeError, match=f"A field has no {name} to choose"):
        change_field(field, actor=actor, **{name: "x"})

    assert CustomField.objects.filter(key="c_a", target="configuration.series").exists()


def test_the_kind_changes_while_no_record_holds_a_value(tenant, actor):
    field = define_field(Series, "a", "text", {"fr": "A"}, actor=actor)
    change_field(field, actor=actor, kind="integer")
    series = Series.objects.create(code="s")
    set_custom(series, {"c_a": 5}, actor=actor)

    with pytest.raises(KindIsFixed) as refusal:
        change_field(field, actor=actor, kind="text")

    assert (refusal.value.code, refusal.value.data) == ("champ_utilise", {"key": "c_a"})
    assert CustomField.objects.get().kind == "integer"
    assert actions() == ["define_field", "change_field", "update"]


def test_putting_a_field_aside_keeps_its_values(tenant, actor):
    field = define_field(Series, "a", "text", {"fr": "A"}, actor=actor)
    define_field(Series, "b", "text", {"fr": "B"}, actor=actor)
    series = Series.objects.create(code="s")
    set_custom(series, {"c_a": "x"}, actor=actor)
    change_field(field, actor=actor, is_active=False)

    set_custom(series, {"c_b": "y"}, actor=actor, partial=False)

    series.refresh_from_db()
    assert series.custom == {"c_a": "x", "c_b": "y"}


@pytest.mark.parametrize("kind", ["json", "long_text"])
def test_some_kinds_cannot_be_filtered(tenant, actor, kind):
    with pytest.raises(NotFilterable) as refusal:
        define_field(Series, "a", kind, {"fr": "A"}, actor=actor, is_filterable=True)

    assert (refusal.value.code, refusal.value.data) == ("champ_non_filtrable", {"key": "c_a"})
    assert not CustomField.objects.exists()


def test_fields_of_one_company_are_no_business_of_another(new_tenant, actor):
    mine, other = new_tenant(), new_tenant()
    with tenant_context(mine):
        define_field(Series, "a", "text", {"fr": "A"}, actor=actor, is_filterable=True)
        series = Series.objects.create(code="s")
        set_custom(series, {"c_a": "x"}, actor=actor)
    with tenant_context(other):
        assert (CustomField.objects.count(), CustomValue.objects.count()) == (0, 0)
        assert define_field(Series, "a", "integer", {"fr": "A"}, actor=actor).key == "c_a"
