"""What every long-running process does first: look at itself, and stop if it is unsafe."""

from __future__ import annotations

from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured

from core.tenancy.operator import database_aliases


def refuse_unsafe_start() -> None:
    """Raise ``ImproperlyConfigured`` naming every unsafe setting and database role."""
    found = run_checks(tags=[Tags.security], include_deployment_checks=False)
    found += run_checks(tags=[Tags.database], databases=database_aliases())
    serious = [message for message in found if message.is_serious()]
    if serious:
        raise ImproperlyConfigured("Refusing to start:\n" + "\n".join(str(message) for message in serious))
