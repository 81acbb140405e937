"""What somebody does on their first days: modules say what it is, where, and by which fact it is known to be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import Promise

from .actors import Actor
from .modules import Module

#: Whether it is done, for this person; a fact, asked whenever the first page is read.
Fact = Callable[[Actor], bool]


@dataclass(frozen=True)
class FirstStep:
    """One line of the list that newcomers find on their first page."""

    #: Tells the steps apart; never changes.
    key: str
    #: Key of the module that must be in use; empty for what every company does.
    module: str
    label: str | Promise
    #: The address of the screen where it is done.
    leads_to: str
    is_done: Fact
    #: Roles that it is for; none are all.
    roles: tuple[str, ...] = ()
    #: The right without which nobody could do it: ``business.catalog.product:import``.
    needs: str = ""


_steps: dict[str, FirstStep] = {}


def first_step(
    label: str | Promise,
    *,
    leads_to: str,
    module: Module | None = None,
    roles: tuple[str, ...] = (),
    needs: str = "",
) -> Callable[[Fact], Fact]:
    """Propose a step, at import time; the function below tells whether it is done, and its name never changes."""

    def proposed(fact: Fact) -> Fact:
        home = module.key if module is not None else ""
        key = f"{home or 'company'}/{fact.__name__}"
        known = _steps.setdefault(key, FirstStep(key, home, label, leads_to, fact, roles, needs))
        if known.is_done is not fact:
            raise ImproperlyConfigured(f"Two first steps are called {key}.")
        return fact

    return proposed


def first_steps() -> tuple[FirstStep, ...]:
    """Every proposed step: those of the company, then those of its modules, each in the order of their declaration."""
    return tuple(sorted(_steps.values(), key=lambda step: step.module != ""))
