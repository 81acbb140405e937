"""Which Django apps there are: our sectors by folder, third parties' by entry point and consent."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import entry_points
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

#: ``[project.entry-points."yz.apps"]`` of a package names its ``AppConfig``.
GROUP = "yz.apps"


def sectors(root: Path) -> list[str]:
    """Every trade that has a folder; nobody lists them by hand."""
    return [f"sectors.{config.parent.name}" for config in sorted((root / "sectors").glob("*/apps.py"))]


def third_parties(allowed: Iterable[str]) -> list[str]:
    """The ``AppConfig`` of each allowed package, in the order given.

    Installing a package is not consent: the deployment names those that may run. A name
    that no installed package offers stops the start.
    """
    offered = {entry.name: entry.value.replace(":", ".") for entry in entry_points(group=GROUP)}
    wanted = list(allowed)
    if missing := [name for name in wanted if name not in offered]:
        known = ", ".join(sorted(offered)) or "none"
        raise ImproperlyConfigured(f"YZ_APPS names {', '.join(missing)}; installed packages offer: {known}.")
    return [offered[name] for name in wanted]
