from __future__ import annotations

import io
import json
import logging
import logging.config
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog

from core.observability.logs import logging_settings


@pytest.fixture
def written() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """What reaches the standard output, line by line."""
    structlog.contextvars.clear_contextvars()  # an earlier request in this thread may have left its actor
    stream = io.StringIO()
    kept = logging.root.handlers[:]
    logging.config.dictConfig(logging_settings(json=True, level="INFO"))
    [handler] = logging.root.handlers
    handler.setStream(stream)  # type: ignore[attr-defined]
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.root.handlers = kept


def test_ours_and_the_libraries_lines_are_json_with_their_context(written) -> None:
    with structlog.contextvars.bound_contextvars(request_id="r1", tenant="alpha"):
        structlog.get_logger("yz.test").info("done", rows=3)
        logging.getLogger("library").warning("careful %s", "now")

    ours, theirs = written()
    common = {"request_id": "r1", "tenant": "alpha"}
    assert ours == {
        **common,
        "event": "done",
        "rows": 3,
        "level": "info",
        "logger": "yz.test",
        "timestamp": ours["timestamp"],
    }
    assert theirs == {
        **common,
        "event": "careful now",
        "level": "warning",
        "logger": "library",
        "timestamp": theirs["timestamp"],
    }


def test_a_failure_is_one_line_with_its_traceback(written) -> None:
    try:
        raise ValueError("broken")
    except ValueError:
        logging.getLogger("library").exception("failed")

    [line] = written()
    assert line["event"] == "failed"
    assert line["exception"].endswith("ValueError: broken")
