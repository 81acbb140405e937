"""Definitions as JSON and back: what a company's own refinement will be kept as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Model

from .definition import Definition, State, Transition
from .errors import InvalidDefinition
from .faults import faults
from .guards import Guard, Rule, name_of
from .texts import in_every_language, text_of
from .workflow import Workflow

#: Of the shape itself: what older platforms wrote is told from what newer ones write.
FORMAT = 1

Json = dict[str, Any]


def to_json(definition: Definition) -> Json:
    """The whole definition; checks that are code are named."""
    return {
        "format": FORMAT,
        "version": definition.version,
        "initial": definition.initial,
        "states": [_state_to_json(state) for state in definition.states],
        "transitions": [_step_to_json(step) for step in definition.transitions],
    }


def from_json(stored: Json, workflow: Workflow, model: type[Model]) -> Definition:
    """The definition again, fit for these records.

    Raises ``InvalidDefinition`` that names the place: a part that is missing or of another
    type, a check that the workflow's code does not have, or what ``faults`` finds.
    """
    if (written := _part(stored, "", "format", int)) != FORMAT:
        raise InvalidDefinition(place="format", problem=f"{written} ≠ {FORMAT}")
    definition = Definition(
        _part(stored, "", "version", int),
        _part(stored, "", "initial", str),
        tuple(_state(each, f"states.{at}") for at, each in enumerate(_part(stored, "", "states", list))),
        tuple(
            _step(each, f"transitions.{at}", workflow) for at, each in enumerate(_part(stored, "", "transitions", list))
        ),
    )
    for fault in faults(definition, model, workflow.standards):
        raise InvalidDefinition(place=fault.place, problem=f"{fault.problem} {fault.hint}".rstrip())
    return definition


def _state_to_json(state: State) -> Json:
    return {
        "code": state.code,
        "label": in_every_language(state.label),
        "colour": state.colour,
        "standard": state.standard,
        "final": state.final,
        "entry": state.entry,
    }


def _step_to_json(step: Transition) -> Json:
    return {
        "name": step.name,
        "label": in_every_language(step.label),
        "sources": list(step.sources),
        "to": step.to,
        "guards": [_guard_to_json(guard) for guard in step.guards],
    }


def _guard_to_json(guard: Guard) -> Json:
    if isinstance(guard, Rule):
        return {"cel": guard.cel, "reason": in_every_language(guard.reason)}
    return {"check": name_of(guard)}


def _state(stored: Any, place: str) -> State:
    return State(
        _part(stored, place, "code", str),
        text_of(_texts(stored, place, "label")),
        _part(stored, place, "colour", str),
        _part(stored, place, "standard", str),
        final=_part(stored, place, "final", bool),
        entry=_part(stored, place, "entry", bool),
    )


def _step(stored: Any, place: str, workflow: Workflow) -> Transition:
    guards = _part(stored, place, "guards", list)
    return Transition(
        _part(stored, place, "name", str),
        text_of(_texts(stored, place, "label")),
        tuple(_words(_part(stored, place, "sources", list), f"{place}.sources")),
        _part(stored, place, "to", str),
        tuple(_guard(guard, f"{place}.guards.{at}", workflow) for at, guard in enumerate(guards)),
    )


def _guard(stored: Any, place: str, workflow: Workflow) -> Guard:
    if isinstance(stored, dict) and "cel" in stored:
        return Rule(_part(stored, place, "cel", str), text_of(_texts(stored, place, "reason")))
    name = _part(stored, place, "check", str)
    if name not in workflow.checks:
        raise InvalidDefinition(place=f"{place}.check", problem=f"{name} ∉ {sorted(workflow.checks)}")
    return workflow.checks[name]


def _texts(stored: Any, place: str, name: str) -> Mapping[str, str]:
    said: dict[str, str] = _part(stored, place, name, dict)
    if not said:
        raise InvalidDefinition(place=f"{place}.{name}", problem="{}")
    _words([*said, *said.values()], f"{place}.{name}")
    return said


def _words(found: Sequence[Any], place: str) -> Sequence[str]:
    for each in found:
        if not isinstance(each, str):
            raise InvalidDefinition(place=place, problem=f"{each!r}: str")
    return found


def _part(stored: Any, place: str, name: str, kind: type) -> Any:
    found = stored.get(name) if isinstance(stored, dict) else None
    # In Python, true is a number.
    if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
        raise InvalidDefinition(place=f"{place}.{name}".lstrip("."), problem=f"{found!r}: {kind.__name__}")
    return found
