"""Refuse a module that needs one which does not exist: it would be switched on without what it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error

from .modules import Module, installed_modules


def check_modules(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Everything that the installed modules need and nobody declares."""
    return [message for module in installed_modules().values() for message in _missing(module)]


def _missing(module: Module) -> Iterator[CheckMessage]:
    others = installed_modules().keys() - {module.key}
    for name in module.requires:
        if name not in others:
            yield Error(f"{module.key}: requires: there is no “{name}”.", hint=hint(name, others), id="modules.E001")


def hint(name: str, known: Iterable[str]) -> str:
    """The name that was meant, or all there are."""
    return nearest(name, known) or f"There are: {', '.join(sorted(filter(None, known)))}."


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one name that was meant, if it looks like one."""
    close = get_close_matches(name, list(known), n=1)
    return f"Did you mean “{close[0]}”?" if close else None
