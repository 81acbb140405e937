"""What a link shows: asked anew at each reading, of what its maker may show at that moment."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import F
from django.utils import timezone

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading import BadQuestion
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied, granted_fields, may
from core.printing.listing import list_on_paper, print_list
from core.printing.record import print_record, record_on_paper
from core.records.reach import listed_as
from core.tenancy.context import require_tenant
from core.tenancy.models import Suspension
from core.tenancy.transactions import atomic
from core.users.models import UserProfile
from core.users.services import actor_of, works_here

from .limits import VERB, actor_of_link
from .models import PublicLink
from .resources import PublicLinkResource
from .secrets import count_reading, digest, require_password
from .selectors import shown_record

#: Companies that are reminded of a bill work as all others.
WORKING = {Suspension.ACTIVE, Suspension.BANNER}

T = TypeVar("T")


@dataclass(frozen=True)
class Opened:
    """A link whose holder may read: what it is, and who then acts."""

    link: PublicLink
    actor: Actor
    resource: type[Resource]

    def page(self) -> dict[str, Any]:
        """What the holder reads on a screen."""
        return self._read("read_by_link", record_on_paper, list_on_paper)

    def sheet(self) -> bytes:
        """The same as PDF."""
        return self._read("print_by_link", print_record, print_list)

    @atomic()
    def _read(self, act: str, of_record: Callable[..., T], of_list: Callable[..., T]) -> T:
        """Read, count and note it; raises ``NotFound`` when nothing of it is granted any more."""
        try:
            if not granted_fields(self.actor, VERB, self.resource) & set(self.link.fields):
                raise NotFound()
            if self.link.target:
                told = of_record(self.resource, self.link.target, actor=self.actor)
            else:
                told = of_list(self.resource, actor=self.actor, parameters=self._parameters())
        except (AccessDenied, BadQuestion) as error:
            raise NotFound() from error
        self._note(act)
        return told

    def _parameters(self) -> dict[str, str]:
        question = {name: value for name, value in self.link.question.items() if name != "filter"}
        if conditions := self.link.question.get("filter"):
            question["filter"] = json.dumps(conditions)
        return {**question, "fields": ",".join(self.link.fields)}

    def _note(self, act: str) -> None:
        """Two who read at once do not both get the last reading."""
        counted = PublicLink.objects.opening().filter(pk=self.link.pk)
        if not counted.update(uses=F("uses") + 1, last_used_at=timezone.now()):
            raise NotFound()
        record(shown_record(self.link) or self.link, act, actor=self.actor, link=str(self.link.pk))


def open_link(text: str, *, password: str = "") -> Opened:
    """The link with this text, for whoever holds it.

    One that never was, is over, taken back or used up, and one whose maker left or may not
    share any more are all ``NotFound``, as everything is in a company whose access is reduced.
    Raises ``LinkPasswordNeeded``, ``LinkPasswordWrong``, ``TooManyAttempts`` as well.
    """
    link: PublicLink | None = PublicLink.objects.opening().filter(digest=digest(text)).select_related("sharer").first()
    if link is None or require_tenant().suspension not in WORKING or not _may_share(link.sharer):
        raise NotFound()
    count_reading(link)
    require_password(link, password)
    resource = listed_as(link.resource, actor_of(link.sharer))
    return Opened(link, actor_of_link(link, link.sharer, resource), resource)


def _may_share(sharer: UserProfile) -> bool:
    """Whether the maker still works here and may share."""
    return works_here(sharer) and may(actor_of(sharer), "create", PublicLinkResource)
