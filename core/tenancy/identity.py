"""Who a transaction works for: the signed identity that row security checks.

The application proves a tenant's identity with a signature made from a key that
the database role cannot read (table ``yz.signing_key``), so SQL injected into a
query cannot become another tenant. See ``docs/decisions/0002-signed-identity.md``.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.conf import settings

#: pg_stat_activity shows every session of the application's role the start of the others' statements:
#: whoever injects SQL could read a signature there. What lies further than this is cut off.
SHOWN_OF_A_STATEMENT = 1024
OUT_OF_SIGHT = " " * SHOWN_OF_A_STATEMENT
#: Companies whose claims a process remembers; each takes 1.5 kB.
REMEMBERED = 10_000

SCHEMA_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")


@dataclass(frozen=True, slots=True)
class TenantRef:
    """What a process must know to work for a company; a snapshot that may be cached.

    ``epoch`` counts the tenant's moves: the database refuses a snapshot taken before
    the last one, so a stale cache cannot write to the old place.
    """

    id: UUID
    slug: str
    name: str
    schema: str
    alias: str
    epoch: int
    suspension: str = "active"
    language: str = "fr"
    timezone: str = "Africa/Casablanca"
    currency: str = "MAD"
    outgoing_blocked: bool = False
    calls_per_minute: int = 3000
    calls_per_month: int = 10_000

    def __post_init__(self) -> None:
        if not SCHEMA_NAME.fullmatch(self.schema):
            raise ValueError(f"not a placement schema: {self.schema!r}")

    @property
    def reads_only(self) -> bool:
        """So far is the company suspended that nothing of it can be written, a job neither."""
        return self.suspension in {"read_only", "export_only"}


def signature(tenant_id: UUID) -> str:
    """Sign a tenant's id for ``yz.current_tenant()``: hexadecimal SHA-256 of key and id.

    Both parts have a fixed length, so the plain hash cannot be extended.
    """
    return _signed(settings.TENANT_SIGNING_KEY, tenant_id)


def _signed(key: str, tenant_id: UUID) -> str:
    return hashlib.sha256(bytes.fromhex(key) + str(tenant_id).encode()).hexdigest()


def begin_statement(ref: TenantRef | None, modes: str = "") -> str:
    """Return the one message that opens a transaction, carrying the tenant when there is one.

    ``SET LOCAL`` ends with the transaction, so nothing is left on a pooled connection,
    and one message costs no more round trips than a bare ``BEGIN``.
    """
    begin = f"BEGIN {modes}".rstrip()
    if ref is None:
        return begin
    return f"{begin}; SELECT yz.enter('{ref.id}', {ref.epoch:d}); {claim_statements(ref)}"


def claim_statements(ref: TenantRef) -> str:
    """Claim a tenant's identity without entering: row security holds, suspension does not.

    For the operator's own work on a closed company: its last backup, its probes.
    """
    return "; ".join(claims(ref))


def claims(ref: TenantRef) -> tuple[str, ...]:
    """The same, one by one."""
    return _claims(settings.TENANT_SIGNING_KEY, ref.id, ref.schema)


@lru_cache(maxsize=REMEMBERED)
def _claims(key: str, tenant_id: UUID, schema: str) -> tuple[str, ...]:
    return (
        f"SET LOCAL app.tenant_id = '{tenant_id}'",
        f'SET LOCAL search_path = "{schema}", public',
        f"{OUT_OF_SIGHT}SET LOCAL app.tenant_signature = '{_signed(key, tenant_id)}'",
    )
