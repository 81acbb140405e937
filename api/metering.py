"""Count a company's requests, for bills and quotas: one count for each line of the access log."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import structlog
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from redis.exceptions import RedisError

from core.kernel.actors import Actor
from core.metering.counters import Series, count
from core.observability.metrics import count_unmetered_request
from core.tenancy.identity import TenantRef
from core.tenancy.store import Mark

log = structlog.get_logger("yz.metering")


def meter(
    request: HttpRequest, response: HttpResponseBase, *, ref: TenantRef, route: str, seconds: float, marks: list[Mark]
) -> None:
    """Count one answered request, which takes its marks along.

    An outage of the counters is noticed, and costs the company nothing; the marks are left then.
    """
    actor: Actor | None = getattr(request, "actor", None)
    series = Series(
        tenant_id=ref.id,
        day=timezone.now().astimezone(ZoneInfo(ref.timezone)).date(),
        actor_kind=str(actor.kind) if actor else "",
        key=actor.key_id if actor else None,
        route=route,
        status_class=response.status_code // 100,
    )
    try:
        count(series, bytes_out=_size(response), milliseconds=round(seconds * 1000), marks=marks)
        marks.clear()
    except RedisError as error:
        log.warning("request_not_metered", error=type(error).__name__)
        count_unmetered_request()


def _size(response: HttpResponseBase) -> int:
    """Bytes of the body; of a stream, what it has announced."""
    if "Content-Length" in response.headers:
        return int(response.headers["Content-Length"])
    return len(getattr(response, "content", b""))
