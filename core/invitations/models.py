"""Places that are kept for people who have not come yet."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_manager, unique_per_tenant
from core.users.models import UserProfile

VALID_FOR = timedelta(days=7)


def week_ahead() -> datetime:
    return timezone.now() + VALID_FOR


def new_nonce() -> str:
    return secrets.token_hex(16)


class InvitationQuerySet(TenantQuerySet):
    def open(self) -> InvitationQuerySet:
        """Neither accepted nor withdrawn; perhaps expired."""
        return self.filter(accepted_at=None, revoked_at=None)

    def pending(self) -> InvitationQuerySet:
        """Those that somebody may still accept: each keeps a place."""
        return self.open().filter(expires_at__gt=timezone.now())


class Invitation(TenantModel):
    """An e-mail that may come to work here, in a role, until a date.

    The row holds nothing that opens the door: the link is signed. ``nonce`` is in it, so
    that sending a new link makes the old one worthless.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"email": "email"}

    email = models.EmailField(_("e-mail"))
    role = models.CharField(_("role"), max_length=40)
    language = models.CharField(_("language"), max_length=10, default="fr")
    invited_by = models.ForeignKey(UserProfile, null=True, on_delete=models.SET_NULL, related_name="invitations")
    nonce = models.CharField(max_length=32, default=new_nonce, editable=False)
    expires_at = models.DateTimeField(_("expires"), default=week_ahead)
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects: ClassVar[Any] = tenant_manager(InvitationQuerySet)

    class Meta:
        verbose_name = _("invitation")
        ordering = ["created_at", "id"]
        constraints = [
            unique_per_tenant(
                "email",
                name="invitation_open_once",
                condition=models.Q(accepted_at=None, revoked_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def is_expired(self) -> bool:
        return self.expires_at <= timezone.now()
