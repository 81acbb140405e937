"""What stands in every message."""

from __future__ import annotations

from typing import Any

Body = dict[str, Any]


def body_of(name: str, version: int, timestamp: str, data: Body) -> Body:
    """Standard Webhooks, and the version of the event: receivers refuse, or read otherwise, what they do not know."""
    return {"type": name, "version": version, "timestamp": timestamp, "data": data}
