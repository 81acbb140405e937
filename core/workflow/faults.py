"""What is wrong with a definition, before any record follows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from django.db.models import Model, TextChoices
from django.utils.translation import gettext as _

from .cel import UnreadableCondition, compiled
from .definition import Definition
from .guards import Rule

_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Fault:
    """Where it is, what is wrong, and what would put it right."""

    place: str
    problem: str
    hint: str = ""


def faults(definition: Definition, model: type[Model], standards: type[TextChoices] | None = None) -> list[Fault]:
    """Everything that is wrong; the later questions need the names to be right."""
    return [*_names(definition, standards)] or [*_ways(definition), *_conditions(definition, model)]


def _names(definition: Definition, standards: type[TextChoices] | None) -> Iterator[Fault]:
    """Codes that can be stored, each once; colours; and whatever names a state names one that exists."""
    codes, names = list(definition.state), list(definition.transition)
    yield from _codes("states", [state.code for state in definition.states])
    yield from _codes("transitions", [step.name for step in definition.transitions])
    for state in definition.states:
        if state.colour and not _COLOUR.fullmatch(state.colour):
            yield Fault(f"states.{state.code}", _("“{colour}” is no colour.").format(colour=state.colour), "#16A34A")
        if state.standard and state.standard not in (standards.values if standards else ()):
            yield _unknown(f"states.{state.code}.standard", state.standard, standards.values if standards else [])
    if definition.initial not in codes:
        yield _unknown("initial", definition.initial, codes)
    for name in names:
        step = definition.transition[name]
        for state_code in (*step.sources, step.to):
            if state_code not in codes:
                yield _unknown(f"transitions.{name}", state_code, codes)


def _codes(place: str, codes: list[str]) -> Iterator[Fault]:
    for code, times in Counter(codes).items():
        if times > 1:
            yield Fault(f"{place}.{code}", _("it is there twice."))
        if not _CODE.fullmatch(code):
            yield Fault(f"{place}.{code}", _("a code has small letters, digits and _, 40 at most."))


def _ways(definition: Definition) -> Iterator[Fault]:
    """Every state can be reached, and left unless it is final."""
    reached = _reached(definition)
    left = {source for step in definition.transitions for source in step.sources}
    for state in definition.states:
        place = f"states.{state.code}"
        if state.code not in reached:
            hint = _("Lead a transition to it, or make it an entry if imports bring records in there.")
            yield Fault(place, _("no record ever gets there."), hint)
        if state.final and state.code in left:
            yield Fault(place, _("it is final, yet transitions leave it."))
        if not state.final and state.code not in left:
            yield Fault(place, _("no transition leaves it."), _("Say that it is final, if it is meant to be."))


def _reached(definition: Definition) -> set[str]:
    reached: set[str] = set()
    coming = set(definition.entries())
    while coming:
        reached |= coming
        coming = {step.to for step in definition.transitions if reached & set(step.sources)} - reached
    return reached


def _conditions(definition: Definition, model: type[Model]) -> Iterator[Fault]:
    for step in definition.transitions:
        for guard in step.guards:
            if isinstance(guard, Rule):
                try:
                    compiled(guard.cel, model)
                except UnreadableCondition as error:
                    yield Fault(f"transitions.{step.name}", f"“{guard.cel}”: {error}")


def _unknown(place: str, name: str, known: list[str]) -> Fault:
    close = get_close_matches(name, known, n=1)
    hint = _("Did you mean “{name}”?").format(name=close[0]) if close else ", ".join(known)
    return Fault(place, _("there is no “{name}”.").format(name=name), hint)
