"""The contract that each declared resource is held to, found where modules keep them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from core.kernel.resources import Resource
from core.testing import ResourceContract

ROOT = Path(__file__).resolve().parents[1]


@cache
def contracts() -> dict[type[Resource], type[ResourceContract]]:
    """By resource; one that is missing here is held to nothing."""
    for layer in ("core", "business", "sectors"):
        for file in sorted((ROOT / layer).glob("**/tests/test_resources.py")):
            import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    return {contract.resource: contract for contract in _below(ResourceContract)}


def _below(contract: type[ResourceContract]) -> Iterator[type[ResourceContract]]:
    for each in contract.__subclasses__():
        yield each
        yield from _below(each)
