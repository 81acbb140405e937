"""What goes wrong around tenants; each is refused by the code and by the database."""

from __future__ import annotations


class TenancyError(Exception):
    """Base of every refusal of the tenancy kernel."""


class NoTenantContext(TenancyError):
    """Tenant data was asked for outside ``tenant_context``."""


class TenantSwitchRefused(TenancyError):
    """Another tenant, or an open transaction, already owns this unit of work."""


class TenantMoved(TenancyError):
    """The tenant no longer lives where this process believed; read its row again."""


class TenantClosed(TenancyError):
    """The company's access is closed."""


class TenantReadOnly(TenancyError):
    """The company may read and export, not write."""


NO_CONTEXT = "YZ001"
FORGED_IDENTITY = "YZ002"
MOVED = "YZ003"
CLOSED = "YZ004"
READ_ONLY_TRANSACTION = "25006"

BY_SQLSTATE: dict[str, type[TenancyError]] = {
    NO_CONTEXT: NoTenantContext,
    MOVED: TenantMoved,
    CLOSED: TenantClosed,
    READ_ONLY_TRANSACTION: TenantReadOnly,
}


def from_database(error: BaseException) -> TenancyError | None:
    """Recognise a refusal of the database kernel in a Django or psycopg error."""
    sqlstate = getattr(error, "sqlstate", None) or getattr(error.__cause__, "sqlstate", None)
    kind = BY_SQLSTATE.get(sqlstate or "")
    return kind(str(error).splitlines()[0]) if kind else None
