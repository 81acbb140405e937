"""A telephone that keeps passkeys, as far as a server can tell."""

from __future__ import annotations

import secrets
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import sha256, websafe_decode, websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

Answer = dict[str, Any]
PRESENT, VERIFIED, ATTESTED = (
    AuthenticatorData.FLAG.UP,
    AuthenticatorData.FLAG.UV,
    AuthenticatorData.FLAG.AT,
)


class Device:
    def __init__(self, origin: str, *, unlocked: bool = True, uses: int = 0) -> None:
        self.origin, self.uses = origin, uses
        self.flags = PRESENT | VERIFIED if unlocked else PRESENT
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.credential_id = secrets.token_bytes(16)
        self.handle = b""

    def create(self, options: dict[str, Any]) -> Answer:
        """What ``navigator.credentials.create`` gives to the page."""
        self.handle = websafe_decode(options["user"]["id"])
        public = ES256.from_cryptography_key(self.key.public_key())
        credential = AttestedCredentialData.create(Aaguid.NONE, self.credential_id, public)
        data = AuthenticatorData.create(
            sha256(options["rp"]["id"].encode()), self.flags | ATTESTED, self.uses, credential
        )
        said = CollectedClientData.create("webauthn.create", options["challenge"], self.origin)
        attestation = AttestationObject.create("none", data, {})
        return self._answer(clientDataJSON=said, attestationObject=attestation)

    def get(self, options: dict[str, Any]) -> Answer:
        """What ``navigator.credentials.get`` gives to the page."""
        data = AuthenticatorData.create(sha256(options["rpId"].encode()), self.flags, self.uses)
        said = CollectedClientData.create("webauthn.get", options["challenge"], self.origin)
        signature = self.key.sign(data + said.hash, ec.ECDSA(hashes.SHA256()))
        return self._answer(clientDataJSON=said, authenticatorData=data, signature=signature, userHandle=self.handle)

    def _answer(self, **response: bytes) -> Answer:
        name = websafe_encode(self.credential_id)
        texts = {part: websafe_encode(content) for part, content in response.items()}
        return {"id": name, "rawId": name, "type": "public-key", "response": texts}
