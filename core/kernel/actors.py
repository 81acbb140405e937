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
    APP = "app", _("Application")


#: Whose calls are those of programs: counted by the month, restricted to scopes.
PROGRAMS = frozenset({ActorKind.API_KEY, ActorKind.APP})


@dataclass(frozen=True, slots=True)
class Actor:
    """Author of a business act, as history will show it even after the profile is gone."""

    kind: ActorKind
    profile_id: UUID | None = None
    name: str = ""
    role: str = ""
    #: The key of a program, or the application that acts for somebody.
    key_id: UUID | None = None
    #: What a program's key is restricted to, besides its role; nothing here restricts nothing.
    scopes: tuple[str, ...] = ()
    #: All that a public link gives of what its maker may do: it grants nothing else, and nothing without them.
    within: tuple[Right, ...] = ()

    @property
    def identity(self) -> str:
        """Tells this actor from every other one of the company, whatever names they bear."""
        known = [str(each) for each in (self.profile_id, self.key_id) if each]
        return f"{self.kind}:{'/'.join(known) or self.name}"

    @property
    def is_program(self) -> bool:
        return self.kind in PROGRAMS

    @property
    def person_id(self) -> UUID | None:
        """Whose own things these hands may touch: an application has somebody's rights, not their things."""
        return None if self.is_program else self.profile_id


SYSTEM = Actor(ActorKind.SYSTEM, name="YZ-PLATFORM")
