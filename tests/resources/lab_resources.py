"""Declarations over the lab's tables: one with lines, one with a life of its own."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import QuerySet

from core.history import record_all
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError
from core.kernel.modules import Module
from core.kernel.resources import Action, Lines, Resource
from tests.lab.models import Box, Parcel
from tests.lab.workflow import life_of_parcel

MODULE = Module("lab.depot", "Dépôt")


class TooHeavy(BusinessError):
    code = "trop_lourd"
    message = "{weight} kg are too much."


def weigh(parcel: Parcel, *, actor: Actor, version: int, kilos: int) -> None:
    """A service on one record that refuses in its own words."""
    if kilos > 30:
        raise TooHeavy(weight=kilos)
    parcel.weight = kilos
    parcel.save(update_fields=["weight"])


def raise_amounts(boxes: QuerySet[Box], *, actor: Actor, factor: Decimal) -> None:
    """A service on many records at once, which notes what it changed."""
    raised = []
    for box in boxes.order_by("pk").select_for_update():
        before, box.amount = box.amount, int(box.amount * factor)
        box.save(update_fields=["amount"])
        raised.append((box, {"fields": {"amount": [before, box.amount]}}))
    record_all(raised, "raise_amounts", actor=actor)


class BoxResource(Resource):
    model = Box
    module = MODULE
    fields = ("code", "amount", "parent")
    lines = (Lines("children", "code", "amount", name="parts"),)
    actions = (Action(raise_amounts),)


class ParcelResource(Resource):
    model = Parcel
    module = MODULE
    fields = ("code", "weight", "slip", "state")
    workflow = life_of_parcel
    actions = (Action(weigh),)
