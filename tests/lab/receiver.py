"""Somebody else's program that receives webhooks, on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import loads
from threading import Thread
from typing import Any


@dataclass(frozen=True)
class Received:
    path: str
    headers: dict[str, str]
    body: str

    @property
    def content(self) -> dict[str, Any]:
        return dict(loads(self.body))


@dataclass
class Receiver:
    """``answers`` are given one after the other, the last one for ever: a status, or what writes to the connection."""

    url: str = ""
    answers: list[int | Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=lambda: [204])
    received: list[Received] = field(default_factory=list)

    def ids(self) -> list[str]:
        return [each.headers["webhook-id"] for each in self.received]

    def answer(self) -> int | Callable[[BaseHTTPRequestHandler], None]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def receiving() -> Iterator[Receiver]:
    """A receiver at ``http://127.0.0.1`` and a port of its own."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.received.append(Received(self.path, headers, body))
            answer = receiver.answer()
            if callable(answer):
                answer(self)
                return
            self.send_response(answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Tests read what was received."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Whoever hangs up on us did so on purpose."""

    server = Server(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    receiver.url = f"http://127.0.0.1:{server.server_port}/hook"
    yield receiver
    server.shutdown()
    server.server_close()
