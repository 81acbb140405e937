"""Files whose record never came, or went for good, do not stay in a company's storage."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from uuid import UUID

from django.apps import apps
from django.core.files.storage import default_storage
from django.db.models import Exists, Func, JSONField, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import timezone

from core.records.models import Deleted, StoredFile
from core.tenancy.transactions import on_commit

WAITING_FOR = timedelta(days=1)
#: In one company and round, so that a busy one does not keep the others waiting.
BATCH = 500


def forget() -> int:
    """Forget the current company's files that no record holds, held or could hold again; returns how many."""
    waited = StoredFile.objects.filter(target_id=None, created_at__lt=timezone.now() - WAITING_FOR)
    forgotten = _forgotten(waited)
    labels = StoredFile.objects.filter(target_id__isnull=False).order_by().values_list("target_label", flat=True)
    for label in labels.distinct():
        forgotten += _forgotten(_left_behind(label))
    return forgotten


def _left_behind(label: str) -> QuerySet[StoredFile]:
    """Files of records that are neither there nor in the recycle bin, by themselves or with what took them along."""
    records = apps.get_model(label)._default_manager.filter(pk=OuterRef("target_id"))
    binned = Deleted.objects.filter(rows__contains=_row_of(OuterRef("target_id")))
    files: QuerySet[StoredFile] = StoredFile.objects.filter(target_label=label, target_id__isnull=False)
    return files.filter(~Exists(records), ~Exists(binned))


def _row_of(pk: OuterRef) -> Func:
    """What the rows of a deleted record contain where it is one of them."""
    row = "jsonb_build_array(jsonb_build_object('values', jsonb_build_object('id', %(expressions)s)))"
    return Func(Cast(pk, TextField()), template=row, output_field=JSONField())


def _forgotten(files: QuerySet[StoredFile]) -> int:
    # Who is just saving a record with it holds it, and shows with it that it is not forgotten.
    found = list(files.select_for_update(skip_locked=True, of=("self",)).order_by("created_at")[:BATCH])
    for file in found:
        for name in filter(None, (file.path, file.thumbnail)):
            on_commit(partial(default_storage.delete, name))
    ids: list[UUID] = [file.pk for file in found]
    StoredFile.objects.filter(pk__in=ids).delete()
    return len(ids)
