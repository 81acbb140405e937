"""What roles can be granted of saved views: one's own need no right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

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
    verb_labels: ClassVar[Mapping[str, str | Promise]] = {SHARE: _("share with everybody")}
    without = frozenset(VERBS)
