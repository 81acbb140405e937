"""A record that the role may not see appears nowhere, whatever the role may do with it."""

from __future__ import annotations

import pytest

from .conftest import RESOURCES
from .scenes import Scene
from .walk import leaked_records


@pytest.mark.parametrize("scene", RESOURCES, indirect=True)
def test_a_hidden_record_appears_nowhere(scene: Scene) -> None:
    assert list(leaked_records(scene)) == []
