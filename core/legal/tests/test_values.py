from __future__ import annotations

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError

from core.legal.errors import NoLegalValueThen, UnknownLegalValue, UnreadableLegalFile
from core.legal.models import LegalValue
from core.legal.reading import legal_value
from core.tenancy.context import tenant_context
from core.tenancy.provisioning import CONTROL

from .conftest import COUNTRY


def periods(code: str) -> list[tuple[object, str, str | None]]:
    rows = LegalValue.objects.using(CONTROL).filter(country=COUNTRY, code=code)
    return [(row.value, str(row.valid_from), row.valid_to and str(row.valid_to)) for row in rows]


@pytest.mark.parametrize(
    ("code", "country", "on", "value"),
    [
        ("retractation_jours", "FR", date(2027, 3, 6), {"jours": 14, "report": "jour_ouvrable_suivant"}),
        ("retractation_jours", "MA", date(2027, 3, 6), {"jours": 7, "jours_sans_information": 30, "report": "aucun"}),
        ("retractation_en_ligne", "FR", date(2026, 6, 18), None),
        ("retractation_en_ligne", "FR", date(2026, 6, 19), {"etapes": 2, "accuse_horodate": True}),
        ("tva_defaut", "FR", date(2026, 1, 1), ["20", "10", "5.5", "2.1"]),
        ("stup_copie_annees", "MA", date(2026, 1, 1), 10),
        ("dpe_classe_minimale", "FR", date(2027, 12, 31), "F"),
        ("dpe_classe_minimale", "FR", date(2028, 1, 1), "E"),
        ("irl", "FR", date(2024, 9, 30), "144.51"),
        ("irl", "FR", date(2025, 7, 1), "145.77"),
        ("cpf_participation", "FR", date(2025, 12, 31), "102.23"),
        ("cpf_participation", "FR", date(2026, 1, 1), "103.20"),
    ],
)
@pytest.mark.usefixtures("committed")
def test_the_law_of_the_country_on_that_day(code, country, on, value):
    assert legal_value(code, country=country, on=on) == value


def test_the_law_is_the_same_inside_a_company_wherever_it_lives(new_tenant):
    for tenant in (new_tenant(), new_tenant("database")):
        with tenant_context(tenant):
            assert legal_value("remboursement_jours", country="MA", on=date(2026, 1, 1)) == 15


def test_what_nobody_loaded_is_refused(committed):
    with pytest.raises(UnknownLegalValue) as refusal:
        legal_value("retractation_jours", country="ZZ", on=date(2026, 1, 1))

    assert refusal.value.code == "parametre_legal_inconnu"
    assert refusal.value.data == {"code": "retractation_jours", "country": "ZZ"}


def test_a_day_before_the_law_is_refused(committed):
    with pytest.raises(NoLegalValueThen) as refusal:
        legal_value("irl", country="FR", on=date(2022, 12, 31))

    assert refusal.value.code == "parametre_legal_absent"
    assert refusal.value.data == {"code": "irl", "country": "FR", "on": date(2022, 12, 31)}


def test_a_new_period_ends_the_open_one_and_is_seen_at_once(decree):
    decree({"code": "taux", "value": "20", "valid_from": "2020-01-01"})
    assert legal_value("taux", country=COUNTRY, on=date(2030, 1, 1)) == "20"

    decree({"code": "taux", "value": "21", "valid_from": "2028-01-01"})

    assert periods("taux") == [("20", "2020-01-01", "2027-12-31"), ("21", "2028-01-01", None)]
    assert legal_value("taux", country=COUNTRY, on=date(2027, 12, 31)) == "20"
    assert legal_value("taux", country=COUNTRY, on=date(2030, 1, 1)) == "21"


def test_an_old_file_may_be_loaded_again(decree):
    old = {"code": "taux", "value": "20", "valid_from": "2020-01-01"}
    decree(old)
    decree({"code": "taux", "value": "21", "valid_from": "2028-01-01"})

    decree(old)

    assert periods("taux") == [("20", "2020-01-01", "2027-12-31"), ("21", "2028-01-01", None)]


def test_periods_of_one_rule_never_overlap_whoever_writes(decree):
    decree({"code": "taux", "value": "20", "valid_from": "2020-01-01", "valid_to": "2020-12-31"})

    with pytest.raises(IntegrityError, match="legal_value_one_at_a_time"), transaction.atomic(using=CONTROL):
        LegalValue.objects.using(CONTROL).create(
            country=COUNTRY, code="taux", value="19", valid_from=date(2020, 12, 31), source="Test"
        )

    assert periods("taux") == [("20", "2020-01-01", "2020-12-31")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"code": "taux", "value": "19", "valid_from": "2020-12-31"}, "legal_value_one_at_a_time"),
        ({"code": "taux", "value": "19", "valid_from": "2022-01-02", "valid_to": "2022-01-01"}, "period_in_order"),
        ({"code": "taux", "value": "19", "valid_from": "31/12/2022"}, "isoformat"),
        ({"code": "taux", "valid_from": "2022-01-01"}, "no value"),
    ],
)
def test_a_bad_row_writes_nothing_of_its_file(decree, row, reason):
    decree({"code": "taux", "value": "20", "valid_from": "2020-01-01", "valid_to": "2020-12-31"})

    with pytest.raises(UnreadableLegalFile, match=reason) as refusal:
        decree({"code": "autre", "value": 1, "valid_from": "2020-01-01"}, row)

    assert (refusal.value.code, refusal.value.data["row"]) == ("parametres_legaux_illisibles", 2)
    assert periods("autre") == []
    assert periods("taux") == [("20", "2020-01-01", "2020-12-31")]


def test_the_operator_loads_a_file(decree, tmp_path, capsys):
    row = {"country": COUNTRY, "code": "seuil", "value": "25.00", "valid_from": "2026-01-01", "source": "Test"}
    (tmp_path / "values.json").write_text(json.dumps([row]))

    call_command("load_legal_values", tmp_path / "values.json")

    assert capsys.readouterr().out == "1 legal values loaded.\n"
    assert legal_value("seuil", country=COUNTRY, on=date(2026, 1, 1)) == "25.00"


def test_a_file_that_cannot_be_read_is_told(committed, tmp_path):
    with pytest.raises(CommandError, match="missing"):
        call_command("load_legal_values", tmp_path / "missing.json")


def test_the_application_may_only_read(committed):
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        LegalValue.objects.create(country=COUNTRY, code="taux", value=0, valid_from=date(2020, 1, 1), source="Test")
