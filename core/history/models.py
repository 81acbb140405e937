"""Who did what, when."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import tenant_index, tenant_manager

from .columns import AboutRecord, AppendOnlyModel, AppendOnlyQuerySet, ByActor


class Entry(AppendOnlyModel, AboutRecord, ByActor):
    """One act on one record, written by the service that did it."""

    PERSONAL: ClassVar[dict[str, str]] = {"note": "text", "data": "erase"}

    action = models.CharField(_("action"), max_length=60)
    note = models.TextField(_("note"), blank=True)
    data = models.JSONField(_("details"), default=dict, blank=True, encoder=DjangoJSONEncoder)
    at = models.DateTimeField(_("at"), default=timezone.now)
    #: Shared by the entries of one act on many records.
    batch = models.UUIDField(_("act on many"), null=True, editable=False)

    objects: ClassVar[Any] = tenant_manager(AppendOnlyQuerySet)

    class Meta:
        verbose_name = _("history entry")
        verbose_name_plural = _("history")
        ordering = ["at", "id"]
        indexes = [
            tenant_index("target_label", "target_id", "at", name="history_of_record"),
            models.Index(fields=["tenant", "batch"], condition=models.Q(batch__isnull=False), name="history_of_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.target_label}"
