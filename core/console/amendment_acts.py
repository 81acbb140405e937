"""Corrections of the platform's own tables: written as they were asked for, unless somebody was quicker."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from core.kernel.errors import StaleVersion
from core.tenancy.provisioning import CONTROL

from .amending import AMENDABLE
from .models import Act
from .registry import Progress, act


@act("amend")
def amend(asked: Act, progress: Progress) -> dict[str, Any]:
    """A row that is about no company."""
    return _amend(asked, progress)


@act("ceilings", of_company=True)
def change_ceilings(asked: Act, progress: Progress) -> dict[str, Any]:
    """A company's plan, and how much it may use."""
    return _amend(asked, progress)


def _amend(asked: Act, progress: Progress) -> dict[str, Any]:
    """Done already, by the worker that was interrupted, is done; raises ``StaleVersion``."""
    wanted = asked.arguments
    kind, was, becomes = AMENDABLE[wanted["record"]], wanted["was"], wanted["becomes"]
    progress(kind.label)
    with transaction.atomic(using=CONTROL):
        found = kind.find(becomes)
        if found != becomes:
            if found != was:
                raise StaleVersion
            kind.put(becomes)
    return {"record": kind.label}
