"""The states a record went through."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history.columns import AboutRecord, AboutRecordQuerySet, ByActor
from core.tenancy.models import TenantModel, tenant_index, tenant_manager


class StateChangeQuerySet(AboutRecordQuerySet):
    def current(self) -> Self:
        return self.filter(ended_at=None)


class StateChange(TenantModel, AboutRecord, ByActor):
    """One stay of a record in one state.

    ``actor`` moved it there; ``owner`` is the person in charge of it meanwhile. Closing
    the stay touches neither, so the history never lies about who did what.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"comment": "text"}

    state = models.CharField(_("state"), max_length=40)
    started_at = models.DateTimeField(_("from"), default=timezone.now)
    ended_at = models.DateTimeField(_("to"), null=True, blank=True)
    due_at = models.DateTimeField(_("planned end"), null=True, blank=True)
    owner = models.UUIDField(_("in charge"), null=True, blank=True)
    comment = models.TextField(_("comment"), blank=True)

    objects: ClassVar[Any] = tenant_manager(StateChangeQuerySet)

    class Meta:
        verbose_name = _("state change")
        ordering = ["started_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["tenant", "target_label", "target_id"],
                condition=Q(ended_at=None),
                name="state_change_one_open",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("started_at")), name="state_change_in_order"
            ),
        ]
        indexes = [
            tenant_index("target_label", "target_id", "started_at", name="state_change_of_record"),
            models.Index(fields=["tenant", "owner", "state"], condition=Q(ended_at=None), name="state_change_load"),
        ]

    def __str__(self) -> str:
        return self.state
