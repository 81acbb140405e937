"""What the modules of a trade propose as roles, gathered by role."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module, SectorConfig, installed_modules
from core.kernel.rights import Right

from ..roles import ADMIN, EVERY_RIGHT

ADMINISTRATOR = _("Administrator")


@dataclass(frozen=True)
class ProposedRole:
    """A role as a new company of the trade finds it."""

    key: str
    label: str | Promise
    rights: tuple[Right, ...]


def proposed_roles(sector: str) -> list[ProposedRole]:
    """The administrator, then what the trade and the engines propose."""
    labels = {ADMIN: ADMINISTRATOR, **_labels(sector)}
    gathered: dict[str, list[Right]] = {key: [] for key in labels}
    for module in _modules(sector):
        for key, right in rights_of_module(module):
            gathered.setdefault(key, []).append(right)
    gathered[ADMIN] = list(EVERY_RIGHT)
    return [ProposedRole(key, labels.get(key, key), tuple(rights)) for key, rights in gathered.items()]


def proposed_labels() -> Iterator[tuple[str, str | Promise]]:
    """What each role of any trade is called, by its key."""
    yield ADMIN, ADMINISTRATOR
    for config in _sectors().values():
        yield from config.roles.items()


def all_proposed_rights() -> Iterator[Right]:
    """Every right that any installed module proposes."""
    for module in installed_modules().values():
        for _role, right in rights_of_module(module):
            yield right


def rights_of_module(module: Module) -> Iterator[tuple[str, Right]]:
    """What the module proposes: a role's key and one of its rights, with the resource's whole key."""
    for role, proposals in module.roles.items():
        for right in _rights(module, proposals):
            yield role, right


def digest(rights: Iterable[Right]) -> str:
    """Tells whether two lists of rights are the same, wherever they are kept."""
    plain = json.dumps([asdict(right) for right in rights], sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def _sectors() -> dict[str, SectorConfig]:
    return {config.label: config for config in apps.get_app_configs() if isinstance(config, SectorConfig)}


def _labels(sector: str) -> dict[str, str | Promise]:
    config = _sectors().get(sector)
    return dict(config.roles) if config else {}


def _modules(sector: str) -> Iterator[Module]:
    """The modules of the trade, and those that are of no trade."""
    for key, module in installed_modules().items():
        trade = key.partition(".")[0]
        if trade == sector or trade not in _sectors():
            yield module


def _rights(module: Module, proposals: Iterable[str | Right]) -> list[Right]:
    """The proposals with whole keys; short ones on one resource become one right."""
    rich = [replace(right, resource=_whole(module, right.resource)) for right in proposals if isinstance(right, Right)]
    short: dict[str, list[str]] = {}
    for pattern in proposals:
        if isinstance(pattern, str):
            resource, _dot, verb = pattern.rpartition(".")
            short.setdefault(_whole(module, resource), []).append(verb)
    return [*(Right(resource, tuple(verbs)) for resource, verbs in short.items()), *rich]


def _whole(module: Module, resource: str) -> str:
    return resource if "." in resource or resource == "*" else f"{module.key}.{resource}"
