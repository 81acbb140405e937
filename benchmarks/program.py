"""A program that calls the platform in process, and how its calls are timed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from statistics import median

from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from core.authentication.keys import issue_key
from core.tenancy.models import Tenant

ROUNDS = 150
Application = Callable[..., Iterable[bytes]]


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
        answer = b"".join((application or self._application)(environ, lambda line, headers: status.append(line)))
        assert status[0].startswith("2"), (status, answer)
        return answer

    @cache  # noqa: B019 (a program lives as long as its benchmark)
    def _environ(self, method: str, path: str) -> dict[str, object]:
        """What a server makes of the request: made once, since it is neither side's work."""
        request = RequestFactory().generic(method, path, headers=self._headers)
        return {**request.environ, "HTTP_HOST": self._host}


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def medians(acts: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Interleaved, so that neighbours on the machine slow all of them alike."""
    samples: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(ROUNDS):
        for name, act in acts.items():
            samples[name].append(timed(act))
    return {name: median(times) for name, times in samples.items()}


def processor_times(acts: dict[str, Callable[[], object]]) -> dict[str, float]:
    """What each takes of this process' time on a processor, in its quietest twentieth.

    On a shared machine: waiting for a core does not count, and neither do the servers behind.
    """
    samples: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(2 * ROUNDS):
        for name, act in acts.items():
            start = time.process_time()
            act()
            samples[name].append(time.process_time() - start)
    return {name: sorted(times)[len(times) // 20] for name, times in samples.items()}
