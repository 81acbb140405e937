"""What is known of the life of a kind of record, whichever version a record follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from django.core.exceptions import ImproperlyConfigured
from django.db.models import TextChoices

from .definition import Definition, State, Transition, define
from .guards import Check, Rule, name_of
from .texts import Text

V = TypeVar("V")


class Declared:
    """The present version and the ``earlier`` ones: they are kept in code as long as records follow them."""

    def __init__(
        self,
        states: type[TextChoices],
        *,
        initial: TextChoices,
        transitions: Sequence[Transition],
        earlier: Sequence[Definition] = (),
        **rest: Any,
    ) -> None:
        """``rest`` is what ``define`` takes: colours, standard states, entries, final states, the version."""
        self.states = states
        self.current = define(states, initial=initial, transitions=transitions, **rest)
        self.versions: dict[int, Definition] = {each.version: each for each in (*earlier, self.current)}
        #: The trade's common states that ``standard`` speaks of, where it maps any.
        self.standards = next((type(each) for each in (rest.get("standard") or {}).values()), None)
        names = [transition.name for transition in transitions]
        if len(set(names)) < len(names):
            raise ImproperlyConfigured(f"Two transitions of {states.__name__} have the same name.")
        if len(self.versions) <= len(earlier) or max(self.versions) != self.current.version:
            raise ImproperlyConfigured(f"The versions of {states.__name__} do not follow each other.")

    @property
    def initial(self) -> str:
        return self.current.initial

    @cached_property
    def transitions(self) -> dict[str, Transition]:
        """Every step by name, the present version's first and where versions differ: what roles can be granted."""
        return _first_of_each(each.transition for each in self._newest_first())

    @cached_property
    def known(self) -> dict[str, State]:
        """Every state that a record can be in, those that only older records know last."""
        return _first_of_each(each.state for each in self._newest_first())

    @cached_property
    def checks(self) -> dict[str, Check]:
        """The checks that are code, by the names under which stored definitions call them."""
        steps = (step for each in self.versions.values() for step in each.transitions)
        return {name_of(guard): guard for step in steps for guard in step.guards if not isinstance(guard, Rule)}

    @property
    def choices(self) -> list[tuple[str, Text]]:
        """Every state that a record can be in, with its label."""
        return [(code, state.label) for code, state in self.known.items()]

    def sources_of(self, name: str) -> tuple[str, ...]:
        """The states from which the step leads, under any version that records follow."""
        steps = (each.transition[name] for each in self.versions.values() if name in each.transition)
        return tuple(dict.fromkeys(source for step in steps for source in step.sources))

    def standard_of(self, state: str) -> str:
        """What the state means to reports and carriers that serve every trade; empty where nothing."""
        return self.known[state].standard

    def _newest_first(self) -> list[Definition]:
        return [self.versions[version] for version in sorted(self.versions, reverse=True)]


def _first_of_each(found: Iterable[Mapping[str, V]]) -> dict[str, V]:
    united: dict[str, V] = {}
    for mapping in found:
        for name, value in mapping.items():
            united.setdefault(name, value)
    return united
