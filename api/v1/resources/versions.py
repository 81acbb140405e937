"""Which version of a record somebody has read: from ``If-Match``, or from ``version`` in what they send."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.serializers import ValidationError

TAG = re.compile(r'(?:W/)?"(\d{1,9})"')


def version_read(request: HttpRequest | Request, values: dict[str, Any]) -> int | None:
    """The version, taken out of ``values``; None when none was named. Raises ``ValidationError``."""
    given = values.pop("version", None)
    header = request.headers.get("If-Match")
    if header is not None:
        tag = TAG.fullmatch(header.strip())
        given = tag[1] if tag else header
    if given is None:
        return None
    if isinstance(given, bool) or not re.fullmatch(r"\d{1,9}", str(given)):
        raise ValidationError({"version": [f"{given!r}"]})
    return int(given)
