"""What patterns and lists of fields cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.users.policy.patterns import chosen, covers, in_scope, within

NAMES = ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("pattern", "key", "expected"),
    [
        ("*", "shop.menu.dish", True),
        ("*", "*", True),
        ("shop.menu.dish", "shop.menu.dish", True),
        ("shop.menu.*", "shop.menu.dish", True),
        ("shop.*", "shop.menu.dish", True),
        ("shop.*", "shop.menu.*", True),
        ("shop.menu.*", "shop.*", False),
        ("shop.menu.*", "*", False),
        ("shop.menu.*", "shop.menus.dish", False),
        ("shop.menu.dish", "shop.menu.dishes", False),
        ("shop.menu", "shop.menu.dish", False),
    ],
)
def test_a_pattern_covers_a_resource_or_a_narrower_pattern(pattern: str, key: str, expected: bool) -> None:
    assert covers(pattern, key) is expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ((), {"a", "b", "c", "d"}),
        (("a", "c", "unknown"), {"a", "c"}),
        (("-a", "-d"), {"b", "c"}),
        (("-*",), set()),
    ],
)
def test_fields_are_all_only_these_or_all_but_these(fields: tuple[str, ...], expected: set[str]) -> None:
    assert chosen(fields, NAMES) == expected


LISTS = st.one_of(
    st.just(()),
    st.just(("-*",)),
    st.lists(st.sampled_from(NAMES[:3]), min_size=1, unique=True).map(tuple),
    st.lists(st.sampled_from(NAMES[:3]), min_size=1, unique=True).map(lambda names: tuple(f"-{n}" for n in names)),
)


@given(LISTS, LISTS)
def test_a_list_is_within_another_exactly_when_it_never_chooses_more(
    inner: tuple[str, ...], outer: tuple[str, ...]
) -> None:
    """``d`` stands for the fields that nobody names: those of tomorrow."""
    assert within(inner, outer) is (chosen(inner, NAMES) <= chosen(outer, NAMES))


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        ((), True),
        (("shop.menu.dish:view",), True),
        (("shop.menu.*:*",), True),
        (("*:view",), True),
        (("shop.menu.dish:update", "shop.other.*:*"), False),
    ],
)
def test_scopes_narrow_what_a_program_may(scopes: tuple[str, ...], expected: bool) -> None:
    assert in_scope(scopes, "shop.menu.dish", "view") is expected
