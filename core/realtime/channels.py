"""Names of streams. Each carries the company, and nobody chooses one by hand."""

from __future__ import annotations

from uuid import UUID

#: Heard by everybody who works at the company.
COMPANY = "company"


def personal(profile_id: UUID) -> str:
    """Heard by one colleague, on each of their screens."""
    return f"person.{profile_id}"


def every_record(resource: str) -> str:
    """Heard by those who may see all records of the resource: they are told which one."""
    return f"every.{resource}"


def some_records(resource: str) -> str:
    """Heard by those who may see some of them: they are told that one has changed."""
    return f"some.{resource}"


def live_channel(tenant_id: UUID) -> str:
    """Where Valkey announces what happens at a company."""
    return f"t.{tenant_id}:live"


def past_stream(tenant_id: UUID) -> str:
    """Where Valkey keeps the last events of a company, for those who lost the line."""
    return f"t.{tenant_id}:past"
