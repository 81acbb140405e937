"""Refuse a module that proposes a right which means nothing, before any company copies it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error

from core.kernel.errors import BusinessError
from core.kernel.modules import installed_modules

from .proposals import rights_of_module
from .validation import validate


def check_proposals(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Every proposed right that names an unknown resource, verb or field, or has a rule that cannot hold."""
    found: list[CheckMessage] = []
    for module in installed_modules().values():
        for role, right in rights_of_module(module):
            try:
                validate([right])
            except BusinessError as refused:
                found.append(Error(f"{module.key} proposes to {role}: {refused}", obj=right, id="roles.E001"))
    return found
