"""What a company asks of those who come in, beyond what the platform asks of everybody."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, unique_per_tenant


class Demand(models.TextChoices):
    """Who must come in with a second factor."""

    NOBODY = "nobody", _("nobody")
    ROLES = "roles", _("some roles")
    EVERYBODY = "everybody", _("everybody")


class SignInPolicy(TenantModel):
    """One row of a company that chose something; what is empty is as the platform has it."""

    second_factor = models.CharField(_("second factor"), max_length=10, choices=Demand.choices, default=Demand.NOBODY)
    #: Keys of roles, looked at where some roles are meant.
    second_factor_roles = models.JSONField(_("roles that need a second factor"), default=list, blank=True)
    idle_minutes = models.PositiveSmallIntegerField(_("idle minutes that end a session"), null=True, blank=True)
    longest_hours = models.PositiveSmallIntegerField(_("hours that a session lasts at most"), null=True, blank=True)
    password_length = models.PositiveSmallIntegerField(_("shortest password"), null=True, blank=True)
    networks = models.JSONField(_("networks from which people come in"), default=list, blank=True)

    class Meta:
        verbose_name = _("sign-in policy")
        constraints = [unique_per_tenant(name="sign_in_policy_once")]

    def __str__(self) -> str:
        return str(self.second_factor)
