"""Send tenant models to the database of the entered tenant, the others to the control plane."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import DEFAULT_DB_ALIAS, models

from .context import require_transaction
from .marks import is_tenant_model, tenant_apps

_rendering: ContextVar[bool] = ContextVar("rendering", default=False)


@contextmanager
def rendering_tenant_tables() -> Iterator[None]:
    """Let migrations of tenant apps produce their SQL, which units then replay."""
    token = _rendering.set(True)
    try:
        yield
    finally:
        _rendering.reset(token)


class TenantRouter:
    """Raises ``NoTenantContext`` before a query on tenant data is even sent."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str:
        return require_transaction().alias if is_tenant_model(model) else DEFAULT_DB_ALIAS

    db_for_write = db_for_read

    def allow_relation(self, first: models.Model, second: models.Model, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return (app_label in tenant_apps()) == _rendering.get()
