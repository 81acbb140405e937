"""Answers with something in them that is told once, and that nobody keeps: a secret, a key, an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response


def told_once(told: Mapping[str, Any], *, status: int = 200, **secret: str) -> Response:
    """The answer with the secret; what is kept of it, for a request that is sent again, is without."""
    response = Response({**told, **secret}, status=status)
    response.kept_content = JSONRenderer().render({**told, **dict.fromkeys(secret)})  # type: ignore[attr-defined]
    return response
