"""What each act asks for, by the name of the act."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from core.tenancy.lifecycle.templates import COUNTRIES, sectors
from core.tenancy.models import Level, Suspension
from core.tenancy.operator import database_aliases

REASON = 300
SLUG = re.compile(r"[a-z][a-z0-9-]{0,49}")


class SlugField(serializers.CharField):
    """An identifier as ``Tenant`` accepts it."""

    def run_validation(self, data: Any = serializers.empty) -> Any:
        text = super().run_validation(data)
        if text and not SLUG.fullmatch(text):
            raise serializers.ValidationError(_("Small letters, digits and hyphens, beginning with a letter."))
        return text


class Place(serializers.Serializer[Any]):
    """How far apart, and where: level ``database`` is another database than the first."""

    level = serializers.ChoiceField(Level.choices, default=Level.SHARED)
    alias = serializers.CharField(default="default")

    def validate_alias(self, alias: str) -> str:
        if alias not in database_aliases():
            raise serializers.ValidationError(_("There is no such database."))
        return alias

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["level"] == Level.DATABASE and attrs["alias"] == "default":
            raise serializers.ValidationError({"alias": _("Choose another database.")})
        return attrs


class Creation(Place):
    slug = SlugField(max_length=50)
    name = serializers.CharField(max_length=200)
    sector = serializers.ChoiceField(sectors(), default="", allow_blank=True)
    country = serializers.ChoiceField(list(COUNTRIES), default="MA")
    language = serializers.ChoiceField(settings.LANGUAGES, default="", allow_blank=True)
    demo = serializers.BooleanField(default=False)
    #: Whoever is invited to be its first administrator.
    admin = serializers.EmailField(default="", allow_blank=True)


class Act(serializers.Serializer[Any]):
    """Whatever is done to a company has a reason, which its people read."""

    reason = serializers.CharField(max_length=REASON)


class Move(Act, Place):
    level = serializers.ChoiceField(Level.choices)


class Backup(Act):
    files = serializers.BooleanField(default=True)


class Restore(Act):
    backup = serializers.CharField(max_length=200)
    mode = serializers.ChoiceField(["same", "new", "sandbox"])
    slug = SlugField(max_length=50, default="", allow_blank=True)
    name = serializers.CharField(max_length=200, default="", allow_blank=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["mode"] != "same" and not attrs["slug"]:
            raise serializers.ValidationError({"slug": _("Name the new company.")})
        return attrs


class Clone(Act):
    slug = SlugField(max_length=50)
    name = serializers.CharField(max_length=200, default="", allow_blank=True)
    mask = serializers.BooleanField(default=True)


class Suspend(Act):
    level = serializers.ChoiceField(Suspension.choices)


class Delete(Act):
    #: The identifier again; what differs is refused by the deletion itself as well.
    confirmed = serializers.CharField(max_length=50, default="", allow_blank=True)
    backup = serializers.BooleanField(default=True)


class RetryLetters(Act):
    """One event that was set aside, or all that a subscriber was not told."""

    event = serializers.UUIDField(default=None, allow_null=True)
    subscriber = serializers.CharField(max_length=200, default="", allow_blank=True)

    def validate_event(self, event: UUID | None) -> str | None:
        return str(event) if event else None

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if bool(attrs["event"]) == bool(attrs["subscriber"]):
            raise serializers.ValidationError({"event": _("Name one event, or one subscriber.")})
        return attrs


class DiscardLetter(Act):
    event = serializers.UUIDField()

    def validate_event(self, event: UUID) -> str:
        return str(event)


#: What can be done to a company, and what it asks for.
COMPANY_ACTS: dict[str, type[Act]] = {
    "move": Move,
    "abort_move": Act,
    "backup": Backup,
    "probe": Act,
    "restore": Restore,
    "clone": Clone,
    "suspend": Suspend,
    "retry_letters": RetryLetters,
    "discard_letter": DiscardLetter,
    "delete": Delete,
}
#: What can be done to the platform as a whole.
PLATFORM_ACTS = ("look", "migrate", "verify")
