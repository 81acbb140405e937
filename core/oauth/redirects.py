"""Where an application may have people sent back to: exactly the addresses that were registered."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from .errors import RedirectRefused

LOOPBACK = {"127.0.0.1", "::1", "localhost"}
LONGEST = 500


def checked_redirect(address: str) -> str:
    """The address, if people may be sent there with a code; raises ``RedirectRefused``."""
    parts = _split(address)
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    has_more = "#" in address or "@" in parts.netloc or any(sign.isspace() or ord(sign) > 126 for sign in address)
    if not is_safe or not parts.hostname or has_more or len(address) > LONGEST:
        raise RedirectRefused(value=address)
    return address


def is_registered(address: str, registered: list[str]) -> bool:
    """Whether it is one of these, to the letter.

    A program on the person's own machine listens where there is room: there only, the port is not compared (RFC 8252).
    """
    return address in registered or any(_same_but_port(address, each) for each in registered)


def _same_but_port(address: str, known: str) -> bool:
    try:
        shown, kept = urlsplit(address), urlsplit(known)
        is_local = kept.scheme == "http" and kept.hostname in LOOPBACK
        return is_local and _portless(shown) == _portless(kept)
    except ValueError:
        return False


def _portless(parts: SplitResult) -> SplitResult:
    return parts._replace(netloc=parts.netloc.removesuffix(f":{parts.port}"))


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 (raises where it is no number)
    except ValueError as error:
        raise RedirectRefused(value=address) from error
    return parts
