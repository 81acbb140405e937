"""Let support in, see it, send it away; and, on the other side, come in."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from core.authentication.models import User
from core.history import record
from core.kernel.actors import Actor, ActorKind
from core.second_factor.services import is_on
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic
from core.users.models import UserProfile

from .errors import NotLetIn, NotSupport
from .models import SupportAccess, SupportVisit


@atomic()
def open_access(*, reason: str, minutes: int, actor: Actor) -> SupportAccess:
    """Let support act in this administrator's place for so many minutes; an earlier permission ends."""
    close_access(actor=actor)
    until = timezone.now() + timedelta(minutes=minutes)
    access: SupportAccess = SupportAccess.objects.create(
        opened_by=UserProfile.objects.get(pk=str(actor.profile_id)), reason=reason, expires_at=until
    )
    record(access, "let_support_in", actor=actor, reason=reason, minutes=minutes)
    return access


@atomic()
def close_access(*, actor: Actor) -> bool:
    """Whoever of support is inside is out at their next request; false when the door was closed already."""
    hold("support")
    access = SupportAccess.objects.open().first()
    if access is None:
        return False
    access.closed_at = timezone.now()
    access.save(update_fields=["closed_at"])
    record(access, "send_support_away", actor=actor)
    return True


def require_team(staff: User) -> None:
    """Refuse who is not of the platform's team, or whose password alone would open; control plane only."""
    if not (staff.is_active and staff.is_staff and is_on(staff)):
        raise NotSupport


@atomic()
def begin_visit(staff: User, *, reason: str) -> SupportVisit:
    """Come in through the door that the company holds open; raises ``NotLetIn``. ``require_team`` has been asked."""
    hold("support")
    access = SupportAccess.objects.open().select_related("opened_by").first()
    if access is None:
        raise NotLetIn
    visit: SupportVisit = SupportVisit.objects.create(
        access=access, staff=staff.id, staff_email=staff.email, reason=reason
    )
    record(access, "support_came_in", actor=actor_of(visit), reason=reason)
    return visit


def visit_underway(visit_id: UUID, staff: UUID) -> SupportVisit | None:
    """The visit, while the company still holds its door open."""
    through = SupportAccess.objects.open()
    visits = SupportVisit.objects.filter(pk=visit_id, staff=staff, access__in=through)
    visit: SupportVisit | None = visits.select_related("access__opened_by").first()
    return visit


def actor_of(visit: SupportVisit) -> Actor:
    """Support as the one who acts: with the rights of who let it in, under both their names."""
    person = visit.access.opened_by
    return Actor(
        ActorKind.SUPPORT, profile_id=person.id, name=f"{visit.staff_email} → {person}"[:200], role=person.role
    )
