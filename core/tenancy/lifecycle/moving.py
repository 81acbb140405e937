"""Move a company to another place while its people work."""

from __future__ import annotations

from dataclasses import dataclass

from ..models import Level, LifeCycle, Move, MovePhase, Tenant
from ..operator import as_owner
from ..places import Place
from ..provisioning import CONTROL, make_place
from ..units import DatabaseFull, ensure_pool
from .artefact import Progress
from .changes import note_changes, stop_noting
from .creation import refuse_unknown_database
from .errors import DatabaseIsFull, MoveDecided, NoMoveUnderway, TenantUnavailable
from .following import Ends, connected, copy_records, prove
from .loading import require_current_place
from .moves import begin, end, is_decided, moved, set_phase, underway
from .operation import operation, require_state
from .switching import settle_there, switch
from .vacating import require_only_home, vacate
from .waits import Waits


@dataclass
class Outcome:
    """What a move did; ``longest_wait_ms`` is the longest that it can have kept anybody waiting."""

    slug: str
    origin: str
    place: str
    level: str
    #: ``done``, or ``undone`` when the company was left at, or taken back to, its old place.
    result: str
    rows: int
    longest_wait_ms: int
    seconds: float


def move(tenant: Tenant, target: Place, progress: Progress) -> Outcome:
    """Move the company; repeating the call finishes a killed move, naming the old place takes it back.

    Whatever is refused before the switch leaves the company, and everything else, as it was.
    """
    refuse_unknown_database(target.alias)
    with operation(tenant.id):
        tenant.refresh_from_db(using=CONTROL)
        require_state(tenant, LifeCycle.READY, LifeCycle.MOVING)
        outcome = _end_earlier(tenant, target, progress)
        if outcome and target.is_same(tenant.place):
            return outcome
        return _go(underway(tenant) or begin(tenant, target), tenant, target, progress)


def abort(tenant: Tenant, progress: Progress) -> Outcome:
    """Take back a move that was killed before its switch."""
    with operation(tenant.id):
        tenant.refresh_from_db(using=CONTROL)
        killed = underway(tenant)
        if killed is None:
            raise NoMoveUnderway(slug=tenant.slug)
        if is_decided(killed):
            raise MoveDecided(slug=tenant.slug)
        return _undo(killed, tenant, progress)


def can_stop_at(step: str) -> bool:
    """Whether a move that fails at this step is taken back: not one that has left, nor one that is being taken back."""
    return step not in ("undoing", "cleaning")


def _end_earlier(tenant: Tenant, target: Place, progress: Progress) -> Outcome | None:
    """A killed move ends first when it can only be finished, or is being taken back, or shall be."""
    killed = underway(tenant)
    if killed is None:
        return None
    if is_decided(killed):
        return _finish(killed, tenant, progress, Waits())
    if killed.phase == MovePhase.UNDOING or target.is_same(tenant.place):
        return _undo(killed, tenant, progress)
    return None


def _go(move: Move, tenant: Tenant, target: Place, progress: Progress) -> Outcome:
    """From wherever the move stands to its end, or back to the old place."""
    if move.target != target:
        raise TenantUnavailable(slug=tenant.slug, state=tenant.get_life_cycle_display())
    waits = Waits()
    try:
        with connected(tenant, moved(move, tenant)) as ends:
            if move.phase != MovePhase.FOLLOWING:
                _bring_over(move, ends, waits, progress)
            progress("proving")
            move.hashes = prove(ends)
            set_phase(move, MovePhase.FOLLOWING)
            progress("switching")
            switch(move, ends, waits)
    except Exception:
        if not is_decided(move):
            _undo(move, tenant, progress)
        raise
    return _finish(move, tenant, progress, waits)


def _bring_over(move: Move, ends: Ends, waits: Waits, progress: Progress) -> None:
    """Make the new place, note what changes at the old one, copy."""
    progress("preparing")
    require_current_place(ends.source, ends.here.schema_name)
    if move.to_level == Level.SHARED:
        ensure_pool(move.to_alias)
    try:
        make_place(ends.target, ends.there)
    except DatabaseFull as error:
        raise DatabaseIsFull(alias=move.to_alias) from error
    require_current_place(ends.target, ends.there.schema_name)
    note_changes(ends.source, ends.here.schema_name, ends.id, waits)
    progress("copying")
    set_phase(move, MovePhase.COPYING)
    copy_records(ends, progress)
    set_phase(move, MovePhase.FOLLOWING)


def _undo(move: Move, tenant: Tenant, progress: Progress) -> Outcome:
    """Remove the copy and whatever served it; the company never left."""
    progress("undoing")
    waits = Waits()
    set_phase(move, MovePhase.UNDOING)
    with as_owner(move.from_alias) as owner:
        stop_noting(owner, move.from_schema, tenant.id, waits)
    vacate(tenant.id, move.target, waits)
    require_only_home(tenant, [move.source, move.target])
    end(move, tenant, MovePhase.UNDONE, waits)
    return _outcome(move, tenant)


def _finish(move: Move, tenant: Tenant, progress: Progress, waits: Waits) -> Outcome:
    """After the switch: everybody knows the new address, and nothing is left at the old one."""
    there = moved(move, tenant)
    if move.phase != MovePhase.CLEANING:
        with as_owner(there.alias) as owner:
            settle_there(there, owner)
        set_phase(move, MovePhase.CLEANING)
    tenant.refresh_from_db(using=CONTROL)
    progress("cleaning")
    vacate(tenant.id, move.source, waits)
    require_only_home(tenant, [move.source, move.target])
    end(move, tenant, MovePhase.DONE, waits)
    return _outcome(move, tenant)


def _outcome(move: Move, tenant: Tenant) -> Outcome:
    ended = move.ended_at or move.started_at
    return Outcome(
        slug=tenant.slug,
        origin=str(move.source),
        place=str(tenant.place),
        level=tenant.level,
        result=move.phase,
        rows=sum(rows for rows, _ in move.hashes.values()),
        longest_wait_ms=move.longest_wait_ms,
        seconds=round((ended - move.started_at).total_seconds(), 2),
    )
