"""The life of a kind of record: its states, and the steps that lead from one to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import TextChoices
from django.utils.functional import Promise

from core.history import record as record_history
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError
from core.kernel.events import publish
from core.tenancy.transactions import atomic

from .errors import TransitionRefused
from .events import StateChanged

if TYPE_CHECKING:
    from core.tenancy.models import TenantModel

    from .models import StateChange

#: Raises ``BusinessError`` when the record may not take the step now.
Guard = Callable[[Any, Actor], None]


@dataclass(frozen=True)
class Transition:
    """A step that people take by name, from some states to one."""

    name: str
    label: str | Promise
    sources: Sequence[TextChoices]
    to: TextChoices
    guards: Sequence[Guard] = ()


@dataclass(frozen=True)
class Offer:
    """A transition that the present state proposes, and why it would be refused, if so."""

    transition: Transition
    refusal: BusinessError | None


class Workflow:
    """States and transitions as values: buttons, kanban and documentation are read from here."""

    def __init__(
        self,
        states: type[TextChoices],
        *,
        initial: TextChoices,
        transitions: Sequence[Transition],
        colours: Mapping[Any, str] | None = None,
    ) -> None:
        self.states = states
        self.initial = initial
        #: How screens tint a state, as ``#RRGGBB``.
        self.colours = dict(colours or {})
        self.transitions = {transition.name: transition for transition in transitions}
        if len(self.transitions) < len(transitions):
            raise ImproperlyConfigured(f"Two transitions of {states.__name__} have the same name.")
        for transition in transitions:
            if foreign := [s for s in (*transition.sources, transition.to) if not isinstance(s, states)]:
                raise ImproperlyConfigured(f"{transition.name}: {foreign} are not states of {states.__name__}.")

    def begin(
        self,
        record: TenantModel,
        *,
        actor: Actor,
        state: TextChoices | None = None,
        owner: Any = None,
        note: str = "",
        at: datetime | None = None,
    ) -> StateChange:
        """Open the journal of a record that was just saved; imports may begin in another state, earlier."""
        from .journal import enter

        if state is not None:
            self._save_state(record, state)
        return enter(record, self.state_of(record), actor=actor, owner=owner, comment=note, at=at)

    @atomic()
    def fire(
        self,
        record: TenantModel,
        name: str,
        *,
        actor: Actor,
        note: str = "",
        owner: Any = None,
        due_at: datetime | None = None,
    ) -> StateChange:
        """Take the step ``name``, or raise ``TransitionRefused`` or what a guard raises.

        ``owner`` is the profile in charge in the new state; ``due_at`` when that state
        is meant to end. History, journal and event are written with it.
        """
        from .journal import enter

        transition = self.transitions[name]
        source = self._lock(record)
        self._check(record, transition, actor)
        self._save_state(record, transition.to)
        entered = enter(record, transition.to, actor=actor, owner=owner, comment=note, due_at=due_at)
        record_history(record, name, actor=actor, note=note, source=source, state=transition.to)
        publish(StateChanged(record.pk, record._meta.label_lower, name, source, transition.to))
        return entered

    def offers(self, record: TenantModel, *, actor: Actor) -> Iterator[Offer]:
        """What can be done with the record now, for the buttons of a screen."""
        for transition in self.transitions.values():
            if self.state_of(record) in transition.sources:
                yield Offer(transition, self._refusal(record, transition, actor))

    def state_of(self, record: TenantModel) -> TextChoices:
        """The record's state as a member of ``states``."""
        return self.states(getattr(record, self._field(record)))

    def _field(self, record: TenantModel) -> str:
        return next(f.name for f in record._meta.fields if getattr(f, "workflow", None) is self)

    def _lock(self, record: TenantModel) -> TextChoices:
        """Learn the true state, and hold it: what is in memory may be old."""
        field = self._field(record)
        locked = type(record)._default_manager.select_for_update().filter(pk=record.pk)
        state, record.version = locked.values_list(field, "version").get()
        setattr(record, field, state)
        return self.states(state)

    def _check(self, record: TenantModel, transition: Transition, actor: Actor) -> None:
        state = self.state_of(record)
        if state not in transition.sources:
            raise TransitionRefused(transition=transition.label, state=state.label)
        for guard in transition.guards:
            guard(record, actor)

    def _refusal(self, record: TenantModel, transition: Transition, actor: Actor) -> BusinessError | None:
        try:
            self._check(record, transition, actor)
        except BusinessError as refusal:
            return refusal
        return None

    def _save_state(self, record: TenantModel, state: TextChoices) -> None:
        field = self._field(record)
        setattr(record, field, state)
        record.save(update_fields=[field])
