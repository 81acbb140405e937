"""Teams of a company: who works together, and who leads."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.kernel.conditions import condition
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_manager, unique_per_tenant


class GroupQuerySet(TenantQuerySet):
    @condition(_("that they are in or lead"))
    def of(self, person: Any) -> GroupQuerySet:
        """The groups that the person is a member of, or manages."""
        theirs = GroupMember.objects.filter(profile=person).order_by().values("group")
        return self.filter(Q(manager=person) | Q(pk__in=theirs))


class Group(TenantModel):
    """Colleagues who work together: "own team" in rules, and an owner where a record waits for whoever comes first."""

    name = models.CharField(_("name"), max_length=100)
    manager = models.ForeignKey(
        "users.UserProfile",
        verbose_name=_("manager"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="groups_led",
    )

    objects: ClassVar[Any] = tenant_manager(GroupQuerySet)

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["name", "id"]
        constraints = [unique_per_tenant("name", name="group_name_unique")]

    def __str__(self) -> str:
        return self.name


class GroupMember(TenantModel):
    """A colleague is in a group."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="memberships")
    profile = models.ForeignKey("users.UserProfile", on_delete=models.CASCADE, related_name="memberships")

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["created_at", "id"]
        constraints = [unique_per_tenant("group", "profile", name="group_member_once")]

    def __str__(self) -> str:
        return str(self.profile)


def groups_of(person: UUID) -> models.QuerySet[Any]:
    """The ids of the person's groups, for rules."""
    return Group.objects.of(person).order_by().values("pk")


def colleagues_of(person: UUID) -> models.QuerySet[Any]:
    """The ids of everybody who is in one of the person's groups or leads it, the person among them, for rules."""
    from .models import UserProfile

    theirs = groups_of(person)
    members = GroupMember.objects.filter(group__in=theirs).order_by().values("profile")
    leaders = Group.objects.filter(pk__in=theirs, manager__isnull=False).order_by().values("manager")
    return UserProfile.objects.filter(Q(pk__in=members) | Q(pk__in=leaders)).order_by().values("pk")
