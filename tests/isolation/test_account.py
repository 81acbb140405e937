"""The account of our attacks: each of the 51 has its tests, or a reason why it cannot have any yet."""

from __future__ import annotations

import re

import pytest

from tools.paths import ROOT

ATTACKS = range(1, 52)
UNTRIED = {
    50: "Citus is an optional external server; nothing of ours runs on it yet.",
}
NAMED = re.compile(r"^ *def test_attack_(\d\d)_\w+\(", re.MULTILINE)
LAYERS = ("core", "business", "sectors", "api", "tests")
TESTS = [path.read_text() for layer in LAYERS for path in (ROOT / layer).rglob("test_*.py")]
TRIED = {int(number) for text in TESTS for number in NAMED.findall(text)}


@pytest.mark.parametrize("number", ATTACKS)
def test_each_attack_is_tried_or_says_why_not(number: int) -> None:
    assert (number in TRIED) != (number in UNTRIED)


def test_no_test_claims_an_attack_that_is_not_on_the_list() -> None:
    assert set(ATTACKS) >= TRIED
