"""How many people a company may have: those who work there, and those whom it invited."""

from __future__ import annotations

from dataclasses import dataclass

from core.tenancy.context import require_tenant
from core.tenancy.locking import hold
from core.tenancy.models import Tenant
from core.users.models import UserProfile

from .errors import SeatsTaken
from .models import Invitation


@dataclass(frozen=True)
class Seats:
    taken: int
    allowed: int


def seats(*, besides: Invitation | None = None) -> Seats:
    """``besides`` leaves an invitation out: the one that is about to take its own place."""
    invited = Invitation.objects.pending().exclude(pk=besides.pk if besides else None)
    taken = UserProfile.objects.active().count() + invited.count()
    return Seats(taken, Tenant.objects.values_list("max_users", flat=True).get(pk=require_tenant().id))


def require_seat(*, besides: Invitation | None = None) -> None:
    """Refuse when all places are taken; until the transaction ends nobody else takes one."""
    hold("seats")
    found = seats(besides=besides)
    if found.taken >= found.allowed:
        raise SeatsTaken(allowed=found.allowed)
