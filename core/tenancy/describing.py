"""What a company says of itself, in the control plane, which the application only reads: one function writes it."""

from __future__ import annotations

import json
from functools import partial

from django.db import connections, transaction

from . import directory
from .context import require_tenant
from .identity import claim_statements
from .transactions import on_commit

CONTROL = "default"


def describe_company(**told: str) -> None:
    """Change these columns of the current company's own row.

    Other processes know it within seconds. A company that lives in another database says
    who it is to the control plane's, where it is no resident.
    """
    ref = require_tenant()
    with transaction.atomic(using=CONTROL), connections[CONTROL].cursor() as cursor:
        if ref.alias != CONTROL:
            for statement in claim_statements(ref).split("; "):
                cursor.execute(statement)
        cursor.execute("SELECT yz.describe_company(%s::jsonb)", [json.dumps(told)])
    on_commit(partial(directory.forget, ref))
