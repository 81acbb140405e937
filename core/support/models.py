"""When a company let support in, and who came."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager
from core.users.models import UserProfile

#: An approval is for what is being looked at now.
LONGEST = timedelta(hours=1)


class SupportAccessQuerySet(TenantQuerySet):
    def open(self) -> SupportAccessQuerySet:
        """Through which support may come now: neither closed nor over, by a colleague who still works here."""
        return self.filter(closed_at=None, expires_at__gt=timezone.now(), opened_by__is_active=True)


class SupportAccess(TenantModel):
    """An administrator lets support in, to act in their place until a time; nobody else opens this door."""

    PERSONAL: ClassVar[dict[str, str]] = {"reason": "text"}

    opened_by = models.ForeignKey(UserProfile, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("reason"))
    expires_at = models.DateTimeField(_("expires"))
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    objects: ClassVar[Any] = tenant_manager(SupportAccessQuerySet)

    class Meta:
        verbose_name = _("access for support")
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__lte=F("created_at") + LONGEST), name="support_access_an_hour_at_most"
            )
        ]
        indexes = [tenant_index("expires_at", name="support_access_by_end")]

    def __str__(self) -> str:
        return self.reason


class SupportVisit(TenantModel):
    """One of the platform's team came in. Who it was stays readable in copies whose personal data is masked."""

    access = models.ForeignKey(SupportAccess, on_delete=models.PROTECT, related_name="visits")
    staff = models.UUIDField(_("account"))
    staff_email = models.EmailField(_("e-mail"))
    reason = models.TextField(_("reason"))

    class Meta:
        verbose_name = _("visit of support")
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.staff_email
