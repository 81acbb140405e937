"""Towns as screens receive them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.kernel.actors import Actor
from core.openapi.schemas import EXACT, IDENTIFIER, TEXT, shape
from core.records.showing import Places, in_sight, without_hidden

from .models import Tariff, Town

TOWN = shape(id=IDENTIFIER, nom=TEXT, region=TEXT, frais=EXACT, delai=TEXT)

TOWN_KEY, TARIFF_KEY = "business.delivery.town", "business.delivery.tariff"
#: The fields that each part of a town comes from.
PLACES: Places = {
    "nom": (f"{TOWN_KEY}.name",),
    "region": (f"{TOWN_KEY}.region", "business.delivery.region.name"),
    "frais": (f"{TARIFF_KEY}.fee",),
    "delai": tuple(f"{TARIFF_KEY}.{name}" for name in ("delay_min", "delay_max", "frequency")),
}


def describe_town(town: Town, actor: Actor) -> dict[str, Any]:
    """A town with what delivery there costs and how long it takes, as far as the actor may know.

    Of a town that a rule hides there is its name: it is what an order calls the place it goes to.
    """
    described = {
        "id": str(town.pk),
        "nom": town.name,
        "region": town.region.name,
        "frais": f"{quoted_fee(town):.2f}",
        "delai": _delay(_tariff(town)),
    }
    if not in_sight(actor, TOWN_KEY, town):
        described |= dict.fromkeys(("region", "frais", "delai"))
    elif (tariff := _tariff(town)) and not in_sight(actor, TARIFF_KEY, tariff):
        described |= dict.fromkeys(("frais", "delai"))
    return without_hidden(described, PLACES, actor=actor)


def quoted_fee(town: Town | None) -> Decimal:
    """The fee of a town that was read with its tariff; nothing when there is none."""
    tariff = _tariff(town)
    return tariff.fee if tariff else Decimal(0)


def _tariff(town: Town | None) -> Tariff | None:
    return getattr(town, "tariff", None)


def _delay(tariff: Tariff | None) -> str:
    if tariff is None or not (tariff.frequency or tariff.delay_max):
        return ""
    return tariff.frequency or _("{min}–{max} days").format(min=tariff.delay_min, max=tariff.delay_max)
