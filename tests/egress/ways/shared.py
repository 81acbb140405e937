"""What strangers read by links, and colleagues in reports, of somebody from whom it is hidden by now."""

from __future__ import annotations

import contextlib
from typing import Any
from uuid import uuid4

from core.kernel.errors import BusinessError
from core.kernel.resources import Kind
from core.reports.contents import enclosed, require_owner
from core.reports.models import ScheduledReport
from core.sharing.models import PublicLink
from core.sharing.secrets import digest
from core.testing.caller import Caller
from core.users.models import UserProfile
from core.users.services import actor_of, create_member
from core.views.models import SavedView

from ..scenes import Scene
from .files import as_data
from .texts import Texts, attempted, shown


def followed(scene: Scene, caller: Caller, name: str) -> Texts:
    """A link to the record and one to its list, in order of the field, made while all was seen; and what is offered."""
    fields = [each for each, spec in scene.resource.specs().items() if spec.kind is not Kind.IDENTIFIER]
    with attempted(), as_data(scene):
        maker = create_member(email=f"{uuid4().hex}@exemple.ma", role="reader")
        of_record = _link(scene, maker, target=scene.pk, fields=scene.names())
        of_list = _link(scene, maker, question={"filter": {f"{fields[0]}__isnull": False}}, fields=fields)
        for text in (of_record, of_list):
            yield caller.post("shared/", {"text": text}).content.decode()
        yield caller.post("shared/sheet/", {"text": of_record}).content.decode()
        one = {"resource": scene.resource.key(), "record": str(scene.pk)}
        answer = Caller(actor_of(maker)).get("links/", **one)
        yield from (shown(each["name"]) for each in answer.body.get("offered", ()))


def sent_regularly(scene: Scene, caller: Caller, name: str) -> Texts:
    """Files of a list, in its view's columns and in all, which somebody has had sent since all was seen.

    Where the whole may not be sent any more nothing is, and refusals say nothing.
    """
    columns = [{"name": each} for each, spec in scene.resource.specs().items() if spec.kind is not Kind.IDENTIFIER]
    with attempted(), as_data(scene):
        owner = create_member(email=f"{uuid4().hex}@exemple.ma", role="reader")
        for asked in (columns, []):
            view = SavedView.objects.create(
                name="Tout", resource=scene.resource.key(), owner=owner, columns=asked, filter={"id__isnull": False}
            )
            for sent_as in ("csv", "pdf"):
                report = ScheduledReport(name="Rapport", owner=owner, view=view, sent_as=sent_as)
                with contextlib.suppress(BusinessError):
                    file = enclosed(report, require_owner(report), "fr")
                    yield file.content.decode() if file else ""


def _link(scene: Scene, maker: UserProfile, **values: Any) -> str:
    text = uuid4().hex
    PublicLink.objects.create(
        name="Lien",
        sharer=maker,
        resource=scene.resource.key(),
        digest=digest(text),
        expires_at="2100-01-01T00:00:00Z",
        **values,
    )
    return text
