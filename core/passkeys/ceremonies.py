"""The two exchanges of the standard, over ``fido2``: what is asked of the device, and whether its answer holds.

A challenge is asked for, kept by the caller where only this browser finds it, and
answered once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.http.request import split_domain_port
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from .errors import PasskeyRefused

State = dict[str, str]
Options = dict[str, Any]
REQUIRED = UserVerificationRequirement.REQUIRED


class Party(NamedTuple):
    """Whom a passkey is for: the company's page that asks, and the domain it is bound to."""

    origin: str
    name: str

    @property
    def rp_id(self) -> str:
        """The platform's domain for all its companies; a company's own domain, or a developer's machine, for itself."""
        host, _ = split_domain_port(self.origin.partition("://")[2])
        root = str(settings.ROOT_DOMAIN)
        # A name without a dot, as "localhost", is no domain that passkeys can be bound to from below it.
        return root if "." in root and host.endswith(f".{root}") else host

    def server(self) -> Fido2Server:
        # Stricter than the standard's "at or below the domain": only the page that asked may answer.
        party = PublicKeyCredentialRpEntity(id=self.rp_id, name=self.name)
        return Fido2Server(party, verify_origin=lambda origin: origin == self.origin)


def ask_for_new(
    party: Party, *, handle: bytes, email: str, known: list[AttestedCredentialData]
) -> tuple[Options, State]:
    """Options for ``navigator.credentials.create``: a key that names its person and checks that they are there."""
    options, state = party.server().register_begin(
        PublicKeyCredentialUserEntity(id=handle, name=email, display_name=email),
        known,
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=REQUIRED,
    )
    return dict(options)["publicKey"], state


def accept_new(party: Party, state: State, answer: Mapping[str, Any]) -> tuple[AttestedCredentialData, int]:
    """The new key and how often it says it was used; raises ``PasskeyRefused``."""
    try:
        data = party.server().register_complete(state, RegistrationResponse.from_dict(answer))
    except (ValueError, KeyError, TypeError) as error:
        raise PasskeyRefused from error
    assert data.credential_data is not None  # noqa: S101 - register_complete has refused without it
    return data.credential_data, data.counter


def ask_for_known(party: Party) -> tuple[Options, State]:
    """Options for ``navigator.credentials.get``: any key of this domain; the device lets the person choose."""
    options, state = party.server().authenticate_begin(user_verification=REQUIRED)
    return dict(options)["publicKey"], state


def read_answer(answer: Mapping[str, Any]) -> AuthenticationResponse:
    """What the device says, not believed yet; raises ``PasskeyRefused`` when it makes no sense."""
    try:
        return AuthenticationResponse.from_dict(answer)
    except (ValueError, KeyError, TypeError) as error:
        raise PasskeyRefused from error


def prove(party: Party, state: State, answer: AuthenticationResponse, key: AttestedCredentialData) -> None:
    """Believe it: challenge, page, presence and signature are right; raises ``PasskeyRefused``."""
    try:
        party.server().authenticate_complete(state, [key], answer)
    except ValueError as error:
        raise PasskeyRefused from error
