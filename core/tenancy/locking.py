"""Hold a record while deciding about it."""

from __future__ import annotations

from core.kernel.errors import StaleVersion

from .models import TenantModel


def lock(record: TenantModel, *, version: int | None = None) -> None:
    """Re-read the record and keep others from changing it until the transaction ends.

    With the ``version`` that a person was looking at, raises ``StaleVersion`` when
    somebody else changed the record since.
    """
    record.refresh_from_db(from_queryset=type(record)._default_manager.select_for_update())
    if version is not None and record.version != version:
        raise StaleVersion(version=record.version)
