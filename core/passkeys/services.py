"""Add, use and remove passkeys. Opening a session is the gateway's business."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from fido2.utils import websafe_encode

from core.authentication.models import User
from core.kernel.errors import NotFound

from .ceremonies import Options, Party, State, accept_new, ask_for_known, ask_for_new, prove, read_answer
from .errors import PasskeyRefused, TooManyPasskeys
from .models import Passkey

#: Devices of one person; more are forgotten ones.
MOST = 10


def begin_passkey(user: User, party: Party) -> tuple[Options, State]:
    """What the browser asks the device for; a device that has one of the account's keys refuses a second."""
    _require_room(user)
    known = [key.key for key in user.passkeys.filter(rp_id=party.rp_id)]
    return ask_for_new(party, handle=user.id.bytes, email=user.email, known=known)


@transaction.atomic
def add_passkey(user: User, party: Party, state: State, answer: Mapping[str, Any], *, name: str) -> Passkey:
    """Keep the key that the device made; raises ``PasskeyRefused``, ``TooManyPasskeys``."""
    credential, uses = accept_new(party, state, answer)
    User.objects.select_for_update().get(pk=user.pk)  # two at once are counted one after the other
    _require_room(user)
    key = Passkey(user=user, name=name, rp_id=party.rp_id, credential=bytes(credential), uses=uses)
    key.credential_id = websafe_encode(credential.credential_id)
    try:
        key.save(force_insert=True)
    except IntegrityError as error:  # a key is one account's, and is shown once
        raise PasskeyRefused from error
    return key


def remove_passkey(user: User, passkey_id: UUID) -> None:
    """It opens nothing any more; raises ``NotFound``."""
    deleted, _ = user.passkeys.filter(pk=passkey_id).delete()
    if not deleted:
        raise NotFound


def begin_recognition(party: Party) -> tuple[Options, State]:
    """What the browser asks the device for, before anybody has said who they are."""
    return ask_for_known(party)


def recognise_by_passkey(party: Party, state: State, answer: Mapping[str, Any]) -> User:
    """Whose key it is: there, and unlocked by its owner, hence both factors; raises ``PasskeyRefused``."""
    said = read_answer(answer)
    key = _key_of(websafe_encode(said.raw_id), party)
    prove(party, state, said, key.key)
    if said.response.user_handle not in (None, key.user.id.bytes):
        raise PasskeyRefused
    _count_use(key, said.response.authenticator_data.counter)
    return key.user


def _key_of(credential_id: str, party: Party) -> Passkey:
    found = Passkey.objects.select_related("user").filter(
        credential_id=credential_id, rp_id=party.rp_id, user__is_active=True
    )
    key = found.first()
    if key is None:
        raise PasskeyRefused
    return key


def _count_use(key: Passkey, uses: int) -> None:
    """One statement decides: a count that does not grow tells of a copy (WebAuthn 3, 6.1.1)."""
    grown = Q(uses__lt=uses) if uses else Q(uses=0)
    if not Passkey.objects.filter(grown, pk=key.pk).update(uses=uses, last_used_at=timezone.now()):
        raise PasskeyRefused


def _require_room(user: User) -> None:
    if (number := user.passkeys.count()) >= MOST:
        raise TooManyPasskeys(number=number)
