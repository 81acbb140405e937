"""Postal addresses: their parts, the order in which each country writes them, the names of countries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from babel import Locale
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

#: In the order of forms and files.
PARTS: Mapping[str, str | Promise] = {
    "street": _("street and number"),
    "complement": _("complement"),
    "postcode": _("postal code"),
    "city": _("city"),
    "region": _("region"),
    "country": _("country"),
}
#: What stands on which line, by country; the country itself is the last one.
LAYOUTS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "": (("street",), ("complement",), ("postcode", "city"), ("region",)),
    "FR": (("complement",), ("street",), ("postcode", "city")),
    "GB": (("complement",), ("street",), ("city",), ("region",), ("postcode",)),
    "US": (("street",), ("complement",), ("city", "region", "postcode")),
    "CA": (("street",), ("complement",), ("city", "region", "postcode")),
}


@lru_cache
def countries(language: str) -> Mapping[str, str]:
    """The name of each country in a language, by its ISO code."""
    names = Locale.parse(language).territories
    return {code: names[code] for code in sorted(names) if len(code) == 2 and code.isalpha() and code not in _NONE}


#: The European Union, the euro zone, the United Nations, tests: no letter is sent there.
_NONE = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


def country_called(text: str) -> str:
    """By its code, or by its name in any of our languages; raises ``KeyError``."""
    return _called()[text.strip().casefold()]


@lru_cache
def _called() -> Mapping[str, str]:
    named = {name.casefold(): key for code, _name in settings.LANGUAGES for key, name in countries(code).items()}
    return named | {code.casefold(): code for code in countries("en")}


def plain(parts: Mapping[str, str]) -> dict[str, str] | None:
    """The parts that say something, each on one line, as columns keep them; nothing where none does."""
    return {name: text for name in PARTS if (text := " ".join((parts.get(name) or "").split()))} or None


def lines_of(address: Mapping[str, str]) -> list[str]:
    """As it is written on a letter, in the active language."""
    code = address.get("country", "")
    layout = LAYOUTS.get(code, LAYOUTS[""])
    lines = [" ".join(filter(None, (address.get(part, "") for part in line))) for line in layout]
    return [*filter(None, lines), *([countries(get_language() or "fr").get(code, code)] if code else [])]


def text_sql(column: str) -> str:
    """All that people search an address by, in one text; PostgreSQL may keep it in a generated column."""
    return " || ' ' || ".join(f"coalesce({column} ->> '{part}', '')" for part in PARTS if part != "country")


def described() -> dict[str, Any]:
    """What a screen must know to ask for an address and to show one."""
    return {
        "parts": [{"value": part, "label": str(label)} for part, label in PARTS.items()],
        "layouts": LAYOUTS,
        "countries": list(countries("en")),
    }
