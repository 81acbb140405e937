"""What a report says: asked anew at each run, with the rights that its owner has at that moment."""

from __future__ import annotations

import json
from typing import NamedTuple

from django.utils import translation

from core.integrations.exporting import Export
from core.integrations.formats import whole_csv
from core.kernel.actors import Actor, ActorKind
from core.kernel.reading.visible import Visible
from core.kernel.resources import Resource
from core.kernel.rights import may, require
from core.printing.listing import print_list
from core.records.reach import allow, listed_as
from core.users.services import actor_of, works_here
from core.views.errors import ViewIncomplete, ViewPersonal
from core.views.models import SavedView, Scope
from core.views.questions import as_seen_by
from core.views.selectors import view_at

from .errors import OwnerGone, ReportTooLarge
from .models import ScheduledReport, SentAs
from .resources import ScheduledReportResource

#: What one must be allowed with the records, to have them sent as this.
VERBS = {SentAs.LINK: "view", SentAs.CSV: "export", SentAs.PDF: "print"}


#: Bytes of a file in a letter.
LARGEST = 10_000_000


class Enclosed(NamedTuple):
    """A file that a letter brings along."""

    name: str
    content: bytes
    type: str


def actor_of_report(report: ScheduledReport) -> Actor:
    """The schedule as the one who acts: its owner as they may act now."""
    owner = report.owner
    name = f"{report.name} ({owner})"[:200]
    return Actor(ActorKind.SCHEDULE, profile_id=owner.id, name=name, role=owner.role)


def require_owner(report: ScheduledReport) -> Actor:
    """The actor, while its owner works here and may have reports sent; raises ``OwnerGone``."""
    owner = report.owner
    if not works_here(owner) or not may(actor_of(owner), "create", ScheduledReportResource):
        raise OwnerGone(person=str(owner))
    return actor_of_report(report)


def require_sendable(view: SavedView, sent_as: str, actor: Actor) -> type[Resource]:
    """The resource of the view, where the actor may send all that it means as that.

    Raises ``NotFound``, ``AccessDenied``, ``UnknownAction``, ``ViewIncomplete``, and ``ViewPersonal`` where
    nobody else could open it.
    """
    resource, verb = listed_as(view.resource, actor), VERBS[SentAs(sent_as)]
    if verb != "view":
        allow(actor, verb, resource)
    require(actor, verb, resource)
    if as_seen_by(Visible(actor, resource), view).left_out:
        raise ViewIncomplete()
    if sent_as == SentAs.LINK and view.scope == Scope.PERSONAL:
        raise ViewPersonal()
    return resource


def enclosed(report: ScheduledReport, actor: Actor, language: str) -> Enclosed | None:
    """The file in a reader's language; none where the letter only says where the list is.

    Raises ``ReportTooLarge`` as well, and ``TooManyToPrint``.
    """
    view = view_at(report.view_id, actor=actor)
    resource = require_sendable(view, report.sent_as, actor)
    if report.sent_as == SentAs.LINK:
        return None
    with translation.override(language):
        if report.sent_as == SentAs.PDF:
            content = print_list(resource, actor=actor, parameters=_parameters(view))
            return Enclosed(f"{resource.resource_name()}.pdf", content, "application/pdf")
        export = Export(resource, actor, language, _parameters(view))
        return Enclosed(f"{resource.resource_name()}.csv", _bounded(export), "text/csv")


def _bounded(export: Export) -> bytes:
    content = bytearray()
    for piece, _rows in whole_csv(export):
        content += piece
        if len(content) > LARGEST:
            raise ReportTooLarge(size=LARGEST // 1_000_000)
    return bytes(content)


def _parameters(view: SavedView) -> dict[str, str]:
    asked = {"q": view.q, "sort": view.sort, "fields": ",".join(each["name"] for each in view.columns)}
    if view.filter:
        asked["filter"] = json.dumps(view.filter)
    return {name: value for name, value in asked.items() if value}
