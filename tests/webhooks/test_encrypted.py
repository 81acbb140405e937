"""Over TLS the address is the one that was checked, and the certificate the name's."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from core.webhooks.posting import post

NAME = "hooks.example"


def certificate(folder: Path) -> Path:
    """A certificate that signs itself, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "certificate.pem"
    path.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[int]:
    settings.WEBHOOKS_TO_LOOPBACK = True
    path = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            said = f"{self.headers['host']} {self.rfile.read(int(self.headers['content-length'])).decode()}".encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """The answer says everything."""

    class Server(HTTPServer):
        def handle_error(self, *_: object) -> None:
            """Whoever does not like our certificate hangs up."""

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def name_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def test_the_certificate_is_that_of_the_name(port: int) -> None:
    sent = post(f"https://{NAME}:{port}/", "{}", {})
    assert (sent.status, sent.response) == (200, f"{NAME}:{port} {{}}")


def test_the_certificate_of_another_name_is_refused(port: int) -> None:
    sent = post(f"https://other.example:{port}/", "{}", {})
    assert (sent.status, sent.error) == (None, "certificat_refuse")


def test_a_certificate_that_nobody_vouches_for_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    sent = post(f"https://{NAME}:{port}/", "{}", {})
    assert (sent.status, sent.error) == (None, "certificat_refuse")
