"""The moment of the move: nobody is inside, the last changes follow, the address changes."""

from __future__ import annotations

import time

from .. import directory
from ..models import Move, MovePhase, Tenant
from ..operator import Connection
from ..provisioning import CONTROL, register_resident
from .errors import TenantBusy
from .following import Ends, catch_up_for_good, follow
from .loading import require_current_place
from .moves import set_phase
from .operation import drained
from .waits import Waits

#: How long the company's people may queue behind the move while somebody is still inside.
PATIENCE = "100ms"
ATTEMPTS = 100
PAUSE = 0.2


def switch(move: Move, ends: Ends, waits: Waits) -> None:
    """Let the company live at its new place from one instant to the next.

    Whoever comes meanwhile waits at the fence and is then sent to the new address. When
    a long transaction does not end, everybody passes again and the switch is tried later;
    after the last attempt raises ``TenantBusy`` and the company stays where it is.
    """
    for _ in range(ATTEMPTS):
        follow(ends)
        try:
            with waits.measured(), drained(ends.gate, ends.id, PATIENCE):
                catch_up_for_good(ends)
                _require_current_places(ends)
                _leave(ends)
                settle_there(ends.there, ends.target)
        except TenantBusy:
            time.sleep(PAUSE)
        else:
            set_phase(move, MovePhase.CLEANING)
            return
    raise TenantBusy()


def _require_current_places(ends: Ends) -> None:
    """Nobody deployed meanwhile."""
    here, there = ends.here, ends.there
    if here.alias == there.alias:
        require_current_place(ends.target, here.schema_name, there.schema_name)
    else:
        require_current_place(ends.source, here.schema_name)
        require_current_place(ends.target, there.schema_name)


def _leave(ends: Ends) -> None:
    """Nobody enters the old place again; from here on the move can only be finished.

    Committed before the new place opens, so that at no instant there are two. Within one
    database opening the new place is what closes the old one.
    """
    if ends.here.alias != ends.there.alias:
        ends.source.execute("DELETE FROM yz.resident WHERE tenant_id = %s", (ends.id,))


def settle_there(there: Tenant, owner: Connection) -> None:
    """Open the new place, then tell everybody where it is; may be repeated."""
    register_resident(owner, there)
    there.save(using=CONTROL, update_fields=["level", "alias", "schema_name", "epoch", "updated_at"])
    directory.forget(there.ref)
