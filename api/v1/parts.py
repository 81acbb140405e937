"""Addresses found by their first part, instead of trying every one in turn."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import Resolver404, ResolverMatch, URLPattern, URLResolver
from django.urls.resolvers import RoutePattern

Address = URLPattern | URLResolver


class PartsResolver(URLResolver):
    """Tries what begins as an address does, and what may begin in any way, in the order in which they are written."""

    def __init__(self, addresses: Sequence[Address]) -> None:
        firsts = [_first(each) for each in addresses]
        self._any = [each for each, first in zip(addresses, firsts, strict=True) if first is None]
        self._by_first = {
            part: [each for each, first in zip(addresses, firsts, strict=True) if first in {part, None}]
            for part in firsts
            if part is not None
        }
        super().__init__(RoutePattern(""), list(addresses))

    def resolve(self, path: str) -> ResolverMatch:
        for address in self._by_first.get(path.partition("/")[0], self._any):
            try:
                match = address.resolve(path)
            except Resolver404:
                continue
            if match is not None:
                match.route = f"{_written(address)}{match.route}"
                return match
        raise Resolver404({"tried": [], "path": path})


def _first(address: Address) -> str | None:
    """``session`` of ``session/sign-ins/<str:sign_in>/``; nothing where that is a value, or is left to others."""
    first = str(address.pattern).partition("/")[0]
    return None if not first or "<" in first else first


def _written(address: Address) -> str:
    """What a match does not know of its route: how the addresses begin among which it was found."""
    return str(address.pattern) if isinstance(address, URLResolver) else ""
