"""Hold a record while deciding about it."""

from __future__ import annotations

from core.kernel.errors import NotFound, StaleVersion

from .models import TenantModel


def lock(record: TenantModel, *, version: int | None = None) -> None:
    """Re-read the record and keep others from changing it until the transaction ends.

    With the ``version`` that a person was looking at, raises ``StaleVersion`` when
    somebody else changed the record since; ``NotFound`` when somebody deleted it.
    """
    try:
        record.refresh_from_db(from_queryset=type(record)._default_manager.select_for_update())
    except type(record).DoesNotExist as error:
        raise NotFound(id=record.pk) from error
    if version is not None and record.version != version:
        raise StaleVersion(version=record.version)
