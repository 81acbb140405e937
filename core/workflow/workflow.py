"""The life of a kind of record: its states, and the steps that lead from one to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import TextChoices

from core.history import record as record_history
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError
from core.kernel.events import publish
from core.tenancy.transactions import atomic

from .declared import Declared
from .definition import Definition, State, Transition
from .errors import NoEntry, TransitionRefused, UnknownVersion
from .events import StateChanged
from .guards import Rule

if TYPE_CHECKING:
    from core.tenancy.models import TenantModel

    from .cel.names import Given
    from .fields import StateField
    from .models import StateChange


@dataclass(frozen=True)
class Offer:
    """A transition that the present state proposes, and why it would be refused, if so."""

    transition: Transition
    refusal: BusinessError | None


class Workflow(Declared):
    """States and transitions as values: buttons, kanban and documentation are read from here.

    A record keeps the version of the rules under which it began.
    """

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
        """Open the journal of a record that was just saved; imports may begin in another entry, earlier."""
        from .journal import enter

        if state is not None:
            if state not in self.definition_of(record).entries():
                raise NoEntry(state=self.known[state].label)
            self._field(record).move(record, str(state))
        return enter(record, self.state_of(record).code, actor=actor, owner=owner, comment=note, at=at)

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

        field = self._field(record)
        source = field.lock(record)
        transition = self._transition(record, name)
        self._check(record, transition, actor, {"note": note, "owner": owner, "due_at": due_at})
        field.move(record, transition.to)
        entered = enter(record, transition.to, actor=actor, owner=owner, comment=note, due_at=due_at)
        record_history(record, name, actor=actor, note=note, source=source, state=transition.to)
        publish(StateChanged(record.pk, record._meta.label_lower, name, source, transition.to))
        return entered

    def offers(self, record: TenantModel, *, actor: Actor) -> Iterator[Offer]:
        """What can be done with the record now, for the buttons of a screen."""
        state = self.state_of(record).code
        for transition in self.definition_of(record).transitions:
            if state in transition.sources:
                yield Offer(transition, self._refusal(record, transition, actor))

    def definition_of(self, record: TenantModel) -> Definition:
        """The rules that the record follows: those under which it began, or was moved to since."""
        version = self._field(record).version_of(record)
        if version not in self.versions:
            raise UnknownVersion(version=version)
        return self.versions[version]

    def state_of(self, record: TenantModel) -> State:
        """Where the record stands."""
        return self.definition_of(record).state[str(getattr(record, self._field(record).name))]

    def _field(self, record: TenantModel) -> StateField:
        field: StateField = next(f for f in record._meta.fields if getattr(f, "workflow", None) is self)  # type: ignore[assignment]
        return field

    def _transition(self, record: TenantModel, name: str) -> Transition:
        """The step under the record's own rules; another version's is refused in its words."""
        own = self.definition_of(record).transition.get(name)
        if own is None:
            raise TransitionRefused(transition=self.transitions[name].label, state=self.state_of(record).label)
        return own

    def _check(self, record: TenantModel, transition: Transition, actor: Actor, given: Given | None = None) -> None:
        state = self.state_of(record)
        if state.code not in transition.sources:
            raise TransitionRefused(transition=transition.label, state=state.label)
        for guard in transition.guards:
            if isinstance(guard, Rule):
                guard(record, actor, given)
            else:
                guard(record, actor)

    def _refusal(self, record: TenantModel, transition: Transition, actor: Actor) -> BusinessError | None:
        try:
            self._check(record, transition, actor)
        except BusinessError as refusal:
            return refusal
        return None
