"""What people do with views: keep, change, share, delete, bring back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.company.errors import ProgramRefused
from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading.visible import Visible
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied, require
from core.records.bin import bring_back, snapshot_of, throw_away
from core.records.models import Deleted
from core.records.reach import listed_as
from core.tenancy.locking import hold, lock
from core.tenancy.transactions import atomic
from core.users.models import UserProfile

from .errors import TooManyViews, ViewIncomplete, ViewLocked
from .models import DefaultView, SavedView, Scope
from .questions import PARTS, as_seen_by, require_answerable
from .resources import SHARE, SavedViewResource
from .selectors import decides

#: Of one person for one resource.
MOST = 100


@atomic()
def save_view(
    resource: type[Resource], *, name: str, actor: Actor, scope: str = Scope.PERSONAL, **said: Any
) -> SavedView:
    """Keep a question under a name; raises what the list would answer to it, ``AccessDenied``, ``TooManyViews``."""
    person = _person(actor)
    _require_sharing(actor, scope)
    require_answerable(Visible(actor, resource), said)
    hold(f"views/{person}")
    if SavedView.objects.filter(owner=person, resource=resource.key()).count() >= MOST:
        raise TooManyViews(number=MOST)
    view: SavedView = SavedView.objects.create(resource=resource.key(), owner_id=person, name=name, scope=scope, **said)
    record(view, "save_view", actor=actor, name=name, scope=scope)
    return view


@atomic()
def change_view(view: SavedView, *, actor: Actor, version: int | None = None, **changes: Any) -> SavedView:
    """Give the view another name, other readers, or another question.

    Raises ``ViewLocked``, ``ViewIncomplete`` where the actor does not see all that would be
    replaced, ``AccessDenied`` where it would become everybody's, ``StaleVersion``.
    """
    lock(view, version=version)
    visible = Visible(actor, listed_as(view.resource, actor))
    _require_changeable(view, visible, changes)
    said = {name: changes[name] for name in PARTS if name in changes}
    require_answerable(visible, _with_options(view, said))
    before = {name: getattr(view, name) for name in changes}
    for name, value in changes.items():
        setattr(view, name, value)
    view.save(update_fields=list(changes))
    if view.scope == Scope.PERSONAL:
        view.defaults.exclude(person=view.owner_id).delete()
    fields = {name: [old, changes[name]] for name, old in before.items() if old != changes[name]}
    record(view, "change_view", actor=actor, fields=fields)
    return view


@atomic()
def delete_view(view: SavedView, *, actor: Actor) -> None:
    """Put the view in the recycle bin, with what it was the default of."""
    lock(view)
    if not decides(view, actor):
        raise AccessDenied()
    record(view, "delete_view", actor=actor, name=view.name)
    throw_away(snapshot_of(view), actor=actor)
    view.delete()


@atomic()
def restore_view(view_id: UUID, *, actor: Actor) -> SavedView:
    """Bring back what this person deleted; raises ``NotFound``. Lists that open with another view now still do."""
    gone = Deleted.objects.filter(target_label=SavedView._meta.label_lower, target_id=view_id)
    kept: Deleted | None = gone.filter(actor_profile=_person(actor)).select_for_update().first()
    if kept is None:
        raise NotFound()
    kept.rows = [row for row in kept.rows if not _superseded(row)]
    view = bring_back(kept)
    assert isinstance(view, SavedView)  # noqa: S101 (the label says so)
    record(view, "restore_view", actor=actor)
    return view


def _superseded(row: dict[str, Any]) -> bool:
    """Whether it is the default of somebody who has another one now."""
    if row["model"] != DefaultView._meta.label_lower:
        return False
    whose = {name: row["values"][name] for name in ("resource", "person_id", "role")}
    return DefaultView.objects.filter(**whose).exists()


def _require_changeable(view: SavedView, visible: Visible, changes: dict[str, Any]) -> None:
    actor, scope = visible.actor, changes.get("scope", view.scope)
    if view.scope != Scope.SHARED and not decides(view, actor):
        raise ViewLocked()
    if scope != view.scope:
        if not decides(view, actor) or (scope == Scope.PERSONAL and view.owner_id != actor.person_id):
            raise AccessDenied()
        _require_sharing(actor, scope)
    replaced = changes.keys() & set(PARTS)
    if replaced and view.scope != Scope.PERSONAL and as_seen_by(visible, view).left_out:
        raise ViewIncomplete()


def _with_options(view: SavedView, said: dict[str, Any]) -> dict[str, Any]:
    """A way of looking and its options make sense together only."""
    if said.keys() & {"shown_as", "options"}:
        return {"shown_as": view.shown_as, "options": view.options, **said}
    return said


def _require_sharing(actor: Actor, scope: str) -> None:
    if scope != Scope.PERSONAL:
        require(actor, SHARE, SavedViewResource)


def _person(actor: Actor) -> UUID:
    """Views belong to people; raises ``ProgramRefused``."""
    if actor.person_id is None or not UserProfile.objects.filter(pk=actor.person_id).exists():
        raise ProgramRefused()
    return actor.person_id
