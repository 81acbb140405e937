"""Roles and their rights, as the company has them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.kernel.rights import Right
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_manager, unique_per_tenant

from ..roles import ADMIN, EVERY_RIGHT


class RoleQuerySet(TenantQuerySet):
    def in_use(self) -> RoleQuerySet:
        """The roles that people may be given."""
        return self.filter(is_active=True)


class RoleDefinition(TenantModel):
    """What a kind of colleague may do. ``UserProfile.role`` holds its ``key``.

    ``proposal`` is the digest of the rights that a module proposed and that were copied: as
    long as the rights still have it, the company has not changed them. A proposed role that
    the company removed stays as an inactive row, so that it does not come back by itself.
    """

    key = models.CharField(_("key"), max_length=40)
    label = models.CharField(_("name"), max_length=100)
    description = models.TextField(_("description"), blank=True)
    is_proposed = models.BooleanField(_("proposed by a module"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    proposal = models.CharField(max_length=64, blank=True, editable=False)

    objects: ClassVar[Any] = tenant_manager(RoleQuerySet)

    class Meta:
        verbose_name = _("role")
        ordering = ["label", "key"]
        constraints = [unique_per_tenant("key", name="role_key_unique")]

    def __str__(self) -> str:
        return self.label

    @property
    def rights(self) -> tuple[Right, ...]:
        if self.key == ADMIN:
            return EVERY_RIGHT
        return tuple(grant.right for grant in self.grants.all())


class Grant(TenantModel):
    """One right of a role: verbs on a resource, its fields, its records."""

    role = models.ForeignKey(RoleDefinition, on_delete=models.CASCADE, related_name="grants")
    resource = models.CharField(_("resource"), max_length=120)
    verbs = models.JSONField(_("verbs"))
    sees = models.JSONField(_("fields seen"), default=list, blank=True)
    sets = models.JSONField(_("fields set"), default=list, blank=True)
    rule = models.TextField(_("rule"), blank=True)

    class Meta:
        verbose_name = _("right")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.resource}: {', '.join(self.verbs)}"

    @property
    def right(self) -> Right:
        return Right(self.resource, tuple(self.verbs), self.rule, tuple(self.sees), tuple(self.sets))
