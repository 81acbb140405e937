"""What a new company starts with, by country."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

from .errors import DemoMissing, UnknownCountry, UnknownSector


@dataclass(frozen=True)
class CountryTemplate:
    """Defaults that somebody who creates a company in this country expects."""

    currency: str
    timezone: str
    language: str


COUNTRIES = {
    "MA": CountryTemplate(currency="MAD", timezone="Africa/Casablanca", language="fr"),
    "FR": CountryTemplate(currency="EUR", timezone="Europe/Paris", language="fr"),
}


def country_fields(country: str, language: str = "") -> dict[str, str]:
    """The fields of ``Tenant`` that follow from the country; the language may be chosen."""
    template = COUNTRIES.get(country.upper())
    if template is None:
        raise UnknownCountry(country=country)
    return {
        "country": country.upper(),
        "currency": template.currency,
        "timezone": template.timezone,
        "language": language or template.language,
    }


def sectors() -> list[str]:
    """The trades that this installation has."""
    names = sorted(config.name for config in apps.get_app_configs())
    return [name.removeprefix("sectors.") for name in names if name.startswith("sectors.")]


def require_sector(sector: str) -> None:
    """Refuse a trade that this installation does not have."""
    if sector and sector not in sectors():
        raise UnknownSector(sector=sector)


def demo_loader(sector: str) -> Callable[[], object]:
    """The sector's ``demo.load``, found by name and called inside the company; it may be repeated."""
    path = f"sectors.{sector}.demo"
    if not sector or find_spec(path) is None:
        raise DemoMissing(sector=sector)
    load: Callable[[], object] = import_module(path).load
    return load
