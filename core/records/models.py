"""Records that were deleted and may come back, and the files that fields of records hold."""

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


class StoredFile(TenantModel, ByActor):
    """A file that somebody sent for a field of a record, and of which record it has become a part.

    It stays for as long as that record does, or could come back: what the field held before is
    in its history, from which it can be taken up again. Nothing tells of it but that record. What
    a job wrote for whoever asked is kept in the same way, under the job, and takes up room as well.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"name": "text"}

    #: The model and the column that it was sent for: no other field takes it.
    target_label = models.CharField(_("kind of record"), max_length=100, editable=False)
    field = models.CharField(_("field"), max_length=100, editable=False)
    #: Nothing until a record is saved with it.
    target_id = models.UUIDField(_("record"), null=True, editable=False)
    name = models.CharField(_("name"), max_length=120, editable=False)
    type = models.CharField(_("kind of file"), max_length=100, editable=False)
    size = models.PositiveBigIntegerField(_("size"), editable=False)
    #: Names in the company's storage, which say nothing; a picture has a small one beside it.
    path = models.CharField(_("file"), max_length=100, editable=False)
    thumbnail = models.CharField(_("thumbnail"), max_length=100, blank=True, editable=False)

    class Meta:
        verbose_name = _("file of a record")
        verbose_name_plural = _("files of records")
        indexes = [
            tenant_index("target_label", "target_id", name="stored_file_of_record"),
            models.Index(
                fields=["tenant", "created_at"], condition=models.Q(target_id__isnull=True), name="stored_file_waiting"
            ),
        ]

    def __str__(self) -> str:
        return self.name
