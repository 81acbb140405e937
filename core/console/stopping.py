"""Where acts on companies are given up, and how what they made is taken back."""

from __future__ import annotations

from core.tenancy.lifecycle.deletion import abandon, is_announced
from core.tenancy.lifecycle.errors import MoveDecided, NoMoveUnderway
from core.tenancy.lifecycle.moving import abort, can_stop_at
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.places import Place
from core.tenancy.provisioning import schema_at

from .models import Act
from .registry import Progress, Stopping


def target_of(act: Act) -> Place:
    """Where a move leads."""
    wanted = act.arguments
    return Place(wanted["level"], wanted["alias"], schema_at(wanted["level"], act.slug))


def _undo_move(act: Act, progress: Progress) -> bool:
    tenant = find_tenant(act.slug)
    try:
        abort(tenant, progress)
    except NoMoveUnderway:
        return not target_of(act).is_same(tenant.place)
    except MoveDecided:
        return False
    return True


def _may_restore_stop(act: Act, step: str) -> bool:
    """Over the company, one whose worker was killed may have replaced the records, and not yet the files."""
    return act.arguments["mode"] != "same" or act.attempts == 1


def _undo_restore(act: Act, progress: Progress) -> bool:
    if act.arguments["mode"] == "same":
        return act.attempts == 1
    return abandon(act.arguments["slug"], progress)


def _undo_bring_back(act: Act, progress: Progress) -> bool:
    return abandon(act.arguments["slug"] if act.arguments["mode"] != "same" else act.slug, progress)


MOVE = Stopping(may=lambda act, step: can_stop_at(step), take_back=_undo_move)
RESTORE = Stopping(may=_may_restore_stop, take_back=_undo_restore)
BRING_BACK = Stopping(may=lambda act, step: True, take_back=_undo_bring_back)
CLONE = Stopping(may=lambda act, step: True, take_back=lambda act, progress: abandon(act.arguments["slug"], progress))
#: While the last backup is written; from then on a deletion can only be finished.
DELETE = Stopping(
    may=lambda act, step: not is_announced(act.slug), take_back=lambda act, progress: not is_announced(act.slug)
)
