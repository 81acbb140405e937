"""What colleagues kept about a list: a view tells its question to whoever opens it."""

from __future__ import annotations

from uuid import uuid4

from core.testing.caller import Answer, Caller
from core.users.models import UserProfile
from core.views.models import SavedView, Scope

from ..scenes import Scene
from .texts import Texts, attempted, shown, typed


def viewed(scene: Scene, caller: Caller, name: str) -> Texts:
    """A shared view that filters, sorts and shows by the field; a hidden field stands in the choice of another, too."""
    asked = {name: typed(scene, name)}
    with attempted():
        view = SavedView.objects.create(
            name="Commune",
            resource=scene.resource.key(),
            owner=UserProfile.objects.create(user=uuid4(), role="owner", first_name="Propriétaire"),
            scope=Scope.SHARED,
            filter={"and": [asked, {f"{name}__isnull": False}, {"or": [asked, {"id__isnull": False}]}]},
            sort=f"-{name}",
            columns=[{"name": name}],
            shown_as="kanban",
            options={"column": name},
        )
        one = f"views/{view.pk}/"
        for answer in (
            caller.get("views/", resource=scene.resource.key()),
            caller.get(one),
            caller.patch(one, {"version": view.version, "name": "Nouveau"}),
        ):
            yield from _mentioned(answer, name)


def _mentioned(answer: Answer, name: str) -> Texts:
    """All that the view says is about the field: whatever is left of it shows that the field is there."""
    if answer.status == 200:
        for view in answer.body.get("results", [answer.body]):
            if view["filter"] or view["sort"] or view["columns"] or view["options"]:
                yield shown(name)
