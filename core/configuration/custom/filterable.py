"""Make a field filterable: at once where there are few records, beside what people do where there are many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.apps import apps

from core.history import record as note
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .indexing import copy_again, drop_index, index_field
from .memory import definitions_changed
from .models import CustomField

#: Records whose values are copied while somebody waits.
MOST_AT_ONCE = 1_000
#: Records that nobody else can change while their values are copied.
AT_A_TIME = 2_000

#: Begins work that calls ``copy_next`` until there is nothing left, and tells what it is known by.
Begin = Callable[[CustomField, Actor], UUID]

_begin: list[Begin] = []


def copy_with(begin: Begin) -> None:
    """Filled in by whoever knows of jobs: this service does not."""
    _begin[:] = [begin]


def become_filterable(field: CustomField, *, actor: Actor) -> None:
    """Copy the values, or begin to: the field then stays as it is until they are all there.

    Who asks again begins anew; what was under way finds that it is not wanted any more.
    """
    if not _many(field):
        index_field(field)
        return
    drop_index(field)
    field.is_filterable = False
    field.copying = _begin[0](field, actor)


def cease_to_be_filterable(field: CustomField) -> None:
    field.copying = None
    drop_index(field)


def records_with(field: CustomField) -> int:
    return int(_holders(field).count())


@atomic()
def copy_next(field_id: UUID, *, work: UUID, after: UUID | None, actor: Actor) -> list[UUID]:
    """Copy the values of the next records after one, and tell which they are.

    None when there are no more, the field being filterable now, or when nobody wants ``work``
    any more. Records are held meanwhile, and whoever fills one in copies its values himself
    (``index_records``): no value is missed, none is copied twice.
    """
    # no_key: copies that others write refer to the field.
    field = CustomField.objects.select_for_update(no_key=True).filter(pk=field_id, copying=work).first()
    if field is None:
        return []
    following = _holders(field) if after is None else _holders(field).filter(pk__gt=after)
    held = following.order_by("pk").select_for_update(no_key=True)
    rows = list(held.values_list("pk", f"custom__{field.key}")[:AT_A_TIME])
    if not rows:
        _finish(field, actor)
    copy_again(field, rows)
    return [record for record, _stored in rows]


def _finish(field: CustomField, actor: Actor) -> None:
    field.is_filterable, field.copying = True, None
    field.save(update_fields=["is_filterable", "copying"])
    definitions_changed()
    before, after = {"is_filterable": False}, {"is_filterable": True}
    note(field, "change_field", actor=actor, key=field.key, before=before, after=after)


def _many(field: CustomField) -> bool:
    model: Any = apps.get_model(field.target)
    return bool(model.objects.all()[: MOST_AT_ONCE + 1].count() > MOST_AT_ONCE)


def _holders(field: CustomField) -> Any:
    """Records that have a value in the field."""
    model: Any = apps.get_model(field.target)
    return model.objects.filter(custom__has_key=field.key)
