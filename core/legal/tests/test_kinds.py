from __future__ import annotations

import json
import re
from typing import Any

import pytest

from core.legal.kinds import Kind, kinds_of
from core.legal.loading import VALUES


@pytest.mark.parametrize(
    ("code", "value", "kinds"),
    [
        ("consultation_generaliste", "80.00", {"consultation_generaliste": Kind.MONEY}),
        ("honoraires_location_m2", {"tendue": "10.09"}, {"tendue": Kind.MONEY}),
        ("titre_restaurant_jour", {"plafond": "25.00", "dimanche": False}, {"plafond": Kind.MONEY}),
        ("tva_defaut", ["20", "5.5"], {"tva_defaut": Kind.PERCENT}),
        ("amo_taux_pct", {"prive": "70"}, {"prive": Kind.PERCENT}),
        (
            "depot_restitution_mois",
            {"conforme": 1, "majoration_pct": "10"},
            {"conforme": Kind.NUMBER, "majoration_pct": Kind.PERCENT},
        ),
        (
            "loyer_revision",
            {"petit_loyer": "400", "petit_loyer_pct": "50"},
            {"petit_loyer": Kind.MONEY, "petit_loyer_pct": Kind.PERCENT},
        ),
        ("retractation_jours", {"jours": 7, "report": "aucun"}, {"jours": Kind.NUMBER, "report": Kind.WORD}),
        ("irl", "145.77", {"irl": Kind.NUMBER}),
        ("allergenes_26_delais", {"mise_sur_le_marche": "2026-07-31"}, {"mise_sur_le_marche": Kind.DATE}),
        ("jours_feries_annonces", {"added": ["2027-03-11"], "removed": []}, {"added": Kind.DATE}),
        ("dpe_loyer_gele", ["F", "G"], {"dpe_loyer_gele": Kind.WORD}),
        ("retractation_en_ligne", None, {}),
        ("inconnu", {"seuil": "25.00"}, {"seuil": Kind.NUMBER}),
    ],
)
def test_what_a_rule_is_made_of_says_what_it_is(code: str, value: Any, kinds: dict[str, Kind]) -> None:
    assert kinds_of(code, value) == kinds


def test_every_amount_that_we_bring_is_known_as_one() -> None:
    rows = [row for file in VALUES.glob("*.json") for row in json.loads(file.read_text(encoding="utf-8"))]
    with_cents = {
        name
        for row in rows
        for name, kind in kinds_of(row["code"], row["value"]).items()
        if kind is Kind.NUMBER and re.search(r"\.\d\d\b", json.dumps(row["value"]))
    }

    assert with_cents == {"irl"}
