"""What acts on companies share: how a copy differs from its original, and a look at whom the act concerned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from core.tenancy.lifecycle.restore import Copy

from .models import Act
from .sightings import see


def host_of(slug: str) -> str:
    """Where a company is found unless it is given another address."""
    return f"{slug}.{settings.ROOT_DOMAIN}"


def copy_of(original: Mapping[str, Any], wanted: Mapping[str, Any], *, sandbox: bool) -> Copy:
    """Beside the original: in the same database, in a pool or a schema of its own."""
    slug, name = wanted["slug"], wanted["name"] or original["name"]
    return Copy(slug, name, host_of(slug), original["level"], original["alias"], outgoing_blocked=sandbox)


def seen(asked: Act, outcome: dict[str, Any], *others: str) -> dict[str, Any]:
    """The outcome, after the companies that it concerns were looked at again."""
    for slug in (asked.slug, *others):
        see(slug)
    return outcome
