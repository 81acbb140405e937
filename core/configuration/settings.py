"""Choices a company makes for itself, typed and with a default.

A module declares its own in its ``settings.py``, which is read at start-up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.tenancy.transactions import atomic

from .kinds import ValueKind
from .models import SettingValue

T = TypeVar("T")

_declared: dict[str, Setting[Any]] = {}


class InvalidSetting(BusinessError):
    code = "reglage_invalide"
    message = _("“{value}” is not a possible value of {key}.")


class InvalidSettings(BusinessError):
    """Some of many values are not possible: none was chosen."""

    code = "reglages_invalides"
    message = _("Some values are not possible.")

    def __init__(self, refusals: Mapping[str, BusinessError]) -> None:
        super().__init__()
        self.refusals = refusals

    @property
    def by_field(self) -> Mapping[str, list[str]]:
        return {key: [str(refusal.__cause__ or refusal)] for key, refusal in self.refusals.items()}


class UnknownSetting(NotFound):
    code = "reglage_inconnu"
    message = _("There is no setting {key}.")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One choice: what it may be, and how screens present it. ``group`` gathers those of one subject.

    ``check`` raises a ``BusinessError`` against a new choice that is of the kind and yet will
    not do; what was chosen before it became stricter stands.
    """

    key: str
    default: T
    kind: ValueKind[T]
    label: str | Promise
    group: str | Promise = ""
    help: str | Promise = ""
    check: Callable[[T], None] | None = None

    def __post_init__(self) -> None:
        if self.key in _declared:
            raise TypeError(f"Two settings are called {self.key}.")
        _declared[self.key] = self

    def get(self) -> T:
        """What the company chose, else the default."""
        stored = SettingValue.objects.filter(key=self.key).first()
        return self.kind.parse(stored.value) if stored else self.default

    @atomic()
    def set(self, value: Any, *, actor: Actor) -> T:
        """Choose for the company; raises ``InvalidSetting``, with the code of what is wrong as ``reason``."""
        try:
            chosen = self.kind.parse(value)
            if self.check:
                self.check(chosen)
        except BusinessError as refusal:
            raise InvalidSetting(key=self.key, value=value, reason=refusal.code) from refusal
        before, after = self.plain(self.get()), self.plain(chosen)
        stored, _created = SettingValue.objects.update_or_create(key=self.key, defaults={"value": after})
        record(stored, "change_setting", actor=actor, key=self.key, before=before, after=after)
        return chosen

    @atomic()
    def reset(self, *, actor: Actor) -> T:
        """Go back to the default, whatever it becomes; nothing happens where nothing was chosen."""
        stored = SettingValue.objects.select_for_update().filter(key=self.key).first()
        if stored is not None:
            record(
                stored,
                "reset_setting",
                actor=actor,
                key=self.key,
                before=stored.value,
                after=self.plain(self.default),
            )
            stored.delete()
        return self.default

    def plain(self, value: T) -> Any:
        """A value as JSON; a setting may have nothing as its default."""
        return None if value is None else self.kind.dump(value)


@atomic()
def choose(values: Mapping[str, Any], *, actor: Actor) -> None:
    """Choose many at once; raises ``InvalidSettings`` with all that is wrong, and then chooses nothing."""
    wrong: dict[str, BusinessError] = {}
    for key, value in values.items():
        try:
            with atomic():
                setting_named(key).set(value, actor=actor)
        except BusinessError as refusal:
            wrong[key] = refusal
    if wrong:
        raise InvalidSettings(wrong)


def declared_settings() -> list[Setting[Any]]:
    """Every setting of the installed modules, by key: the subject of a module stays together."""
    return [_declared[key] for key in sorted(_declared)]


def setting_named(key: str) -> Setting[Any]:
    """The setting with that key; raises ``UnknownSetting``."""
    if key not in _declared:
        raise UnknownSetting(key=key)
    return _declared[key]


def chosen_settings() -> dict[str, Any]:
    """What the company chose, by key, in one question; a screen shows the default of the others."""
    stored = SettingValue.objects.filter(key__in=_declared)
    return {row.key: _declared[row.key].kind.parse(row.value) for row in stored}
