"""Writes that pass the services by leave no history: each one is known here, with what makes up for it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Layers that own records of companies' trades; a file stands here with how many such writes it makes.
KNOWN = {
    # The act that freezes or frees the prices of an order is noted on the order.
    "business/orders/services.py": 1,
    # Releases are rows of the stock's own journal.
    "business/stock/services.py": 1,
    # Imports note what they replace, before and after, in one statement.
    "sectors/yoozak/importation/rapprochement.py": 1,
    # Regions that a file no longer names; the import's report counts them.
    "sectors/yoozak/importation/villes.py": 1,
}


def writes(source: str) -> int:
    """Calls that write without ``save``: ``update(name=value)`` of a queryset, ``bulk_update``, raw SQL."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return sum(_passes_by(call) for call in calls)


def _passes_by(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    name = call.func.attr
    return name in {"bulk_update", "cursor", "raw"} or (name == "update" and bool(call.keywords) and not call.args)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Order.objects.filter(pk=1).update(total=0)", 1),
        ("order.lines.update(**frozen)", 1),
        ("Order.objects.bulk_update(orders, ['total'])", 1),
        ("connection.cursor()", 1),
        ("values.update({'total': 0})", 0),
        ("order.save(update_fields=['total'])", 0),
    ],
)
def test_what_passes_the_services_by_is_recognised(source: str, expected: int) -> None:
    assert writes(source) == expected


def test_no_other_write_passes_the_services_by() -> None:
    sources = [path for layer in ("business", "sectors") for path in (ROOT / layer).rglob("*.py")]
    found = {
        str(path.relative_to(ROOT)): count
        for path in sources
        if not {"tests", "migrations"} & set(path.parts) and (count := writes(path.read_text()))
    }
    assert found == KNOWN
