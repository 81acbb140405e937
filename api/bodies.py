"""How much may be sent to an address: known before any of it is read, so that nobody fills the process's memory.

A view that takes files says so in ``most_bytes``; all others take what forms and programs send.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError

MEGABYTE = 1_000_000


class BodyTooLarge(BusinessError):
    """More than this address takes; whoever sends a file sends a smaller one."""

    code = "requete_trop_lourde"
    status = 413
    message = _("This is too large: at most {limit} MB can be sent here.")


class LengthUnknown(BusinessError):
    """Sent in pieces, without saying how much there is."""

    code = "longueur_requise"
    status = 411
    message = _("Say how long the request is: send it with a Content-Length.")


def most_bytes(view: Callable[..., HttpResponseBase]) -> int:
    """The longest body that the view takes, everything around its files included."""
    most: int = getattr(getattr(view, "cls", view), "most_bytes", settings.LARGEST_BODY)
    return most


def require_bearable(request: HttpRequest, view: Callable[..., HttpResponseBase]) -> None:
    """Raise ``BodyTooLarge`` or ``LengthUnknown``; Django reads no further than the length that was looked at here."""
    limit = most_bytes(view)
    if _length(request) > limit:
        raise BodyTooLarge(limit=limit // MEGABYTE)
    if request.headers.get("Transfer-Encoding"):
        raise LengthUnknown()


def _length(request: HttpRequest) -> int:
    """As Django understands it: what is no number is an empty body."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
