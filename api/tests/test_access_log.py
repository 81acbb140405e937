from __future__ import annotations

import logging
from io import BytesIO

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from core.metering import counters
from core.tenancy.scripts import Script
from core.tenancy.store import valkey

from .conftest import PASSWORD, Company, Program


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [record.msg for record in caplog.records if record.name == "yz.access"]  # type: ignore[misc]


def test_a_request_is_told_in_one_line(alpha: Company, caplog: pytest.LogCaptureFixture) -> None:
    client = alpha.sign_in()
    caplog.clear()

    with caplog.at_level(logging.INFO):
        client.get("/api/v1/stream/ticket/?q=confidentiel", headers={"x-request-id": "trace-0001"})

    [line] = lines(caplog)
    assert {name: line[name] for name in ("method", "route", "status", "tenant", "actor", "request_id")} == {
        "method": "GET",
        "route": "api/v1/stream/ticket/",
        "status": 200,
        "tenant": alpha.tenant.slug,
        "actor": str(alpha.member.id),
        "request_id": "trace-0001",
    }
    assert "confidentiel" not in caplog.text


def test_nothing_of_one_request_is_said_of_the_next(alpha: Company, caplog: pytest.LogCaptureFixture) -> None:
    alpha.sign_in().get("/api/v1/stream/ticket/")
    caplog.clear()

    with caplog.at_level(logging.INFO):
        alpha.browser().get("/healthz")

    [line] = lines(caplog)
    assert (line["tenant"], line["actor"]) == (None, None)


def test_passwords_and_sessions_are_never_logged(alpha: Company, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client = alpha.sign_in()

    assert PASSWORD not in caplog.text
    assert client.cookies["sessionid"].value not in caplog.text


def test_a_request_is_told_when_its_answer_has_left_but_counted_before(
    program: Program, caplog: pytest.LogCaptureFixture
) -> None:
    """Killed in between, a process leaves nothing that was answered and not counted."""
    valkey().delete(counters.OPEN, counters.TAKEN)
    headers = {"authorization": program.authorization, "x-request-id": "trace-0002"}
    request = RequestFactory().get("/api/v1/session/", headers=headers)
    environ = {**request.environ, "HTTP_HOST": program.company.host, "wsgi.input": BytesIO()}

    with caplog.at_level(logging.INFO):
        answer = get_wsgi_application()(environ, lambda *_: None)
        sent = b"".join(answer)
        # What is asked next on this thread's connection is heard after the count.
        Script("return 1")(keys=[], args=[])
        assert (bool(sent), lines(caplog)) == (True, [])
        batch = counters.take()
        assert batch is not None
        assert [measure["calls"] for measure in batch.measures.values()] == [1]
        answer.close()  # type: ignore[attr-defined]

    [line] = lines(caplog)
    assert (line["request_id"], line["tenant"]) == ("trace-0002", program.company.tenant.slug)
    counters.drop(batch)
