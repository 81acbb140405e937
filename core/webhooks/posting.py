"""Send one request to somebody else's server, and believe nothing that it does.

Ten seconds in all, however the answer trickles; no redirect is followed, no proxy is
asked; of the answer little is read and less is kept.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from threading import Timer

from core.tenancy.outgoing import refuse_if_blocked

from .addresses import Address, Target, look_up
from .errors import AddressRefused

LIMIT = 10.0
READ, KEPT = 64 * 1024, 2048
USER_AGENT = "YZ-PLATFORM-Webhooks/1"


@dataclass(frozen=True)
class Outcome:
    """What became of one sending: a status with the beginning of the answer, or why there is none."""

    milliseconds: int
    status: int | None = None
    response: str = ""
    error: str = ""

    @property
    def accepted(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def gone(self) -> bool:
        """The receiver wants nothing more, ever."""
        return self.status == 410


def post(url: str, body: str, headers: Mapping[str, str]) -> Outcome:
    """Send, and tell what came of it; raises ``OutgoingBlocked`` in a copy. Slow: call it ``outside()``."""
    refuse_if_blocked("webhook")
    began = time.monotonic()
    try:
        status, response = _exchange(look_up(url), body, headers)
    except AddressRefused as refusal:
        return Outcome(_since(began), error=refusal.code)
    except ssl.SSLCertVerificationError:
        return Outcome(_since(began), error="certificat_refuse")
    except (OSError, HTTPException) as error:
        late = isinstance(error, TimeoutError) or time.monotonic() - began >= LIMIT
        return Outcome(_since(began), error="delai_depasse" if late else "connexion_impossible")
    return Outcome(_since(began), status=status, response=response)


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)


def _exchange(target: Target, body: str, headers: Mapping[str, str]) -> tuple[int, str]:
    connection = _Checked(target)
    with contextlib.closing(connection), _no_longer_than(LIMIT, connection):
        sent = {"Host": target.authority, "Content-Type": "application/json", "User-Agent": USER_AGENT, **headers}
        connection.request("POST", target.path, body=body.encode(), headers=sent)
        answer = connection.getresponse()
        beginning = answer.read(READ)[:KEPT].decode(errors="replace")
        # PostgreSQL has no text with a zero in it.
        return answer.status, beginning.replace("\0", "�")


class _Checked(HTTPConnection):
    """Connects to the addresses that were checked, never to a name; the certificate is the name's."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=LIMIT)
        self._target = target
        #: Stays when the library forgets ``sock``, as it does before an answer without a length is read.
        self.wire: socket.socket | None = None

    def connect(self) -> None:
        self.sock = self.wire = self._reach()
        if self._target.encrypted:
            # The handshake comes after: until then the watch would hold a socket that was given away.
            encrypted = ssl.create_default_context().wrap_socket(
                self.sock, server_hostname=self._target.host, do_handshake_on_connect=False
            )
            self.sock = self.wire = encrypted
            encrypted.do_handshake()

    def _reach(self) -> socket.socket:
        """The first address that answers; each gets its share of the time."""
        addresses = self._target.addresses
        failure: OSError = OSError("no address")
        for address in addresses:
            try:
                return self._dial(address, LIMIT / len(addresses))
            except OSError as error:
                failure = error
        raise failure

    def _dial(self, address: Address, patience: float) -> socket.socket:
        reached = socket.create_connection((str(address), self.port), patience)
        reached.settimeout(LIMIT)
        return reached


@contextlib.contextmanager
def _no_longer_than(seconds: float, connection: _Checked) -> Iterator[None]:
    """Hang up when the time is over: a byte now and then would keep any other limit from ever being reached."""

    def hang_up() -> None:
        if connection.wire is not None:
            with contextlib.suppress(OSError):
                # Not the method of an encrypted socket, which would forget how to read what is under way.
                socket.socket.shutdown(connection.wire, socket.SHUT_RDWR)

    watch = Timer(seconds, hang_up)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
