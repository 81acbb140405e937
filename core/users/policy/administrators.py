"""A company always has somebody who may do everything."""

from __future__ import annotations

from core.tenancy.locking import hold

from ..models import UserProfile
from ..roles import ADMIN
from .errors import LastAdministrator


def keep_an_administrator(profile: UserProfile, role: str) -> None:
    """Raise ``LastAdministrator`` when this person may not leave for another role.

    Two administrators who step down at the same moment wait for each other.
    """
    if profile.role != ADMIN or role == ADMIN or not profile.is_active:
        return
    hold("administrators")
    if not UserProfile.objects.with_role(ADMIN).exclude(pk=profile.pk).exists():
        raise LastAdministrator(person=str(profile))
