"""Codes are those of RFC 6238, so every authenticator application shows them."""

from __future__ import annotations

import base64

import pytest
from cryptography.fernet import InvalidToken
from django.test import override_settings

from core.kernel.sealing import seal, unseal
from core.second_factor import totp

SECRET = base64.b32encode(b"12345678901234567890").decode()
FIRST, SECOND = "11" * 31 + "aa", "22" * 31 + "bb"


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_the_vectors_of_the_standard(second: int, code: str) -> None:
    assert totp.code_at(SECRET, second // 30) == code


@pytest.mark.parametrize(("away", "found"), [(-2, None), (-1, 99), (0, 100), (1, 101), (2, None)])
def test_the_half_minutes_beside_the_present_one_count(away: int, found: int | None) -> None:
    assert totp.step_of(totp.code_at(SECRET, 100 + away), SECRET, 100 * 30 + 7) == found


@pytest.mark.parametrize("code", ["", "28708", "2870820", "é87082", "abcdef"])
def test_what_is_no_code_is_none(code: str) -> None:
    assert totp.step_of(code, SECRET, 59) is None


def test_secrets_are_long_and_never_the_same() -> None:
    drawn = {totp.new_secret() for _ in range(100)}

    assert len(drawn) == 100
    assert {len(base64.b32decode(secret)) for secret in drawn} == {20}


def test_applications_read_the_address() -> None:
    uri = totp.provisioning_uri("ABC", "salma+yz@exemple.ma")

    assert uri == "otpauth://totp/YZ-PLATFORM:salma%2Byz%40exemple.ma?secret=ABC&issuer=YZ-PLATFORM"


def test_what_is_sealed_is_read_with_its_key_only() -> None:
    with override_settings(ENCRYPTION_KEYS=[FIRST]):
        sealed = seal("secret")
        assert "secret" not in sealed
        assert unseal(sealed) == "secret"
    with override_settings(ENCRYPTION_KEYS=[SECOND, FIRST]):
        assert unseal(sealed) == "secret"
    with override_settings(ENCRYPTION_KEYS=[SECOND]), pytest.raises(InvalidToken):
        unseal(sealed)


def test_the_first_key_seals() -> None:
    with override_settings(ENCRYPTION_KEYS=[SECOND, FIRST]):
        sealed = seal("secret")
    with override_settings(ENCRYPTION_KEYS=[SECOND]):
        assert unseal(sealed) == "secret"
