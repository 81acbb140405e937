"""Nothing is declared without being held to the contract."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from core.kernel.resources import registered
from core.testing import ResourceContract

ROOT = Path(__file__).resolve().parents[2]


def test_every_declared_resource_is_held_to_the_contract() -> None:
    for layer in ("core", "business", "sectors"):
        for file in sorted((ROOT / layer).glob("**/tests/test_resources.py")):
            import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    held = {contract.resource for contract in _below(ResourceContract)}
    assert [resource.key() for resource in registered() if resource not in held] == []


def _below(contract: type[ResourceContract]) -> Iterator[type[ResourceContract]]:
    for each in contract.__subclasses__():
        yield each
        yield from _below(each)
