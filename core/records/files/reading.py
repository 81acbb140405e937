"""Hand a file out to whoever reads the field of the record that holds it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.files import File
from django.core.files.storage import default_storage

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading.visible import Visible
from core.kernel.resources import Kind, Resource
from core.kernel.rights import require
from core.records.models import StoredFile


def find_file(resource: type[Resource], pk: UUID, name: str, file: UUID, *, actor: Actor) -> StoredFile:
    """The file that the field of the record holds now.

    Raises ``AccessDenied``, and ``NotFound`` for a record or a field that does not exist for
    the actor, and for a file that the field holds no more.
    """
    require(actor, "view", resource)
    visible = Visible(actor, resource)
    spec = visible.fields.get(name)
    if spec is None or spec.kind is not Kind.FILE:
        raise NotFound()
    held = resource.model._default_manager.filter(visible.rule, pk=pk).order_by().values(spec.path)
    found: StoredFile | None = StoredFile.objects.filter(pk=file, pk__in=held).first()
    if found is None:
        raise NotFound()
    return found


def open_file(path: str) -> File[Any]:
    """Raises ``NotFound`` also where only its record came along, as into a masked copy of a company."""
    try:
        return default_storage.open(path)
    except FileNotFoundError as error:
        raise NotFound() from error
