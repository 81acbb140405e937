"""Open and close a person's session at the company of the request; every way of signing in ends here."""

from __future__ import annotations

import time
from typing import NamedTuple
from uuid import UUID

from django.contrib.auth import SESSION_KEY, login, logout
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from core.authentication.devices import device_name
from core.authentication.errors import InvalidCredentials
from core.authentication.models import User
from core.authentication.sign_ins import end_sign_in, open_sign_in, use
from core.door.policy import policy
from core.kernel.actors import Actor
from core.second_factor.errors import SecondFactorRequired, SignInLapsed
from core.second_factor.services import is_on, verify
from core.support.links import Errand
from core.support.services import actor_of as actor_of_visit
from core.support.services import begin_visit, require_team, visit_underway
from core.tenancy.context import outside, require_tenant
from core.users.models import UserProfile
from core.users.services import actor_of, profile_of

from .credentials import client_address
from .door import OPENED_AT, note_second_factor, require_entry

#: In the session: the sign-in that it belongs to.
SIGN_IN = "sign_in"
#: In a session of the platform's team: the visit that the company allows.
VISIT = "visit"
#: In a session that is not open yet: whose password was right, and when.
FIRST_STEP = "first_step"
FIRST_STEP_LASTS = 10 * 60


class AtWork(NamedTuple):
    """At whose place a session works, and who acts there: the same person, or support."""

    profile: UserProfile
    actor: Actor


def begin_session(request: HttpRequest, user: User) -> None:
    """Sign in somebody whose password was right; raises ``SecondFactorRequired`` when that is not enough."""
    require_entry(request)
    with outside():  # what was done so far stays done, whether or not a code still has to be given
        needs_code = is_on(user)
    if not needs_code:
        enter(request, user)
        return
    close_session(request)
    note_first_step(request, user)
    raise SecondFactorRequired


def complete_session(request: HttpRequest, code: str) -> UserProfile:
    """Sign in whoever began and now gives a code, which is not even looked at where nobody is let in from."""
    require_entry(request)
    user = who_began(request)
    with outside():
        verify(user, code)
    profile = profile_of(user)
    if profile is None:
        raise InvalidCredentials
    del request.session[FIRST_STEP]
    enter(request, user, two_factors=True)
    return profile


def enter(request: HttpRequest, user: User, *, opened_at: float | None = None, two_factors: bool = False) -> None:
    """Sign the person in on this device, if the company's door is open there; raises ``NetworkRefused``.

    ``opened_at`` is earlier when they come from another company.
    """
    require_entry(request)
    _open_session(request, user, opened_at=opened_at, two_factors=two_factors)


def _open_session(request: HttpRequest, user: User, *, opened_at: float | None = None, two_factors: bool) -> None:
    _end_sign_in(request)
    request.session.pop(VISIT, None)
    with outside():  # a company that may only read cannot hold the account's own changes
        login(request, user)
    request.session[OPENED_AT] = opened_at or time.time()
    note_second_factor(request, given=two_factors)
    device = device_name(request.headers.get("User-Agent", ""))
    request.session[SIGN_IN] = open_sign_in(
        user.id, require_tenant().id, device=device, address=client_address(request)
    )


def open_visit(request: HttpRequest, errand: Errand) -> AtWork:
    """Let one of the team in, in the place of who lets support in; raises ``NotSupport``, ``NotLetIn``."""
    with outside():
        require_team(errand.staff)
    visit = begin_visit(errand.staff, reason=errand.reason)
    _open_session(request, errand.staff, two_factors=True)
    request.session[VISIT] = str(visit.id)
    return AtWork(visit.access.opened_by, actor_of_visit(visit))


def at_work(request: HttpRequest, user: User) -> AtWork | None:
    """For whom this session works, while they may; none when the place is lost."""
    if VISIT in request.session:
        visit = visit_underway(UUID(request.session[VISIT]), user.id)
        return AtWork(visit.access.opened_by, actor_of_visit(visit)) if visit else None
    profile = profile_of(user)
    return AtWork(profile, actor_of(profile)) if profile else None


def close_session(request: HttpRequest) -> None:
    """Sign out on this device."""
    _end_sign_in(request)
    logout(request)


def is_open(request: HttpRequest, user: User) -> bool:
    """Whether nobody ended this sign-in, nor did it lie idle too long; it counts as used now."""
    return use(user.id, require_tenant().id, request.session.get(SIGN_IN, ""), idle=policy().idle)


def note_first_step(request: HttpRequest, user: User) -> None:
    """Remember whose password was right in a session that opens nothing yet."""
    request.session[FIRST_STEP] = [str(user.id), user.get_session_auth_hash(), time.time()]


def who_began(request: HttpRequest) -> User:
    """Whose password was right; raises ``SignInLapsed`` when that was long ago or the account has changed since."""
    user_id, auth_hash, began_at = request.session.get(FIRST_STEP, (None, "", 0))
    user = User.objects.filter(pk=user_id, is_active=True).first()
    late = time.time() - began_at > FIRST_STEP_LASTS
    if user is None or late or not constant_time_compare(user.get_session_auth_hash(), auth_hash):
        raise SignInLapsed
    return user


def _end_sign_in(request: HttpRequest) -> None:
    if SESSION_KEY in request.session and SIGN_IN in request.session:
        end_sign_in(UUID(request.session[SESSION_KEY]), require_tenant().id, request.session[SIGN_IN])
