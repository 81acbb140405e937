"""Proof that an act was asked for by the application, which a statement slipped into its database cannot write."""

from __future__ import annotations

import json

from django.utils.crypto import constant_time_compare, salted_hmac

from .models import Act

SALT = "core.console.seals"


def seal(act: Act) -> str:
    """Over everything that decides what is done, and to whom it is put down."""
    decided = [str(act.id), act.kind, act.slug, str(act.company_id), str(act.staff), act.reason, act.arguments]
    return salted_hmac(SALT, json.dumps(decided, sort_keys=True), algorithm="sha256").hexdigest()


def is_sealed(act: Act) -> bool:
    return constant_time_compare(act.seal, seal(act))
