"""What the team corrects by hand in the platform's own tables, and how: the operator's worker writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models

from core.billing.models import SubscriptionPlan
from core.legal.loading import load
from core.legal.models import LegalValue
from core.tenancy.models import Tenant
from core.tenancy.provisioning import CONTROL

#: A row by its columns, as JSON keeps it: what an act of correction says was there, and shall be.
Row = dict[str, Any]


@dataclass(frozen=True)
class Amendable:
    """A table whose rows may be corrected: by which act, what names a row for good, and what may be changed.

    ``adds``: new rows may be asked for. ``write`` does it where a row has consequences for others.
    """

    act: str
    model: type[models.Model]
    key: tuple[str, ...]
    fields: tuple[str, ...]
    adds: bool = False
    write: Callable[[Row], None] | None = field(default=None)

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    def row_of(self, record: models.Model) -> Row:
        columns = (self._column(name) for name in (*self.key, *self.fields))
        return {column: _plain(getattr(record, column)) for column in columns}

    def company_of(self, record: models.Model) -> str:
        """The identifier of the company that the row is about, if it is about one."""
        return record.slug if isinstance(record, Tenant) else ""

    def find(self, row: Row) -> Row | None:
        """What stands there now, kept from others until the transaction ends."""
        found = self._rows().select_for_update().filter(**self._name(row)).first()
        return self.row_of(found) if found else None

    def put(self, row: Row) -> None:
        if self.write:
            self.write(row)
            return
        name = self._name(row)
        changed = {column: value for column, value in row.items() if column not in name}
        self._rows().update_or_create(**name, defaults=changed)

    def _name(self, row: Row) -> Row:
        return {name: row[name] for name in self.key}

    def _rows(self) -> Any:
        return self.model._default_manager.using(CONTROL)

    def _column(self, name: str) -> str:
        column: str = self.model._meta.get_field(name).attname  # type: ignore[union-attr]
        return column


def _plain(value: Any) -> Any:
    """As JSON would give it back."""
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | str | list | dict | float) else str(value)


CEILINGS = ("max_users", "max_storage_gb", "max_api_calls", "max_calls_per_minute")

AMENDABLE: dict[str, Amendable] = {
    each.label: each
    for each in (
        Amendable(
            "amend",
            LegalValue,
            key=("country", "code", "valid_from"),
            fields=("value", "valid_to", "source"),
            adds=True,
            write=lambda row: load([row], model=LegalValue, using=CONTROL),
        ),
        Amendable("amend", SubscriptionPlan, key=("code",), fields=("name", *CEILINGS, "is_active"), adds=True),
        Amendable("ceilings", Tenant, key=("slug",), fields=("subscription_plan", *CEILINGS)),
    )
}
