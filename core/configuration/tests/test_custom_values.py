"""Values of added fields: checked, given defaults, remembered."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from core.configuration.custom.schema import clean_custom, schema_of
from core.configuration.custom.services import change_field, set_custom
from core.configuration.models import Series
from core.history.models import Entry

from .conftest import CHOICES


def codes(error: ValidationError) -> dict[str, list[str]]:
    return {key: [each.code for each in errors] for key, errors in error.error_dict.items()}


def test_values_are_stored_as_json(define):
    define("price", "money")
    define("since", "date")
    define("size", "multiple_choice", options=CHOICES)

    cleaned = clean_custom(Series, {"c_price": 9.5, "c_since": "2027-03-06", "c_size": ["l", "s"]}, partial=True)

    assert cleaned == {"c_price": "9.50", "c_since": "2027-03-06", "c_size": ["s", "l"]}


def test_a_whole_record_gets_defaults_and_a_part_does_not(define):
    define("size", "choice", options=CHOICES, default="m")
    define("note", "text")
    define("gift", "boolean", default=False)

    assert clean_custom(Series, {}, partial=False) == {"c_size": "m", "c_note": None, "c_gift": False}
    assert clean_custom(Series, {"c_note": ""}, partial=True) == {"c_note": None}
    assert clean_custom(Series, {}, partial=True) == {}


def test_every_wrong_field_is_told_with_its_code(define):
    define("size", "choice", options=CHOICES)
    define("pairs", "integer", options={"minimum": 1})
    define("since", "date", required=True)
    define("site", "url", required=True)

    with pytest.raises(ValidationError) as refusal:
        clean_custom(Series, {"c_size": "xl", "c_pairs": 0, "c_since": None, "c_other": 1}, partial=False)

    assert codes(refusal.value) == {
        "c_other": ["champ_inconnu"],
        "c_size": ["choix_inconnu"],
        "c_pairs": ["hors_bornes"],
        "c_since": ["valeur_requise"],
        "c_site": ["valeur_requise"],
    }


def test_a_required_field_may_be_left_alone_but_not_emptied(define):
    define("since", "date", required=True)

    assert clean_custom(Series, {}, partial=True) == {}
    with pytest.raises(ValidationError) as refusal:
        clean_custom(Series, {"c_since": ""}, partial=True)
    assert codes(refusal.value) == {"c_since": ["valeur_requise"]}


def test_a_field_put_aside_cannot_be_filled_in(define, actor):
    change_field(define("note", "text"), actor=actor, is_active=False)

    with pytest.raises(ValidationError) as refusal:
        clean_custom(Series, {"c_note": "x"}, partial=True)

    assert codes(refusal.value) == {"c_note": ["champ_inconnu"]}


def test_an_import_reads_the_definitions_once(define, django_assert_num_queries):
    define("pairs", "integer")

    with django_assert_num_queries(1):
        schema = schema_of(Series)
        assert [schema.clean({"c_pairs": n}, partial=False) for n in range(3)] == [{"c_pairs": n} for n in range(3)]


def test_filling_in_is_remembered_and_refused_as_a_whole(define, actor):
    define("pairs", "integer")
    define("note", "text")
    series = Series.objects.create(code="s")
    set_custom(series, {"c_pairs": 2, "c_note": "x"}, actor=actor)
    set_custom(series, {"c_pairs": 2, "c_note": None}, actor=actor)

    with pytest.raises(ValidationError):
        set_custom(series, {"c_pairs": "x", "c_note": "z"}, actor=actor)

    series.refresh_from_db()
    assert (series.custom, series.version) == ({"c_pairs": 2}, 3)
    assert list(Entry.objects.for_record(series).values_list("action", "data")) == [
        ("update", {"fields": {"c_pairs": [None, 2], "c_note": [None, "x"]}, "lines": {}}),
        ("update", {"fields": {"c_note": ["x", None]}, "lines": {}}),
    ]


def test_what_changes_nothing_is_not_written(define, actor):
    define("pairs", "integer")
    series = Series.objects.create(code="s", custom={"c_pairs": 2})

    set_custom(series, {"c_pairs": "2"}, actor=actor)

    assert series.version == 1
    assert not Entry.objects.for_record(series).exists()
