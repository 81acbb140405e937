"""Records that were deleted and may come back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history.columns import AboutRecord, AboutRecordQuerySet, ByActor
from core.tenancy.models import TenantModel, tenant_index, tenant_manager, unique_per_tenant

#: How long deleted records can be brought back.
KEPT_FOR = timedelta(days=30)


class Deleted(TenantModel, AboutRecord, ByActor):
    """One deleted record with all that went with it; ``created_at`` says when."""

    PERSONAL: ClassVar[dict[str, str]] = {"title": "text", "rows": "erase", "links": "erase"}

    title = models.TextField(_("title"), blank=True)
    #: The record first, then what the database removed with it: model and columns of each.
    rows = models.JSONField(_("rows"), default=list, encoder=DjangoJSONEncoder)
    #: Records that pointed to one of them and were let be: model, id, column and what stood in it.
    links = models.JSONField(_("links"), default=list)

    objects: ClassVar[Any] = tenant_manager(AboutRecordQuerySet)

    class Meta:
        verbose_name = _("deleted record")
        verbose_name_plural = _("recycle bin")
        constraints = [unique_per_tenant("target_label", "target_id", name="deleted_record_once")]
        indexes = [tenant_index("created_at", name="deleted_record_by_age")]

    def __str__(self) -> str:
        return self.title
