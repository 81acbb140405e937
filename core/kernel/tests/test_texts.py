from __future__ import annotations

import pytest

from core.kernel.texts import is_storable


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", True), ("Fès العيون 👟 \t\n", True), ("\uffff", True), ("a\0", False), ("\ud83d", False), ("\udfff", False)],
)
def test_what_the_database_keeps_is_known(text: str, expected: bool) -> None:
    assert is_storable(text) is expected
