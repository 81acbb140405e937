"""A mail server on this machine that keeps what it gets."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as modern
from queue import Queue
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

PATIENCE = 30


class Mailbox(Message):
    def __init__(self) -> None:
        super().__init__(EmailMessage)
        self.subjects: list[str] = []
        self._arrived: Queue[EmailMessage] = Queue()

    def prepare_message(self, session: Any, envelope: Any) -> EmailMessage:
        return message_from_bytes(envelope.content, EmailMessage, policy=modern)

    def handle_message(self, message: EmailMessage) -> None:  # type: ignore[override]
        self.subjects.append(message["Subject"])
        self._arrived.put(message)

    def next(self) -> EmailMessage:
        """The next message, awaited."""
        return self._arrived.get(timeout=PATIENCE)


@contextmanager
def mail_server(settings: Any, mailbox: Mailbox | None = None) -> Iterator[Mailbox]:
    """Mail passes the guard, then real SMTP, and ends in the box."""
    mailbox = mailbox or Mailbox()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    server = Controller(mailbox, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_BACKEND = "core.tenancy.outgoing.GuardedEmailBackend"
    settings.OUTGOING_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    yield mailbox
    server.stop()
