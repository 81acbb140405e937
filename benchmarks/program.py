"""A program that calls the platform in process, and how its calls are timed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from statistics import median
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from core.authentication.keys import issue_key
from core.tenancy.models import Tenant

ROUNDS = 150
Application = Callable[..., Iterable[bytes]]
#: Answers that have left and are not closed: servers do that when the last byte is on its way.
_left: list[Any] = []


class Program:
    """Whole requests with a key, from the WSGI call to the last byte."""

    def __init__(self, tenant: Tenant, role: str = "ADMIN") -> None:
        self._application, self._host = get_wsgi_application(), f"{tenant.slug}.localhost"
        _, key = issue_key(tenant, name="bench", role=role)
        self._headers = {"authorization": f"Bearer {key}"}

    def send(self, method: str, path: str, body: bytes = b"", application: Application | None = None) -> bytes:
        environ = {
            **self._environ(method, path),
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
        }
        status: list[str] = []
        sent = (application or self._application)(environ, lambda line, headers: status.append(line))
        _left.append(sent)
        answer = b"".join(sent)
        assert status[0].startswith("2"), (status, answer)
        return answer

    @cache  # noqa: B019 (a program lives as long as its benchmark)
    def _environ(self, method: str, path: str) -> dict[str, object]:
        """What a server makes of the request: made once, since it is neither side's work."""
        request = RequestFactory().generic(method, path, headers=self._headers)
        return {**request.environ, "HTTP_HOST": self._host}


def close_answers() -> None:
    """What an application does when its answer has left: nobody waits for it, but it is work."""
    while _left:
        getattr(_left.pop(), "close", lambda: None)()


def timed(act: Callable[[], object]) -> float:
    """Until the last byte of what it is answered."""
    start = time.perf_counter()
    act()
    seconds = time.perf_counter() - start
    close_answers()
    return seconds


def medians(acts: dict[str, Callable[[], object]], in_a_row: int = 1) -> dict[str, float]:
    """In turns, so that neighbours on the machine slow all of them alike.

    Several ``in_a_row`` find in the processor's caches what they need, as on a server that is busy with them; of one
    among others, the longer ones have pushed it out.
    """
    return {name: median(times) for name, times in _sampled(acts, timed, ROUNDS // in_a_row, in_a_row).items()}


def processor_times(acts: dict[str, Callable[[], object]], in_a_row: int = 1) -> dict[str, float]:
    """What each takes of this process' time on a processor, after its answer too, in its quietest twentieth.

    On a shared machine: waiting for a core does not count, and neither do the servers behind.
    """
    samples = _sampled(acts, _processed, 2 * ROUNDS // in_a_row, in_a_row)
    return {name: sorted(times)[len(times) // 20] for name, times in samples.items()}


def _sampled(
    acts: dict[str, Callable[[], object]], measure: Callable[[Callable[[], object]], float], turns: int, in_a_row: int
) -> dict[str, list[float]]:
    samples: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(turns):
        for name, act in acts.items():
            samples[name] += [measure(act) for _ in range(in_a_row)]
    return samples


def _processed(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    close_answers()
    return time.process_time() - start
