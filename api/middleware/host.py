"""Which name was asked for, written in the one way in which the platform keeps names."""

from __future__ import annotations

import re

from django.http import HttpRequest

PORT = re.compile(r":\d*\Z")


def requested_host(request: HttpRequest) -> str:
    """The host in lower case, in ASCII, without port and trailing dot; empty when unreadable.

    ``get_host`` listens to ``X-Forwarded-Host`` only where a trusted proxy sets it.
    """
    host = PORT.sub("", request.get_host()).rstrip(".").lower()
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
