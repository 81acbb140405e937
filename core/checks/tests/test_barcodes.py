from __future__ import annotations

from datetime import date

import pytest

from core.checks.barcodes import gs1_parse
from core.checks.errors import UnreadableBarcode

GS = "\x1d"
TODAY = date(2027, 3, 1)


def test_d3_t1_a_box_of_medicine():
    scan = gs1_parse(f"]d201034009300000141728030010LOT7A{GS}21SN00012345")

    assert (scan.gtin, scan.lot, scan.serial) == ("3400930000014", "LOT7A", "SN00012345")
    assert scan.expiry(today=TODAY) == date(2028, 3, 31)


def test_b3_t1_a_carton():
    scan = gs1_parse(f"]C102037601234500341527063010L2703{GS}3748")

    assert (scan.gtin, scan.lot, scan.count) == ("3760123450034", "L2703", 48)
    assert scan.expiry(today=TODAY) == date(2027, 6, 30)
    assert scan.serial is None


def test_the_longest_identifier_wins_and_a_separator_after_a_fixed_one_is_allowed():
    scan = gs1_parse(f"3102001250{GS}2402AB{GS}4143760123450010")

    assert scan.values == {"3102": "001250", "240": "2AB", "414": "3760123450010"}
    assert (scan.gtin, scan.lot, scan.count, scan.expiry(today=TODAY)) == (None, None, None, None)


@pytest.mark.parametrize(
    ("printed", "today", "expiry"),
    [
        ("280200", date(2027, 3, 1), date(2028, 2, 29)),
        ("270200", date(2027, 3, 1), date(2027, 2, 28)),
        ("770101", date(2027, 3, 1), date(2077, 1, 1)),
        ("780101", date(2027, 3, 1), date(1978, 1, 1)),
        ("050101", date(2060, 1, 1), date(2105, 1, 1)),
        ("110101", date(2060, 1, 1), date(2011, 1, 1)),
    ],
)
def test_two_digits_are_the_nearest_year_and_day_zero_the_last_of_the_month(printed, today, expiry):
    assert gs1_parse(f"17{printed}").expiry(today=today) == expiry


@pytest.mark.parametrize(
    ("scanned", "offset"),
    [
        ("", 0),
        ("]d2", 0),
        ("0103400930000014ZZ", 16),
        ("0103400930000015", 2),
        ("01034009300000", 2),
        ("17281300", 2),
        ("17280431", 2),
        (f"10{GS}21A", 2),
        ("10" + "A" * 21, 2),
        ("0103400930000014" + "17280300" + "10LOT7A21SN0001234567890", 26),
        ("37A", 2),
        ("99X", 0),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(scanned, offset):
    with pytest.raises(UnreadableBarcode) as refusal:
        gs1_parse(scanned)

    assert (refusal.value.code, refusal.value.data) == ("gs1_format", {"offset": offset})
