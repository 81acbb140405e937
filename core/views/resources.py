"""What roles can be granted of saved views: one's own need no right."""

from __future__ import annotations

from core.company.resources import Administered
from core.kernel.resources import register
from core.kernel.rights import VERBS

from .models import SavedView

SHARE = "share"


@register
class SavedViewResource(Administered):
    """``share``: give views to everybody, decide about those of others, and say what a role begins with."""

    model = SavedView
    name = "saved_view"
    fields = ("name", "resource", "owner", "scope")
    by_hand = (SHARE,)
    without = frozenset(VERBS)
