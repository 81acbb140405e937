"""Declarations over the models of the platform: right ones, which tests make wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

from django.db.models.functions import Upper

from core.kernel.actors import Actor
from core.kernel.modules import Module
from core.kernel.resources import (
    Computed,
    Kanban,
    Kind,
    Lines,
    Resource,
)
from core.kernel.resources.checks import check_resource
from core.tenancy.models import Suspension
from core.users.models import UserProfile, UserProfileQuerySet
from tests.lab.models import Box, Parcel, Sticker

MODULE = Module("bureau.equipe", "Équipe")


class Colleague(Resource):
    model = UserProfile
    module = MODULE
    name = "collegue"
    fields = ("first_name", "last_name", "email", "birth_date", "manager", "is_active", "notification_preferences")
    read_only = ("email",)
    projections: ClassVar[Mapping[str, str]] = {"boss": "manager__last_name"}
    computed: ClassVar[Mapping[str, Computed]] = {"shouted": Computed(lambda: Upper("last_name"), Kind.TEXT, "Shouted")}


class Crate(Resource):
    model = Box
    module = MODULE
    lines = (Lines("children", "code", "amount"),)


class Shipment(Resource):
    model = Parcel
    module = MODULE
    views = (Kanban(column="state", title="code"),)


class Pasted(Resource):
    model = Sticker
    module = MODULE


def variant(base: type[Resource], **changes: Any) -> type[Resource]:
    return type("Variant", (base,), changes)


def problems(resource: type[Resource]) -> list[tuple[str, str | None]]:
    return [(message.msg.split(": ", 1)[1], message.hint) for message in check_resource(resource)]


def raise_pay(
    colleagues: UserProfileQuerySet,
    *,
    actor: Actor,
    percent: Decimal,
    since: date,
    until: datetime | None = None,
    mode: Suspension = Suspension.ACTIVE,
    boss: UserProfile | None = None,
    note: str = "",
) -> int:
    return 0


def dismiss(colleague: UserProfile, *, actor: Actor, version: int, count: int = 1) -> None:
    return None
