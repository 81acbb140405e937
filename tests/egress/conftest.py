from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.kernel.resources import registered
from core.kernel.resources.registry import resource_named

from .scenes import Scene, scene_of

RESOURCES = [resource.key() for resource in registered()]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def scene(tenant: object, request: pytest.FixtureRequest) -> Iterator[Scene]:
    yield scene_of(resource_named(request.param))
