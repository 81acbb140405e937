"""Recognise a request that was sent before, and remember the answer of one that was done."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.kernel.actors import Actor
from core.tenancy.locking import try_hold

from .errors import KeyMalformed, KeyReused, RequestRunning
from .models import KeptAnswer

ACCEPTABLE = re.compile(r"[!-~]{1,255}")


@dataclass(frozen=True)
class Claim:
    """The exclusive right, until the transaction ends, to carry out one marked request."""

    actor: str
    key: str
    fingerprint: str
    rights: str


def claim(*, actor: Actor, key: str, fingerprint: str, rights: str) -> Claim | KeptAnswer:
    """The right to carry out the request, or the answer when that has happened already.

    Nobody waits for a request that is still running, since waiting would occupy a
    process and a connection for each repetition: ``RequestRunning`` is raised at once.
    """
    if not ACCEPTABLE.fullmatch(key):
        raise KeyMalformed
    if not try_hold(f"idempotency/{actor.identity}/{key}"):
        raise RequestRunning
    # Asked after the lock, never together with it: the first one's row must be visible.
    kept: KeptAnswer | None = KeptAnswer.objects.of(actor.identity, key).first()
    if kept is None:
        return Claim(actor.identity, key, fingerprint, rights)
    if kept.fingerprint != fingerprint:
        raise KeyReused
    return kept


def keep(claimed: Claim, *, status: int, headers: Mapping[str, str], body: bytes) -> None:
    """Remember the answer with the work that it tells of; both are committed, or neither."""
    KeptAnswer.objects.create(
        actor=claimed.actor,
        key=claimed.key,
        fingerprint=claimed.fingerprint,
        rights=claimed.rights,
        status=status,
        headers=dict(headers),
        body=body,
    )
