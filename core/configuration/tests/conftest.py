from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.configuration.custom.services import define_field
from core.configuration.models import Series

#: Three sizes.
CHOICES = {"choices": [{"value": code, "labels": {"fr": code}} for code in ("s", "m", "l")]}


@pytest.fixture
def define(tenant, actor) -> Callable[..., Any]:
    """Adds a field to series of numbers."""

    def define(key, kind, **choices):
        return define_field(Series, key, kind, {"fr": key}, actor=actor, **choices)

    return define
