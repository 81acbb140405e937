"""The first page as somebody arranged it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, unique_per_tenant
from core.users.models import UserProfile


class Dashboard(TenantModel):
    """A person's tiles, in their order. Whoever has arranged nothing has no row, and what their role is proposed.

    A proposed tile is kept by its key alone, so that it goes on changing with the
    platform; one's own with all that it asks.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"tiles": "erase"}

    profile = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="+")
    tiles = models.JSONField(_("tiles"), default=list)

    class Meta:
        verbose_name = _("dashboard")
        constraints = [unique_per_tenant("profile", name="dashboard_of_profile")]

    def __str__(self) -> str:
        return str(self.profile_id)


class FirstSteps(TenantModel):
    """Whether somebody has hidden their first steps, or asked for them again. Whoever has done neither has no row."""

    PERSONAL: ClassVar[dict[str, str]] = {}

    profile = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="+")
    is_hidden = models.BooleanField(_("hidden"), default=False)

    class Meta:
        verbose_name = _("first steps")
        verbose_name_plural = _("first steps")
        constraints = [unique_per_tenant("profile", name="first_steps_of_profile")]

    def __str__(self) -> str:
        return str(self.profile_id)
