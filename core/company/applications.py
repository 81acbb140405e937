"""Applications of third parties, as the company registers and withdraws them itself."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from core.authentication.keys import checked_scope
from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.oauth.clients import new_client_id
from core.oauth.errors import ApplicationDisabled, RoleNeeded, ScopesMissing, SecretMissing
from core.oauth.models import Application, Grant
from core.oauth.redirects import checked_redirect
from core.oauth.texts import SECRET, digest, new_text
from core.tenancy.context import require_tenant
from core.tenancy.transactions import atomic
from core.users.policy.keeping import hold_role
from core.users.policy.limits import require_within
from core.users.policy.services import role_named

from .keys import require_person


def applications() -> QuerySet[Application]:
    """Those of this company only: they are kept beside those of all others."""
    return Application.objects.filter(tenant_id=require_tenant().id).order_by("created_at", "id")


@atomic()
def register(
    *,
    actor: Actor,
    name: str,
    redirect_uris: list[str],
    scopes: list[str],
    is_confidential: bool,
    role: str = "",
    max_calls_per_minute: int | None = None,
) -> tuple[Application, str]:
    """Let an application ask this company's people for access; its secret, if it keeps one, is told once.

    With a role, of which the actor has all rights, it acts for the company too. Raises ``RedirectRefused``,
    ``ScopeMalformed``, ``ScopesMissing``, ``SecretMissing``, ``UnknownRole``, ``BeyondOwnRights``, ``ProgramRefused``.
    """
    require_person(actor)
    if not scopes:
        raise ScopesMissing()
    if role:
        _require_role(role, actor, is_confidential=is_confidential)
    secret = new_text(SECRET) if is_confidential else ""
    application = Application.objects.create(
        tenant_id=require_tenant().id,
        name=name,
        client_id=new_client_id(),
        secret_digest=digest(secret) if secret else "",
        redirect_uris=[checked_redirect(each) for each in redirect_uris],
        scopes=[checked_scope(each) for each in scopes],
        role=role,
        max_calls_per_minute=max_calls_per_minute,
    )
    record(application, "register_application", actor=actor, name=name, role=role, scopes=application.scopes)
    return application, secret


@atomic()
def rotate_application_secret(application_id: UUID, *, actor: Actor) -> tuple[Application, str]:
    """Give it a new secret; the one before is worthless at once. Raises ``SecretMissing`` where there is none."""
    application = _in_use(application_id, actor)
    if not application.is_confidential:
        raise SecretMissing()
    secret = new_text(SECRET)
    application.secret_digest = digest(secret)
    application.save(update_fields=["secret_digest"])
    record(application, "rotate_application_secret", actor=actor, name=application.name)
    return application, secret


@atomic()
def disable_application(application_id: UUID, *, actor: Actor) -> Application:
    """End all that people allowed it, for good: enabled again, it asks them anew."""
    application = _in_use(application_id, actor)
    application.disabled_at = timezone.now()
    application.save(update_fields=["disabled_at"])
    allowed = Grant.objects.filter(application=application)
    allowed.filter(user=None).delete()
    allowed.end()
    record(application, "disable_application", actor=actor, name=application.name)
    return application


@atomic()
def enable_application(application_id: UUID, *, actor: Actor) -> Application:
    """Let it ask again; the actor must have what it does for the company."""
    application = _found(application_id, actor)
    if application.role:
        _require_role(application.role, actor, is_confidential=application.is_confidential)
    application.disabled_at = None
    application.save(update_fields=["disabled_at"])
    record(application, "enable_application", actor=actor, name=application.name)
    return application


def refuse_role_of_application(key: str) -> None:
    """Raise ``RoleNeeded`` while an application acts with the role; a disabled one may be enabled."""
    if needing := applications().filter(role=key).first():
        raise RoleNeeded(name=needing.name)


def _require_role(role: str, actor: Actor, *, is_confidential: bool) -> None:
    if not is_confidential:
        raise SecretMissing()
    hold_role(role)
    require_within(actor, role_named(role).rights)


def _found(application_id: UUID, actor: Actor) -> Application:
    require_person(actor)
    application = applications().select_for_update().filter(pk=application_id).first()
    if application is None:
        raise NotFound()
    return application


def _in_use(application_id: UUID, actor: Actor) -> Application:
    application = _found(application_id, actor)
    if application.disabled_at is not None:
        raise ApplicationDisabled()
    return application
