from __future__ import annotations

from datetime import date

import pytest

from core.configuration.models import Reset, Series
from core.configuration.numbering import declare_series, next_number
from core.configuration.series import InvalidSeriesFormat, SeriesInUse, configure_series
from core.history.models import Entry

BILLS = declare_series("test.bill", prefix="F-", width=4)
DAY = date(2026, 11, 27)


def test_a_company_changes_how_it_numbers(tenant, actor):
    next_number(BILLS, on=DAY)

    configure_series(BILLS, actor=actor, format="{year}.{number}", width=6)

    assert next_number(BILLS, on=DAY) == "2026.000002"
    entry = Entry.objects.get()
    assert (entry.action, entry.actor_name) == ("configure_series", "Salma Idrissi")
    assert entry.data == {
        "before": {"format": "", "width": 4},
        "after": {"format": "{year}.{number}", "width": 6},
    }


@pytest.mark.parametrize(
    ("reset", "format"),
    [
        (Reset.NEVER, "{year}"),
        (Reset.NEVER, "{number}{number}"),
        (Reset.NEVER, "{number} {customer}"),
        (Reset.NEVER, "{number.real}"),
        (Reset.NEVER, "{number:>9999999}"),
        (Reset.NEVER, "{number!r}"),
        (Reset.NEVER, "{number"),
        (Reset.NEVER, "{}"),
        (Reset.YEARLY, "{number}"),
        (Reset.DAILY, "{year}-{month}-{number}"),
    ],
)
def test_a_format_that_would_not_tell_two_documents_apart_is_refused(tenant, actor, reset, format):
    with pytest.raises(InvalidSeriesFormat) as refusal:
        configure_series(BILLS, actor=actor, reset=reset, format=format)

    assert (refusal.value.code, refusal.value.data) == ("format_numero_invalide", {"format": format})
    assert not Series.objects.exclude(format="").exists()
    assert not Entry.objects.exists()


def test_braces_may_be_written(tenant, actor):
    configure_series(BILLS, actor=actor, format="{{F}}{number}")

    assert next_number(BILLS) == "{F}0001"


@pytest.mark.parametrize("change", [{"reset": Reset.YEARLY}, {"first_number": 5}, {"gapless": False}])
def test_what_could_allot_a_number_twice_is_fixed_by_the_first_one(tenant, actor, change):
    next_number(BILLS)

    with pytest.raises(SeriesInUse) as refusal:
        configure_series(BILLS, actor=actor, **change)

    assert (refusal.value.code, refusal.value.status, refusal.value.data) == ("serie_utilisee", 409, {"code": BILLS})
    assert not Entry.objects.exists()
    assert next_number(BILLS) == "F-0002"


def test_before_the_first_number_everything_may_change(tenant, actor):
    configure_series(BILLS, actor=actor, reset=Reset.YEARLY, first_number=5, gapless=False)

    assert next_number(BILLS, on=DAY) == "F-2026-0005"


def test_a_series_has_no_other_choice(tenant, actor):
    with pytest.raises(TypeError, match="A series has no color"):
        configure_series(BILLS, actor=actor, color="red")
