"""What people ask of a list, kept under a name; and which of them a list opens with."""

from __future__ import annotations

from typing import Any, ClassVar, Self
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant
from core.users.models import UserProfile


class Scope(models.TextChoices):
    """Whom a view is for, and who may change what it shows."""

    PERSONAL = "personal", _("Mine only")
    SHARED = "shared", _("Everybody's: everybody may change it")
    LOCKED = "locked", _("Everybody's: its author changes it")


class ShownAs(models.TextChoices):
    """The ways to look at records that a view can open with."""

    LIST = "list", _("List")
    KANBAN = "kanban", _("Kanban")
    FIGURES = "figures", _("Figures")
    CALENDAR = "calendar", _("Calendar")


class SavedViewQuerySet(TenantQuerySet):
    def known_to(self, person: UUID | None) -> Self:
        """One's own, and those that somebody shared."""
        return self.filter(~Q(scope=Scope.PERSONAL) | Q(owner=person))


class SavedView(TenantModel):
    """A question to the list of one resource: what it is filtered and sorted by, and how it is shown.

    Nothing of it is a right: whoever opens it sees what they may see, and is asked nothing
    about fields that are hidden from them.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"q": "erase", "filter": "erase"}

    name = models.CharField(_("name"), max_length=80)
    #: Key of the resource whose records it lists.
    resource = models.CharField(_("kind of record"), max_length=200)
    owner = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="saved_views")
    scope = models.CharField(_("for whom"), max_length=10, choices=Scope, default=Scope.PERSONAL)
    q = models.CharField(_("search"), max_length=200, blank=True)
    filter = models.JSONField(_("filter"), default=dict, blank=True)
    sort = models.CharField(_("order"), max_length=400, blank=True)
    #: ``name`` and, where somebody chose one, ``width`` of each; none are those of the list itself.
    columns = models.JSONField(_("columns"), default=list, blank=True)
    shown_as = models.CharField(_("shown as"), max_length=10, choices=ShownAs, default=ShownAs.LIST)
    #: What that way of looking asks besides; see ``options``.
    options = models.JSONField(_("options"), default=dict, blank=True)

    objects: ClassVar[Any] = tenant_manager(SavedViewQuerySet)

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ["name", "id"]
        indexes = [tenant_index("resource", "name", name="saved_view_of_resource")]

    def __str__(self) -> str:
        return self.name


class DefaultView(TenantModel):
    """The view that a list opens with, for one person, or for everybody of a role who chose no other."""

    view = models.ForeignKey(SavedView, on_delete=models.CASCADE, related_name="defaults")
    resource = models.CharField(_("kind of record"), max_length=200)
    person = models.ForeignKey(UserProfile, null=True, on_delete=models.CASCADE, related_name="default_views")
    role = models.CharField(_("role"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("default view")
        constraints = [
            unique_per_tenant("resource", "person", name="default_view_of_person", condition=Q(person__isnull=False)),
            unique_per_tenant("resource", "role", name="default_view_of_role", condition=~Q(role="")),
            models.CheckConstraint(
                condition=Q(person__isnull=False, role="") | (Q(person=None) & ~Q(role="")),
                name="default_view_for_one",
            ),
        ]

    def __str__(self) -> str:
        return str(self.view)
