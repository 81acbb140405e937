"""Ask for a code besides the password: set it up, check it, take it away.

Who changes any of it has given their password anew; see ``core.authentication.passwords``.
"""

from __future__ import annotations

import time
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from limits import RateLimitItemPerMinute

from core.authentication.attempts import clear, hit
from core.authentication.models import User
from core.kernel.sealing import seal, unseal

from . import recovery, totp
from .errors import SecondFactorLocked, SecondFactorOff, SecondFactorOn, WrongCode
from .models import SecondFactor
from .pictures import qr_code

#: Ten wrong codes lock the factor, not the account: sessions that are open go on.
CODES = RateLimitItemPerMinute(10, 15, namespace="second-factor")


class Enrolment(NamedTuple):
    """What the person shows to their authenticator application."""

    secret: str
    uri: str
    #: The uri as an SVG picture.
    qr: str


def is_on(user: User) -> bool:
    """Whether signing in takes a code."""
    return SecondFactor.objects.filter(user=user).exclude(confirmed_at=None).exists()


def enrol(user: User) -> Enrolment:
    """Draw a secret; nothing is asked for before ``confirm`` has seen a code of it."""
    if is_on(user):
        raise SecondFactorOn
    secret = totp.new_secret()
    SecondFactor.objects.update_or_create(user=user, defaults={"sealed_secret": seal(secret), "last_step": 0})
    uri = totp.provisioning_uri(secret, user.email)
    return Enrolment(secret, uri, qr_code(uri))


@transaction.atomic
def confirm(user: User, code: str) -> list[str]:
    """From now on codes are asked for; returns the recovery codes, which cannot be read again."""
    factor = SecondFactor.objects.select_for_update().filter(user=user).first()
    if factor is None:
        raise SecondFactorOff
    if factor.confirmed_at:
        raise SecondFactorOn
    _count(user)
    if not _accept_code(factor, code):
        raise WrongCode
    SecondFactor.objects.filter(user=user).update(confirmed_at=timezone.now())
    clear(CODES, str(user.id))
    return recovery.renew(factor)


def verify(user: User, code: str) -> None:
    """Accept a code of the application, or a recovery code, once; raises ``WrongCode``, ``SecondFactorLocked``."""
    factor = _require(user)
    _count(user)
    if not _accept_code(factor, code) and not recovery.accept(factor, code):
        raise WrongCode
    clear(CODES, str(user.id))


@transaction.atomic
def renew_recovery_codes(user: User) -> list[str]:
    """New ones; what was printed before is worthless."""
    return recovery.renew(_require(user))


def disable(user: User) -> None:
    """The password alone opens again."""
    _require(user).delete()


def _require(user: User) -> SecondFactor:
    factor = SecondFactor.objects.filter(user=user).exclude(confirmed_at=None).first()
    if factor is None:
        raise SecondFactorOff
    return factor


def _count(user: User) -> None:
    # Before the code is looked at, so that parallel guesses are counted too.
    hit(CODES, str(user.id), SecondFactorLocked)


def _accept_code(factor: SecondFactor, code: str) -> bool:
    """One statement decides: of two that bring the same code at once, one comes in."""
    step = totp.step_of("".join(code.split()), unseal(factor.sealed_secret), time.time())
    if step is None:
        return False
    return bool(SecondFactor.objects.filter(pk=factor.pk, last_step__lt=step).update(last_step=step))
