"""What a person was told, and whether they have read it."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager
from core.users.models import UserProfile

from .kinds import known_kinds


class NotificationQuerySet(TenantQuerySet):
    def of(self, profile_id: Any) -> Self:
        """Those of one person that this program still knows how to word."""
        return self.filter(recipient_id=profile_id, kind__in=known_kinds())

    def unread(self) -> Self:
        return self.filter(read_at=None)


class Notification(TenantModel):
    """Something that one person was told: a kind and its parameters, worded when they read it.

    ``resource`` and ``record`` say where it leads. What the record is called is never
    written down: whoever loses the right to see it is not reminded of it here.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"parameters": "erase"}

    recipient = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="notifications")
    kind = models.CharField(_("kind"), max_length=100)
    parameters = models.JSONField(_("parameters"), default=dict)
    resource = models.CharField(_("resource"), max_length=100, blank=True)
    record = models.UUIDField(_("record"), null=True)
    read_at = models.DateTimeField(_("read"), null=True)

    objects: ClassVar[Any] = tenant_manager(NotificationQuerySet)

    class Meta:
        verbose_name = _("notification")
        ordering = ["-id"]
        indexes = [
            tenant_index("recipient", "-id", name="notification_recipient"),
            models.Index(fields=["tenant", "recipient"], condition=Q(read_at=None), name="notification_unread"),
            tenant_index("created_at", name="notification_age"),
        ]

    def __str__(self) -> str:
        return self.kind
