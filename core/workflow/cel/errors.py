from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class UnreadableCondition(BusinessError):
    """A condition that cannot be asked of any record: who wrote it is told where, and what was meant perhaps."""

    code = "condition_illisible"
    message = _("The condition cannot be read, at character {position}: {problem}")

    def __init__(self, position: int, problem: str, *, hint: str = "") -> None:
        super().__init__(position=position + 1, problem=f"{problem} {hint}".rstrip())


def meant(name: str, known: Iterable[str]) -> str:
    """What was meant, or what there is."""
    known = sorted(known)
    close = get_close_matches(name, known, n=1)
    if close:
        return _("Did you mean “{name}”?").format(name=close[0])
    return _("There are: {names}.").format(names=", ".join(known))
