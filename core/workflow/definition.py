"""The rules of one version of a life, as plain values: what code declares and what data may hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.core.exceptions import ImproperlyConfigured
from django.db.models import TextChoices

from .guards import Guard
from .texts import Text


@dataclass(frozen=True)
class State:
    """Where a record can stand.

    ``standard`` is what it means to reports and carriers that serve every trade; ``entry``
    that imports may bring records in here; ``final`` that nothing leads out of it.
    """

    code: str
    label: Text
    colour: str = ""
    standard: str = ""
    final: bool = False
    entry: bool = False


@dataclass(frozen=True)
class Transition:
    """A step that people take by name, from some states to one."""

    name: str
    label: Text
    sources: Sequence[str]
    to: str
    guards: Sequence[Guard] = ()


@dataclass(frozen=True)
class Definition:
    """States and steps of one version; records that began under it follow it to their end."""

    version: int
    initial: str
    states: Sequence[State]
    transitions: Sequence[Transition]

    @cached_property
    def state(self) -> Mapping[str, State]:
        return {state.code: state for state in self.states}

    @cached_property
    def transition(self) -> Mapping[str, Transition]:
        return {transition.name: transition for transition in self.transitions}

    def entries(self) -> frozenset[str]:
        """The states in which a record may begin."""
        return frozenset({self.initial, *(state.code for state in self.states if state.entry)})


def define(
    states: type[TextChoices],
    *,
    initial: TextChoices,
    transitions: Sequence[Transition],
    colours: Mapping[TextChoices, str] | None = None,
    standard: Mapping[TextChoices, TextChoices] | None = None,
    entries: Iterable[TextChoices] = (),
    final: Iterable[TextChoices] = (),
    version: int = 1,
) -> Definition:
    """A definition from the choices of a module; raises ``ImproperlyConfigured`` for a foreign state."""
    colours, standard, begins, ends = colours or {}, standard or {}, frozenset(entries), frozenset(final)
    _require_states(states, "initial", [initial])
    for place, named in (("colours", colours), ("standard", standard), ("entries", begins), ("final", ends)):
        _require_states(states, place, named)
    for transition in transitions:
        _require_states(states, transition.name, [*transition.sources, transition.to])
    each = (
        State(
            str(state),
            state.label,
            colours.get(state, ""),
            str(standard.get(state, "")),
            final=state in ends,
            entry=state in begins,
        )
        for state in states
    )
    return Definition(version, str(initial), tuple(each), tuple(_plain(transition) for transition in transitions))


def _plain(step: Transition) -> Transition:
    """The same step over codes: choices are the module's own names for them."""
    return replace(step, sources=tuple(map(str, step.sources)), to=str(step.to), guards=tuple(step.guards))


def _require_states(states: type[TextChoices], place: str, named: Iterable[object]) -> None:
    for state in named:
        if not isinstance(state, states):
            raise ImproperlyConfigured(f"{place}: “{state}” is not a state of {states.__name__}.")
