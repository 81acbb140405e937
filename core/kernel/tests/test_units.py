from __future__ import annotations

from decimal import Decimal

import pytest

from core.kernel.units import UNITS, Dimension, converted, in_base, measure, taken_apart, unit_called, units_of


@pytest.mark.parametrize(
    ("amount", "unit", "other", "expected"),
    [
        ("12.5", "KGM", "GRM", "12500"),
        ("1", "GRM", "KGM", "0.001"),
        ("0.1", "TNE", "KGM", "100"),
        ("80", "CMT", "MTR", "0.8"),
        ("3", "DZN", "PR", "18"),
        ("1", "HAR", "MTK", "10000"),
        ("1.5", "MTQ", "LTR", "1500"),
        ("0.3", "MGM", "GRM", "0.0003"),
    ],
)
def test_units_of_one_dimension_are_converted_exactly(amount: str, unit: str, other: str, expected: str) -> None:
    assert converted(measure(Decimal(amount), UNITS[unit]), other) == Decimal(expected)


def test_a_kilogram_is_no_metre() -> None:
    with pytest.raises(ValueError, match=r"KGM is no MTR\."):
        converted(measure(Decimal(1), UNITS["KGM"]), "MTR")


def test_equal_amounts_are_kept_alike() -> None:
    for text in ("12.500", "12.5", "1.25E+1"):
        assert measure(Decimal(text), UNITS["KGM"]) == {"amount": "12.5", "unit": "KGM"}
    assert measure(Decimal("1000"), UNITS["GRM"]) == {"amount": "1000", "unit": "GRM"}
    assert measure(Decimal("0.000"), UNITS["GRM"]) == {"amount": "0", "unit": "GRM"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12,5 kg", ("12,5", "kg")),
        ("12.5kg", ("12.5", "kg")),
        (" 1 250,5  g ", ("1 250,5", "g ")),
        ("3 m²", ("3", "m²")),
        ("7", ("7", "")),
        ("٧ كغ", ("٧", "كغ")),
    ],
)
def test_number_and_unit_are_told_apart(text: str, expected: tuple[str, str]) -> None:
    assert taken_apart(text) == (expected[0], expected[1].strip())


@pytest.mark.parametrize("text", ["", "kg", "kg 12", "-"])
def test_a_text_without_a_number_is_no_measure(text: str) -> None:
    with pytest.raises(ValueError):
        taken_apart(text)


def test_a_unit_is_called_by_its_code_or_its_symbol_in_any_language() -> None:
    for text in ("KGM", "kgm", "kg", "KG", "كغ"):
        assert unit_called(text, Dimension.MASS) is UNITS["KGM"]
    for text in ("", "m", "MTR", "livre"):
        with pytest.raises(KeyError):
            unit_called(text, Dimension.MASS)


def test_the_first_unit_of_a_dimension_is_the_one_that_all_are_compared_in() -> None:
    assert [units_of(dimension)[0].factor for dimension in Dimension] == [Decimal(1)] * len(Dimension)
    assert in_base(measure(Decimal(250), UNITS["GRM"])) == Decimal("0.25")
