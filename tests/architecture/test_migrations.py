"""Every change of a model has its migration."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command


@pytest.mark.usefixtures("committed")
def test_no_migration_is_missing() -> None:
    out = io.StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=out)
    except SystemExit:
        pytest.fail(out.getvalue())
