"""Settings, numbering and the law through the API."""

from __future__ import annotations

import json
from typing import Any

from api.tests.conftest import Company
from core.configuration.models import Series, SettingValue
from core.configuration.numbering import next_number
from core.kernel.rights import Right
from core.legal.loading import VALUES
from core.legal.words import PARTS, RULES, words_of
from core.tenancy.clock import today
from core.tenancy.context import tenant_context

from .conftest import DENIED, Office, acts, clerk

REGION, MODE = "parties.phone_region", "yoozak.mode_prix_upsell"
ORDERS = "series/orders.order/"

LAW = {"jours": 14, "report": "jour_ouvrable_suivant"}


def chosen(house: Company) -> dict[str, Any]:
    with tenant_context(house.tenant):
        return dict(SettingValue.objects.values_list("key", "value"))


def numbered(house: Company) -> list[Any]:
    with tenant_context(house.tenant):
        return list(Series.objects.order_by("code").values_list("code", "prefix", "width", "version"))


def test_settings_say_what_they_are(alpha: Company, office: Office) -> None:
    told = office.client.get("/api/v1/company/settings/", headers={"accept-language": "fr"}).json()["results"]
    by_key = {each["key"]: each for each in told}

    assert by_key[REGION] == {
        "key": REGION,
        "label": "Pays des numéros de téléphone",
        "help": by_key[REGION]["help"],
        "group": "Clients",
        "module": "parties",
        "kind": "text",
        "options": {"max_length": 2, "pattern": "[A-Z]{2}"},
        "default": "MA",
        "value": "MA",
        "is_chosen": False,
        "may_change": True,
    }
    assert [each["value"] for each in by_key[MODE]["options"]["choices"]] == ["unitaire", "lot"]
    assert office.statements("settings/") == 1


def test_one_or_many_are_chosen_and_given_back(alpha: Company, office: Office) -> None:
    assert office.send("patch", f"settings/{REGION}/", value="FR")["value"] == "FR"
    values = {MODE: "lot", REGION: "BE"}
    told = {each["key"]: each for each in office.send("patch", "settings/", **values)["results"]}
    assert (told[MODE]["value"], told[REGION]["value"], told[MODE]["is_chosen"]) == ("lot", "BE", True)
    assert office.send("delete", f"settings/{REGION}/")["is_chosen"] is False
    assert chosen(alpha) == {MODE: "lot"}
    assert acts(alpha, "configuration.settingvalue") == ["change_setting"] * 3 + ["reset_setting"]


def test_many_are_chosen_wholly_or_not_at_all(alpha: Company, office: Office) -> None:
    values = {REGION: "FR", MODE: "gratuit", "x.y": 1}
    assert office.refused("patch", "settings/", **values) == (422, "reglages_invalides")
    assert office.faults("patch", "settings/", **values).keys() == {MODE, "x.y"}
    assert office.refused("patch", f"settings/{MODE}/", value=None) == (422, "reglage_invalide")
    assert office.refused("patch", f"settings/{MODE}/", valeur="lot") == (400, "donnees_invalides")
    assert office.refused("patch", "settings/x.y/", value=1) == (404, "reglage_inconnu")
    assert chosen(alpha) == {}


def test_series_show_their_next_number_and_are_changed(alpha: Company, office: Office) -> None:
    series = {each["code"]: each for each in office.get("series/")["results"]}
    assert series["orders.order"] == {
        "code": "orders.order",
        "version": 1,
        "label": "Commandes",
        "prefix": "CMD-",
        "width": 5,
        "first_number": 1,
        "reset": "never",
        "format": "",
        "gapless": True,
        "next": "CMD-00001",
    }
    assert office.statements("series/") == 2
    with tenant_context(alpha.tenant):
        next_number("orders.order")
    changed = office.send("patch", ORDERS, format="BC-{year}-{number}", width=3, version=1)
    assert changed["version"] == 2
    assert changed["next"] == office.get(ORDERS)["next"] == f"BC-{today_in(alpha)}-002"
    assert acts(alpha, "configuration.series") == ["configure_series"]


def today_in(house: Company) -> int:
    with tenant_context(house.tenant):
        return today().year


def test_a_series_that_could_number_twice_is_refused(alpha: Company, office: Office) -> None:
    with tenant_context(alpha.tenant):
        next_number("orders.order")
    before = numbered(alpha)
    for values, refusal in (
        ({"format": "BC-{year}"}, (422, "format_numero_invalide")),
        ({"reset": "yearly"}, (409, "serie_utilisee")),
        ({"width": 0}, (400, "donnees_invalides")),
        ({"code": "x"}, (400, "donnees_invalides")),
    ):
        assert office.refused("patch", ORDERS, **values, version=1) == refusal, values
    assert office.refused("patch", "series/inconnue/", width=2, version=1) == (404, "introuvable")
    assert numbered(alpha) == before


def test_a_series_that_somebody_else_changed_is_not_overwritten(alpha: Company, office: Office) -> None:
    office.send("patch", ORDERS, prefix="BC-", version=1)
    before = numbered(alpha)

    assert office.refused("patch", ORDERS, prefix="FA-", version=1) == (409, "version_perimee")
    assert office.refused("patch", ORDERS, prefix="FA-") == (428, "version_manquante")
    assert (office.get(ORDERS)["prefix"], numbered(alpha)) == ("BC-", before)
    assert acts(alpha, "configuration.series") == ["configure_series"]
    assert office.send("patch", ORDERS, prefix="FA-", version=2)["version"] == 3


def test_every_rule_and_what_it_is_made_of_has_words() -> None:
    rows = [row for file in VALUES.glob("*.json") for row in json.loads(file.read_text(encoding="utf-8"))]
    assert {row["code"] for row in rows} - RULES.keys() == set()
    assert {name for row in rows for name in words_of(row["value"])} - PARTS.keys() == set()


def test_the_law_is_read_by_country_and_day(office: Office) -> None:
    asked = {"country": "FR", "on": "2026-11-27"}
    value = office.get("legal/retractation_jours/", **asked)
    assert (value["value"], value["country"], value["code"]) == (LAW, "FR", "retractation_jours")
    assert (value["kinds"], value["currency"]) == ({"jours": "number", "report": "word"}, "EUR")
    fee = office.get("legal/consultation_generaliste/")
    assert (fee["kinds"], fee["currency"]) == ({"consultation_generaliste": "money"}, "MAD")
    for language, label, word in (
        ("ar", "العدول بالأيام", "أيام"),
        ("fr", "Rétractation, en jours", "jours"),
        ("en", "Withdrawal, in days", "days"),
    ):
        told = office.client.get(
            f"{office.root}legal/retractation_jours/", asked, headers={"accept-language": language}
        )
        assert (told.json()["label"], told.json()["words"]["jours"]) == (label, word)
    listed = office.get("legal/", **asked)["results"]
    assert value in listed
    assert {each["country"] for each in office.get("legal/")["results"]} == {"MA"}
    assert office.get("legal/", country="fr", on="1800-01-01")["results"] == []
    assert office.refused("get", "legal/inconnu/", **asked) == (404, "introuvable")
    assert office.refused("get", "legal/", on="demain") == (400, "donnees_invalides")
    assert office.statements("legal/", **asked) == 1


def test_a_role_without_the_right_and_another_company(alpha: Company, beta: Company, office: Office) -> None:
    rights = [Right(f"company.{name}", ("view",)) for name in ("setting", "series", "legal")]
    reader, stranger = clerk(alpha, *rights), Office(beta.sign_in())
    office.send("patch", f"settings/{REGION}/", value="FR")
    before = chosen(alpha), numbered(alpha)

    assert reader.get(f"settings/{REGION}/")["may_change"] is False
    assert reader.refused("patch", f"settings/{REGION}/", value="BE") == DENIED
    assert reader.refused("patch", "settings/", **{REGION: "BE"}) == DENIED
    assert reader.refused("delete", f"settings/{REGION}/") == DENIED
    assert reader.refused("patch", ORDERS, width=9) == DENIED
    assert (stranger.get(f"settings/{REGION}/")["value"], chosen(beta)) == ("MA", {})
    stranger.send("patch", ORDERS, width=9, version=1)
    assert (chosen(alpha), numbered(alpha)) == before
    nobody = clerk(beta)
    for path in ("settings/", "series/", "legal/", f"settings/{REGION}/", ORDERS, "legal/retractation_jours/"):
        assert nobody.refused("get", path) == DENIED
