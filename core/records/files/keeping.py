"""Keep what somebody sends for a field, until a record is saved with it."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import Sum

from core.history.columns import by
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.fields import RecordFileField
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied, granted_fields, may
from core.records.models import StoredFile
from core.tenancy.context import require_tenant
from core.tenancy.locking import hold
from core.tenancy.models import Tenant
from core.tenancy.transactions import atomic, on_commit

from .contents import ENDINGS, Content, fit
from .errors import FileTooLarge, StorageFull
from .settings import LARGEST_FILE, MEGABYTE, largest_size

FOLDER = "records"
GIGABYTE = 1000 * MEGABYTE
LONGEST_NAME = 100


@atomic()
def keep(resource: type[Resource], name: str, file_name: str, sent: bytes, *, actor: Actor) -> StoredFile:
    """The file, which waits for its record; only who sent it can put it into one.

    Raises ``AccessDenied`` where the role neither makes nor changes such records, ``NotFound``
    where it sets no such file, and what ``fit`` raises, ``FileTooLarge`` and ``StorageFull``.
    """
    column = _column(resource, name, actor)
    if len(sent) > largest_size():
        raise FileTooLarge(most=LARGEST_FILE.get())
    content = fit(sent, column.accepts)
    require_room(len(content.body))
    # Names that nobody can guess, and that tell nothing where files are copied without their records.
    path = f"{FOLDER}/{uuid4().hex}"
    thumbnail = f"{path}-thumbnail.webp" if content.thumbnail else ""
    stored: StoredFile = StoredFile.objects.create(
        target_label=resource.model._meta.label_lower,
        field=column.name,
        name=_named(file_name, content.type),
        type=content.type,
        size=len(content.body),
        path=f"{path}{ENDINGS[content.type]}",
        thumbnail=thumbnail,
        **by(actor),
    )
    # Whatever happens before leaves no file that nothing tells of; whatever happens after, one that is forgotten.
    on_commit(partial(_write, stored, content))
    return stored


def _column(resource: type[Resource], name: str, actor: Actor) -> RecordFileField:
    """The column of the field, where the actor may set it in a new record or in one that is there."""
    # Forms know files themselves.
    from core.records.forms import settable

    verbs = [verb for verb in ("create", "update") if verb not in resource.by_hand and may(actor, verb, resource)]
    if not verbs:
        raise AccessDenied()
    names = {each for verb in verbs for each in settable(resource, granted_fields(actor, verb, resource))}
    column = resource.field(name).column if name in names else None
    if not isinstance(column, RecordFileField):
        raise NotFound()
    return column


def require_room(size: int) -> None:
    """Raises ``StorageFull`` unless the company has room for so much more, which nobody else takes meanwhile."""
    hold("files of records")
    if size > room_left():
        raise storage_full()


def room_left() -> int:
    """How many bytes the company's subscription still has room for."""
    taken = StoredFile.objects.aggregate(taken=Sum("size"))["taken"] or 0
    return int(_most() * GIGABYTE - taken)


def storage_full() -> StorageFull:
    """The refusal of whoever does not find enough of it."""
    return StorageFull(most=_most())


def _most() -> int:
    most: int = Tenant.objects.values_list("max_storage_gb", flat=True).get(pk=require_tenant().id)
    return most


def _named(sent: str, kind: str) -> str:
    """What people called it, without folders and without marks that turn a text round; ended as what it is."""
    stem = PurePosixPath(sent.replace("\\", "/")).stem
    return ("".join(each for each in stem if each.isprintable()).strip()[:LONGEST_NAME] or "-") + ENDINGS[kind]


def _write(stored: StoredFile, content: Content) -> None:
    default_storage.save(stored.path, ContentFile(content.body))
    if stored.thumbnail:
        default_storage.save(stored.thumbnail, ContentFile(content.thumbnail))
