from __future__ import annotations

import pytest

from core.checks import check, kinds, register
from core.checks.devices import vin_key, vin_key_matches
from core.checks.errors import InvalidIdentifier
from core.checks.gs1 import gs1_key, gtin14
from core.checks.people import nir_key


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        ("iban", "fr76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"),
        ("bic", "bnpafrpp", "BNPAFRPP"),
        ("sepa_creditor", "ES 23 ZZZ 47690558N", "ES23ZZZ47690558N"),
        ("lei", "213800KUD8LAJWSQ9D15", "213800KUD8LAJWSQ9D15"),
        ("vat", "FR 40 303 265 045", "FR40303265045"),
        ("siren", "552 008 443", "552008443"),
        ("siret", "732 829 320 00074", "73282932000074"),
        ("ice", "00 21 36 09 30 00 040", "002136093000040"),
        ("nir", "2 94 06 35 000 123 45", "294063500012345"),
        ("nir", "206127511100564", "206127511100564"),
        ("nir", "2 76 11 2b 033 041 73", "276112B03304173"),
        ("rpps", "99900012347", "99900012347"),
        ("finess", "750712184", "750712184"),
        ("inpe", "123 456 789", "123456789"),
        ("gtin", "6291041500213", "6291041500213"),
        ("gtin", "03400930000014", "03400930000014"),
        ("gln", "3760123450010", "3760123450010"),
        ("sscc", "0 3760123 450000042 3", "037601234500000423"),
        ("cip13", "34009 300 000 14", "3400930000014"),
        ("isbn", "978-90-245-3827-0", "9789024538270"),
        ("imei", "49-015420-323751-8", "490154203237518"),
        ("imei", "35693803564380", "356938035643809"),
        ("imei", "3568680000414120", "356868000041418"),
        ("vin", "1m8gdm9axkp042788", "1M8GDM9AXKP042788"),
        ("vin", "1HGCM82633A004352", "1HGCM82633A004352"),
        ("vin", "WVWZZZ1KZAW123456", "WVWZZZ1KZAW123456"),
        ("plate_fr", "ab 123 cd", "AB-123-CD"),
        ("plate_fr", "ww-123-aa", "WW-123-AA"),
        ("plate_fr", "W 123 AA", "W-123-AA"),
        ("plate_fr", "1234 AB 2A", "1234 AB 2A"),
        ("plate_ma", "12345 أ 6", "12345|أ|6"),
    ],
)
def test_a_sound_number_is_stored_in_one_writing(kind, typed, stored):
    assert check(kind, typed) == stored


@pytest.mark.parametrize(
    ("kind", "typed", "code", "reason"),
    [
        ("iban", "FR7630006000011234567890188", "iban_invalide", "checksum"),
        ("bic", "BNPAFR", "bic_invalide", "length"),
        ("lei", "213800KUD8LAJWSQ9D16", "lei_invalide", "checksum"),
        ("vat", "FR40303265044", "tva_invalide", "checksum"),
        ("siren", "552008444", "siren_invalide", "checksum"),
        ("siret", "73282932000075", "siret_invalide", "checksum"),
        ("ice", "001561191000065", "ice_invalide", "checksum"),
        ("nir", "29406350001234", "nir_invalide", "length"),
        ("nir", "276112C03304173", "nir_invalide", "format"),
        ("inpe", "12345678", "inpe_invalide", "length"),
        ("inpe", "12345678X", "inpe_invalide", "format"),
        ("gtin", "629104150021", "gtin_invalide", "checksum"),
        ("gtin", "62910415002", "gtin_invalide", "length"),
        ("gln", "376012345001O", "gln_invalide", "format"),
        ("cip13", "3760123450010", "cip13_invalide", "component"),
        ("imei", "4901542032375", "imei_invalide", "length"),
        ("imei", "49015420323751B", "imei_invalide", "format"),
        ("vin", "1M8GDM9AXKP04278", "vin_invalide", "length"),
        ("vin", "1M8GDM9AXKPO42788", "vin_invalide", "format"),
        ("plate_fr", "AI-123-BC", "immatriculation_invalide", "format"),
        ("plate_fr", "SS-123-AB", "immatriculation_invalide", "format"),
        ("plate_fr", "AB-000-CD", "immatriculation_invalide", "format"),
        ("plate_fr", "123 AB 96", "immatriculation_invalide", "format"),
        ("plate_ma", "12345|أ|90", "immatriculation_invalide", "component"),
        ("plate_ma", "012345|أ|6", "immatriculation_invalide", "format"),
    ],
)
def test_a_wrong_number_is_refused_with_the_code_of_its_kind(kind, typed, code, reason):
    with pytest.raises(InvalidIdentifier) as refusal:
        check(kind, typed)

    assert (refusal.value.code, refusal.value.data["reason"]) == (code, reason)
    assert refusal.value.data["value"] == typed


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("cip13", "3400930000015", "4"),
        ("rpps", "99900012348", "7"),
        ("imei", "490154203237519", "8"),
        ("nir", "294063500012346", "45"),
        ("vin", "1M8GDM9AXKP042789", "1"),
    ],
)
def test_the_right_key_is_told(kind, typed, expected):
    with pytest.raises(InvalidIdentifier) as refusal:
        check(kind, typed)

    assert (refusal.value.data["reason"], refusal.value.data["expected"]) == ("checksum", expected)


@pytest.mark.parametrize(("body", "key"), [("629104150021", "3"), ("376012345001", "0"), ("03760123450000042", "3")])
def test_keys_of_gs1(body, key):
    assert gs1_key(body) == key


def test_a_medicine_on_a_carton():
    assert gtin14("3400930000014") == "03400930000014"


@pytest.mark.parametrize(("body", "key"), [("2061275111005", "64"), ("2940635000123", "45"), ("276112B033041", "73")])
def test_keys_of_social_security(body, key):
    assert nir_key(body) == key


@pytest.mark.parametrize(
    ("vin", "key"),
    [("1M8GDM9AXKP042788", "X"), ("1HGCM82633A004352", "3"), ("1M8GDM9AXKP042789", "1"), ("WVWZZZ1KZAW123456", "9")],
)
def test_keys_of_vehicles(vin, key):
    assert vin_key(vin) == key


def test_a_european_vehicle_may_have_no_key_but_it_shows():
    assert not vin_key_matches("WVWZZZ1KZAW123456")
    assert vin_key_matches("1HGCM82633A004352")


def test_a_refusal_says_what_was_wrong_with_which_kind():
    with pytest.raises(InvalidIdentifier) as refusal:
        check("ice", "12")

    assert refusal.value.data == {"value": "12", "label": kinds()["ice"].label, "reason": "length"}


def test_a_sector_registers_its_own_kind(monkeypatch):
    monkeypatch.setattr("core.checks.registry._checks", dict(kinds()))
    register("dossier", "Dossier", str.upper, code="dossier_refuse")

    assert check("dossier", "a1") == "A1"
    assert kinds()["dossier"].error.code == "dossier_refuse"


def test_an_unknown_kind_is_a_mistake():
    with pytest.raises(KeyError, match="shoe_size"):
        check("shoe_size", "42")
