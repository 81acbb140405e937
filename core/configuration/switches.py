"""Which modules a company works with. One that is switched off keeps its data, answers nobody and hears nothing."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import NotFound, StateError
from core.kernel.modules import Module, installed_modules
from core.kernel.resources import Resource, registered, resource_named
from core.tenancy.context import transaction_memo
from core.tenancy.epochs import company_changed, remembered
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from .models import ModuleSwitch

OFF = "modules.off"


class UnknownModule(NotFound):
    code = "module_inconnu"
    message = _("There is no module “{module}”.")


class ModuleNeeded(StateError):
    """Another module that is in use stands on this one, or this one on one that is switched off."""

    code = "module_requis"
    message = _("“{module}” needs “{required}”.")


def switched_off() -> frozenset[str]:
    """Keys of the modules that the current company has switched off; asked once in a transaction."""
    memo = transaction_memo()
    if OFF not in memo:
        memo[OFF] = remembered(OFF, _stored)
    known: frozenset[str] = memo[OFF]
    return known


def _stored() -> frozenset[str]:
    return frozenset(ModuleSwitch.objects.values_list("module", flat=True))


def is_enabled(key: str) -> bool:
    """Whether the current company works with the module; what is no module is always there."""
    return key not in switched_off()


def in_use() -> tuple[type[Resource], ...]:
    """The resources that have exits, of the modules that the company works with."""
    off = switched_off()
    return tuple(resource for resource in registered() if resource.module.key not in off)


def resource_in_use(key: str) -> type[Resource]:
    """The resource with this key; raises ``KeyError``, also where its module is switched off."""
    resource = resource_named(key)
    if not is_enabled(resource.module.key):
        raise KeyError(key)
    return resource


@atomic()
def disable(key: str, *, actor: Actor) -> None:
    """Take a module out of the company's sight. Raises ``UnknownModule``, or ``ModuleNeeded`` while others need it."""
    module = _installed(key)
    off = _held()
    for other in installed_modules().values():
        if key in other.requires and other.key not in off:
            raise ModuleNeeded(module=other.label, required=module.label)
    switch, created = ModuleSwitch.objects.get_or_create(module=key)
    if created:
        record(switch, "disable_module", actor=actor, module=key)
        _changed()


@atomic()
def enable(key: str, *, actor: Actor) -> None:
    """Bring a module back with all its data. Raises ``UnknownModule``, or ``ModuleNeeded`` where it needs others."""
    module = _installed(key)
    off = _held()
    for required in module.requires:
        if required in off:
            raise ModuleNeeded(module=module.label, required=_installed(required).label)
    switch = ModuleSwitch.objects.filter(module=key).first()
    if switch is not None:
        record(switch, "enable_module", actor=actor, module=key)
        switch.delete()
        _changed()


def _installed(key: str) -> Module:
    modules = installed_modules()
    if key not in modules:
        raise UnknownModule(module=key)
    return modules[key]


def _held() -> frozenset[str]:
    """What is switched off, while nobody else can switch: two modules that need each other must not cross."""
    hold("modules")
    return _stored()


def _changed() -> None:
    transaction_memo()[OFF] = _stored()
    company_changed()
