from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.money import Money, currency_of


def mad(amount: str) -> Money:
    return Money(Decimal(amount), "MAD")


@pytest.mark.parametrize(
    ("amount", "currency", "rounded"),
    [("2.345", "MAD", "2.35"), ("2.344", "MAD", "2.34"), ("-2.345", "MAD", "-2.35"), ("99.5", "JPY", "100"),
     ("1.0005", "TND", "1.001"), ("59.925", "EUR", "59.93")],
)  # fmt: skip
def test_amounts_round_half_up_to_the_smallest_unit(amount, currency, rounded):
    assert Money(Decimal(amount), currency).amount == Decimal(rounded)


@pytest.mark.parametrize(("country", "currency"), [("MA", "MAD"), ("FR", "EUR"), ("ZZ", "XXX")])
def test_a_country_pays_in_its_currency(country, currency):
    assert currency_of(country) == currency


def test_floats_are_refused():
    with pytest.raises(TypeError, match="float"):
        Money(1.5, "MAD")


def test_sums_and_products_are_exact():
    assert mad("0.10") + mad("0.20") == mad("0.30")
    assert mad("299") - mad("40") == mad("259")
    assert mad("259") * 3 == mad("777")
    assert mad("85") * Decimal("1.033") == mad("87.81")
    assert -mad("5") == mad("-5")
    assert mad("5") < mad("6") and max(mad("5"), mad("6")) == mad("6")


def test_two_currencies_never_mix():
    with pytest.raises(ValueError, match="MAD and EUR do not mix"):
        mad("1") + Money(Decimal(1), "EUR")


def test_minor_units_go_both_ways():
    assert mad("1036.05").minor == 103605
    assert Money.from_minor(103605, "MAD") == mad("1036.05")
    assert Money(Decimal("1.234"), "TND").minor == 1234


def test_the_largest_remainders_get_the_last_centimes():
    assert mad("100").allocate([1, 1, 1]) == [mad("33.34"), mad("33.33"), mad("33.33")]
    assert mad("0.05").allocate([1, 1]) == [mad("0.03"), mad("0.02")]  # equal remainders: the first line
    assert mad("0.05").allocate([3, 7]) == [mad("0.02"), mad("0.03")]
    assert mad("-100").allocate([1, 1, 1]) == [mad("-33.34"), mad("-33.33"), mad("-33.33")]


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any))
def test_shares_add_up_and_are_off_by_less_than_a_centime(units, weights):
    shares = Money.from_minor(units, "MAD").allocate(weights)

    assert sum(share.minor for share in shares) == units
    assert all(abs(s.minor - Decimal(units) * w / sum(weights)) < 1 for s, w in zip(shares, weights, strict=True))


def test_nothing_is_shared_by_nobody():
    with pytest.raises(ValueError, match="not all zero"):
        mad("10").allocate([0, 0])


def test_amounts_are_written_as_people_read_them():
    assert mad("1036").format("fr") == "1\u202f036,00\xa0MAD"
    assert mad("1036").format("en") == "MAD1,036.00"
