from __future__ import annotations

from types import SimpleNamespace

import pytest

from api.v1 import discovery
from core.kernel.modules import SectorConfig


class Trade(SectorConfig):
    modules = ("carte", "salle")


def test_modules_and_engines_are_found_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    trade = object.__new__(Trade)
    trade.name, trade.label = "sectors.bistro", "bistro"
    engine = SimpleNamespace(name="business.parties", label="parties")

    assert [list(discovery._offers(config)) for config in (trade, engine)] == [  # type: ignore[arg-type]
        [("bistro/carte/", "sectors.bistro.carte.api"), ("bistro/salle/", "sectors.bistro.salle.api")],
        [("parties/", "business.parties.api")],
    ]


def test_what_has_no_api_file_has_no_address() -> None:
    assert all(found.urlconf_name.__name__.endswith(".api") for found in discovery.discovered_urls())
