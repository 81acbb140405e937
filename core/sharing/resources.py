"""What roles can be granted of public links: whoever shares needs to print what is shared as well."""

from __future__ import annotations

from core.company.resources import Administered
from core.kernel.resources import register

from .models import PublicLink


@register
class PublicLinkResource(Administered):
    """``create``: share by a link; ``view``, ``delete``: know and end those of others. One's own need no right."""

    model = PublicLink
    name = "public_link"
    fields = ("name", "sharer", "resource", "expires_at", "most_uses")
    without = frozenset({"update", "export", "import", "print"})
