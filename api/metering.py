"""Count a company's requests, for bills and quotas: one count for each line of the access log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
from core.tenancy.store import Mark, set_mark

log = structlog.get_logger("yz.metering")


@dataclass(frozen=True)
class Counting:
    """A request whose count is on its way, with the marks that it took along."""

    counted: Callable[[], None]
    marks: Sequence[Mark]

    def finish(self) -> None:
        """Wait until it is counted. An outage of the counters is noticed, and costs the company nothing."""
        try:
            self.counted()
        except RedisError as error:
            log.warning("request_not_metered", error=type(error).__name__)
            count_unmetered_request()
            for each in self.marks:
                set_mark(each)


def meter(
    request: HttpRequest, response: HttpResponseBase, *, ref: TenantRef, route: str, seconds: float, marks: list[Mark]
) -> Counting:
    """Count one answered request, which takes its marks along; whoever calls need not wait for it."""
    actor: Actor | None = getattr(request, "actor", None)
    series = Series(
        tenant_id=ref.id,
        day=timezone.now().astimezone(ZoneInfo(ref.timezone)).date(),
        actor_kind=str(actor.kind) if actor else "",
        key=actor.key_id if actor else None,
        route=route,
        status_class=response.status_code // 100,
    )
    taken = tuple(marks)
    marks.clear()
    counted = count(series, bytes_out=_size(response), milliseconds=round(seconds * 1000), marks=taken)
    return Counting(counted, taken)


def _size(response: HttpResponseBase) -> int:
    """Bytes of the body; of a stream, what it has announced."""
    if "Content-Length" in response.headers:
        return int(response.headers["Content-Length"])
    return len(getattr(response, "content", b""))
