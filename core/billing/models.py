"""What companies pay for (control plane)."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7


class SubscriptionPlan(models.Model):
    """An offer of the platform, with the ceilings that a new company starts with."""

    APPLICATION_ONLY: ClassVar[str] = "reads"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.SlugField(_("code"), unique=True)
    name = models.CharField(_("name"), max_length=100)
    max_users = models.PositiveIntegerField(_("users at most"), default=10)
    max_storage_gb = models.PositiveIntegerField(_("storage at most (GB)"), default=10)
    max_api_calls = models.PositiveIntegerField(_("API calls a month at most"), default=10_000)
    max_calls_per_minute = models.PositiveIntegerField(
        _("API calls a minute at most"), default=3000, validators=[MinValueValidator(1)]
    )
    is_active = models.BooleanField(_("on sale"), default=True)

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def ceilings(self) -> dict[str, int]:
        """What a company that takes this plan may use, by the field of ``Tenant`` that holds it."""
        names = ("max_users", "max_storage_gb", "max_api_calls", "max_calls_per_minute")
        return {name: getattr(self, name) for name in names}
