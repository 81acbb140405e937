"""A signed permission to listen, for a minute, to some channels of one company."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.core import signing

SALT = "core.realtime.ticket"
VALID_FOR = 60


class TicketRefused(Exception):
    """Forged, altered or too old."""


@dataclass(frozen=True)
class Ticket:
    tenant_id: UUID
    profile_id: UUID | None
    channels: tuple[str, ...]
    #: The page that may use it: browsers tell the hub where a request comes from.
    origin: str

    def signed(self) -> str:
        profile = str(self.profile_id) if self.profile_id else None
        return signing.dumps([str(self.tenant_id), profile, self.channels, self.origin], salt=SALT)

    @classmethod
    def read(cls, text: str) -> Ticket:
        """The ticket behind a signed text; raises ``TicketRefused``."""
        try:
            tenant, profile, channels, origin = signing.loads(text, salt=SALT, max_age=VALID_FOR)
        except signing.BadSignature as error:
            raise TicketRefused from error
        return cls(UUID(tenant), UUID(profile) if profile else None, tuple(channels), origin)
