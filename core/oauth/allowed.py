"""What a person let in, application by application: each may have been allowed on several devices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from core.authentication.models import User

from .grants import grants_of, scopes_of, stands
from .models import Application, Grant


@dataclass(frozen=True)
class Allowed:
    application: Application
    scopes: list[str]
    since: datetime
    last_used_at: datetime | None


def allowed_by(user: User) -> list[Allowed]:
    """The applications that may act for the person now, at whatever company, by company and name."""
    found = grants_of(user).exclude(code_used_at=None).select_related("application__tenant", "user")
    found = found.order_by("application__tenant__name", "application__name", "application_id", "created_at")
    standing = [grant for grant in found if stands(grant)]
    return [_together(application, list(grants)) for application, grants in groupby(standing, _application)]


def _application(grant: Grant) -> Application:
    return grant.application


def _together(application: Application, grants: list[Grant]) -> Allowed:
    scopes = dict.fromkeys(scope for grant in grants for scope in scopes_of(grant))
    uses = [grant.last_used_at for grant in grants if grant.last_used_at]
    return Allowed(application, list(scopes), grants[0].created_at, max(uses, default=None))
