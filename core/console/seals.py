"""Proof that something was asked for by the application, which a statement slipped into its database cannot write."""

from __future__ import annotations

import json

from django.utils.crypto import constant_time_compare, salted_hmac

from .models import Act, Cancellation

SALT = "core.console.seals"


def seal(asked: Act | Cancellation) -> str:
    """Over everything that decides what is done, and to whom it is put down."""
    decided = _decided_by_act(asked) if isinstance(asked, Act) else _decided_by_cancellation(asked)
    return salted_hmac(SALT, json.dumps(decided, sort_keys=True), algorithm="sha256").hexdigest()


def is_sealed(asked: Act | Cancellation) -> bool:
    return constant_time_compare(asked.seal, seal(asked))


def asked_to_stop(act: Act) -> Cancellation | None:
    """The first request to give the act up that the console made."""
    return next((each for each in act.cancellations.all() if is_sealed(each)), None)


def _decided_by_act(act: Act) -> list[object]:
    return [str(act.id), act.kind, act.slug, str(act.company_id), str(act.staff), act.reason, act.arguments]


def _decided_by_cancellation(cancellation: Cancellation) -> list[object]:
    return ["cancel", str(cancellation.act_id), str(cancellation.staff), cancellation.staff_email]
