"""Codes that an authenticator application shows: RFC 6238, six digits, SHA-1, half a minute."""

from __future__ import annotations

import base64
import hmac
import secrets
import struct
from urllib.parse import quote

ISSUER = "YZ-PLATFORM"
SECONDS, DIGITS = 30, 6
#: Clocks of telephones differ, and people type slowly: the half-minutes before and after count as well.
TOLERANCE = 1


def new_secret() -> str:
    """160 random bits, in the alphabet that people can type into their application."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def provisioning_uri(secret: str, email: str) -> str:
    """What the QR code of the enrolment screen says."""
    return f"otpauth://totp/{quote(ISSUER)}:{quote(email)}?secret={secret}&issuer={quote(ISSUER)}"


def code_at(secret: str, step: int) -> str:
    """The code of one half-minute, counted since the epoch."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", step), "sha1")
    offset = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def step_of(code: str, secret: str, now: float) -> int | None:
    """The half-minute whose code this is, if it is about now."""
    current = int(now // SECONDS)
    for step in range(current - TOLERANCE, current + TOLERANCE + 1):
        if hmac.compare_digest(code_at(secret, step).encode(), code.encode()):
            return step
    return None
