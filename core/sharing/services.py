"""Share by a link, and take it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from core.company.errors import ProgramRefused
from core.history import record
from core.kernel.actors import Actor, ActorKind
from core.kernel.errors import NotFound
from core.kernel.reading.visible import Visible
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied, granted, granted_fields, require
from core.printing.words import UNPRINTABLE
from core.records.description import sections_of
from core.records.errors import UnknownAction
from core.records.reach import allow, listed_as
from core.tenancy.transactions import atomic
from core.views.errors import ViewIncomplete
from core.views.questions import as_seen_by
from core.views.selectors import view_at

from .errors import NothingShared
from .limits import VERB
from .models import PublicLink
from .resources import PublicLinkResource
from .secrets import digest, new_text
from .selectors import link_to_end, shown_record


@atomic()
def share_record(key: str, pk: UUID, *, actor: Actor, fields: Sequence[str], **terms: Any) -> tuple[PublicLink, str]:
    """A link to one record, and its text, which cannot be read again.

    Raises ``AccessDenied``, ``NotFound``, ``UnknownField``, ``NothingShared``, ``ProgramRefused``.
    """
    resource = _shareable(key, actor)
    records = granted(actor, VERB, resource, resource.model._default_manager.all())
    target = records.filter(pk=pk).first()
    if target is None:
        raise NotFound()
    link, text = _make(resource, _shown(resource, actor), fields, actor, target=pk, **terms)
    record(target, "share_by_link", actor=actor, link=str(link.pk), name=link.name)
    return link, text


@atomic()
def share_view(view_id: UUID, *, actor: Actor, fields: Sequence[str], **terms: Any) -> tuple[PublicLink, str]:
    """A link to the records that a saved view keeps; its question is copied. Raises ``ViewIncomplete`` as well."""
    view = view_at(view_id, actor=actor)
    resource = _shareable(view.resource, actor)
    if as_seen_by(Visible(actor, resource), view).left_out:
        raise ViewIncomplete()
    question = {name: getattr(view, name) for name in ("q", "filter", "sort") if getattr(view, name)}
    return _make(resource, _shown(resource, actor, lines=False), fields, actor, question=question, **terms)


@atomic()
def revoke_link(link_id: UUID, *, actor: Actor) -> None:
    """End a link at once; raises ``NotFound`` where there is nothing that the actor may end."""
    link = link_to_end(link_id, actor=actor)
    link.revoked_at = timezone.now()
    link.save(update_fields=["revoked_at"])
    record(link, "revoke_link", actor=actor, name=link.name)
    shown = shown_record(link)
    if shown is not None:
        record(shown, "revoke_link", actor=actor, link=str(link.pk))


def offered(key: str, *, actor: Actor, lines: bool) -> list[str]:
    """The fields, and of one record the lines, that the actor may show to strangers; none who may not share."""
    try:
        return _shown(_shareable(key, actor), actor, lines=lines)
    except (AccessDenied, ProgramRefused, UnknownAction):
        return []


def _shown(resource: type[Resource], actor: Actor, *, lines: bool = True) -> list[str]:
    """Of one record what its sheet has, of a list whatever can be a column."""
    names = granted_fields(actor, VERB, resource)
    visible = Visible(actor, resource)
    told = [name for name, spec in visible.fields.items() if name in names and spec.kind not in UNPRINTABLE]
    if not lines:
        return told
    on_sheet = [name for _, section in sections_of(resource, frozenset(told)) for name in section]
    return [*on_sheet, *(name for name in visible.lines if name in names)]


def _shareable(key: str, actor: Actor) -> type[Resource]:
    """The resource, where this person may share of it."""
    if actor.kind != ActorKind.PERSON or actor.profile_id is None:
        raise ProgramRefused()
    require(actor, "create", PublicLinkResource)
    resource = listed_as(key, actor)
    allow(actor, VERB, resource)
    return resource


def _make(
    resource: type[Resource],
    known: Sequence[str],
    fields: Sequence[str],
    actor: Actor,
    *,
    name: str,
    days: int,
    password: str = "",
    most_uses: int | None = None,
    **shown: Any,
) -> tuple[PublicLink, str]:
    if not fields or not set(fields) <= set(known):
        raise NothingShared()
    assert actor.profile_id is not None  # noqa: S101 (only people share)
    text = new_text()
    link = PublicLink.objects.create(
        name=name,
        sharer_id=actor.profile_id,
        resource=resource.key(),
        fields=list(dict.fromkeys(fields)),
        digest=digest(text),
        password=make_password(password) if password else "",
        expires_at=timezone.now() + timedelta(days=days),
        most_uses=most_uses,
        **shown,
    )
    record(link, "share_by_link", actor=actor, name=name, shared=link.fields, until=link.expires_at.isoformat())
    return link, text
