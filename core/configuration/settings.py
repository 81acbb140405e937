"""Choices a company makes for itself, typed and with a default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils.translation import gettext_lazy as _

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError
from core.tenancy.transactions import atomic

from .models import SettingValue

T = TypeVar("T")


class InvalidSetting(BusinessError):
    code = "reglage_invalide"
    message = _("“{value}” is not a possible value of {key}.")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One choice. ``parse`` turns a stored or typed value into ``T`` or raises ``ValueError``."""

    key: str
    default: T
    parse: Callable[[Any], T]

    def get(self) -> T:
        """What the company chose, else the default."""
        stored = SettingValue.objects.filter(key=self.key).first()
        return self.parse(stored.value) if stored else self.default

    @atomic()
    def set(self, value: Any, *, actor: Actor) -> T:
        """Choose for the company; raises ``InvalidSetting``."""
        try:
            parsed = self.parse(value)
        except ValueError as error:
            raise InvalidSetting(key=self.key, value=value) from error
        before = self.get()
        stored, _created = SettingValue.objects.update_or_create(key=self.key, defaults={"value": parsed})
        record(stored, "change_setting", actor=actor, key=self.key, before=before, after=parsed)
        return parsed
