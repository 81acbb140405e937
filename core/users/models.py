"""People as a company knows them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.kernel.conditions import condition
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_manager, unique_per_tenant

from .groups import Group, GroupMember
from .policy.models import Grant, RoleDefinition

__all__ = ["Density", "Grant", "Group", "GroupMember", "RoleDefinition", "Theme", "UserProfile"]


class UserProfileQuerySet(TenantQuerySet):
    @condition(_("who work here"))
    def active(self) -> UserProfileQuerySet:
        return self.filter(is_active=True)

    def with_role(self, *roles: str) -> UserProfileQuerySet:
        return self.active().filter(role__in=roles)


class Theme(models.TextChoices):
    SYSTEM = "system", _("As the device")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class Density(models.TextChoices):
    COMFORTABLE = "comfortable", _("Comfortable")
    COMPACT = "compact", _("Compact")


class UserProfile(TenantModel):
    """A colleague: what business records point to when they name a person.

    ``user`` is the account's id in the control plane, without a foreign key: the
    company's rows must stand on their own when they move to another server.
    """

    PERSONAL: ClassVar[dict[str, str]] = {
        "first_name": "first_name",
        "last_name": "last_name",
        "email": "email",
        "phone": "phone",
        "address": "address",
        "birth_date": "erase",
    }

    user = models.UUIDField(_("account"))
    #: The ``key`` of a ``RoleDefinition``; one that does not exist grants nothing.
    first_name = models.CharField(_("first name"), max_length=100, blank=True)
    last_name = models.CharField(_("last name"), max_length=100, blank=True)
    role = models.CharField(_("role"), max_length=40)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    address = models.TextField(_("address"), blank=True)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    department = models.CharField(_("department"), max_length=100, blank=True)
    manager = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="team")
    language = models.CharField(_("language"), max_length=10, default="fr")
    #: How they like to see the screens; empty where they never said.
    theme = models.CharField(_("theme"), max_length=10, choices=Theme.choices, blank=True, default="")
    density = models.CharField(_("rows"), max_length=20, choices=Density.choices, blank=True, default="")
    timezone = models.CharField(_("time zone"), max_length=50, default="Africa/Casablanca")
    notification_preferences = models.JSONField(_("notifications"), default=dict, blank=True)
    is_active = models.BooleanField(_("active"), default=True)

    objects: ClassVar[Any] = tenant_manager(UserProfileQuerySet)

    class Meta:
        verbose_name = _("colleague")
        ordering = ["last_name", "first_name"]
        constraints = [unique_per_tenant("user", name="userprofile_user_unique")]

    def __str__(self) -> str:
        return self.full_name or self.email

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()
