"""A field that the role may not see appears nowhere, not even by sorting or filtering on it."""

from __future__ import annotations

import pytest

from .conftest import RESOURCES
from .scenes import Scene
from .walk import leaked_fields


@pytest.mark.parametrize("scene", RESOURCES, indirect=True)
def test_a_hidden_field_appears_nowhere(scene: Scene) -> None:
    assert list(leaked_fields(scene, scene.names())) == []
