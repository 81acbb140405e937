"""Who acts: every service is told, none guesses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from .rights import Right


class ActorKind(TextChoices):
    """What sort of hand moved: a person's, the platform's, or a program's or a link's for somebody."""

    PERSON = "person", _("Person")
    SYSTEM = "system", _("Platform")
    IMPORT = "import", _("Import")
    API_KEY = "api_key", _("API key")
    SUPPORT = "support", _("Support")
    LINK = "link", _("Public link")
    SCHEDULE = "schedule", _("Schedule")


@dataclass(frozen=True, slots=True)
class Actor:
    """Author of a business act, as history will show it even after the profile is gone."""

    kind: ActorKind
    profile_id: UUID | None = None
    name: str = ""
    role: str = ""
    key_id: UUID | None = None
    #: What a program's key is restricted to, besides its role; nothing here restricts nothing.
    scopes: tuple[str, ...] = ()
    #: All that a public link gives of what its maker may do: it grants nothing else, and nothing without them.
    within: tuple[Right, ...] = ()

    @property
    def identity(self) -> str:
        """Tells this actor from every other one of the company, whatever names they bear."""
        return f"{self.kind}:{self.profile_id or self.key_id or self.name}"


SYSTEM = Actor(ActorKind.SYSTEM, name="YZ-PLATFORM")
