"""Nothing is declared without being held to the contract."""

from __future__ import annotations

from core.kernel.resources import registered
from tests.contracts import contracts


def test_every_declared_resource_is_held_to_the_contract() -> None:
    held = contracts()
    assert [resource.key() for resource in registered() if resource not in held] == []
