"""What oauthlib asks about, answered for one company from our tables. ``request`` is oauthlib's own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from oauthlib.oauth2 import RequestValidator

from . import clients, tokens
from .grants import allow, of_the_company, scopes_of
from .models import Application, Kind, Token
from .redirects import is_registered

GRANT_TYPES = ("authorization_code", "refresh_token", "client_credentials")


class Answers(RequestValidator):  # type: ignore[misc]
    def __init__(self, tenant_id: UUID) -> None:
        super().__init__()
        self.tenant_id = tenant_id

    def client_authentication_required(self, request: Any, **_: Any) -> bool:
        return clients.needs_secret(request, self.tenant_id)

    def authenticate_client(self, request: Any, **_: Any) -> bool:
        return _found(request, clients.confidential(request, self.tenant_id))

    def authenticate_client_id(self, client_id: str, request: Any, **_: Any) -> bool:
        return _found(request, clients.application_with(client_id, self.tenant_id))

    validate_client_id = authenticate_client_id

    def validate_redirect_uri(self, client_id: str, redirect_uri: str, request: Any, **_: Any) -> bool:
        return is_registered(redirect_uri, request.client.redirect_uris)

    def get_default_redirect_uri(self, client_id: str, request: Any, **_: Any) -> str | None:
        """When people come, where there is only one; when a code comes, its own: OAuth 2.1 leaves it out there."""
        if grant := getattr(request, "grant", None):
            return str(grant.redirect_uri)
        registered = request.client.redirect_uris
        return registered[0] if len(registered) == 1 else None

    def confirm_redirect_uri(
        self, client_id: str, code: str, redirect_uri: str, client: Application, request: Any, **_: Any
    ) -> bool:
        return bool(request.grant.redirect_uri == redirect_uri)

    def validate_response_type(self, client_id: str, response_type: str, *_: Any, **__: Any) -> bool:
        return response_type == "code"

    def validate_grant_type(self, client_id: str, grant_type: str, client: Application, *_: Any, **__: Any) -> bool:
        """Only what was given a role acts for the company."""
        return grant_type in GRANT_TYPES and (grant_type != "client_credentials" or bool(client.role))

    def validate_scopes(self, client_id: str, scopes: list[str], client: Application, *_: Any, **__: Any) -> bool:
        return bool(scopes) and all(scope in client.scopes for scope in scopes)

    def get_default_scopes(self, client_id: str, request: Any, **_: Any) -> list[str]:
        return list(request.client.scopes)

    def is_pkce_required(self, client_id: str, request: Any) -> bool:
        return True

    def get_code_challenge(self, code: str, request: Any) -> str:
        return str(request.grant.challenge)

    def get_code_challenge_method(self, code: str, request: Any) -> str:
        return "S256"

    def save_authorization_code(self, client_id: str, code: dict[str, str], request: Any, **_: Any) -> None:
        allow(
            request.client,
            request.user,
            profile=request.profile,
            scopes=request.scopes,
            code=code["code"],
            redirect_uri=request.redirect_uri,
            challenge=request.code_challenge,
        )

    def validate_code(self, client_id: str, code: str, client: Application, request: Any, **_: Any) -> bool:
        request.grant = tokens.use_code(code, client)
        if request.grant:
            request.user, request.scopes = request.grant.user, scopes_of(request.grant)
        return request.grant is not None

    def invalidate_authorization_code(self, client_id: str, code: str, request: Any, **_: Any) -> None:
        tokens.code_used(request.grant)

    def validate_refresh_token(self, refresh_token: str, client: Application, request: Any, **_: Any) -> bool:
        request.grant = tokens.use_refresh(refresh_token, client)
        return request.grant is not None

    def get_original_scopes(self, refresh_token: str, request: Any, **_: Any) -> list[str]:
        return scopes_of(request.grant)

    def save_bearer_token(self, token: dict[str, str], request: Any, **_: Any) -> None:
        grant = getattr(request, "grant", None) or of_the_company(request.client)
        if request.grant_type == "refresh_token":
            tokens.refresh_used(request.refresh_token)
        tokens.give_tokens(grant, request.scopes, access=token["access_token"], refresh=token.get("refresh_token"))

    def revoke_token(self, token: str, token_type_hint: str, request: Any, **_: Any) -> None:
        tokens.revoke(token, request.client)

    def introspect_token(self, token: str, token_type_hint: str, request: Any, **_: Any) -> dict[str, Any] | None:
        found = tokens.shown(token, request.client)
        return _claims(found) if found else None


def _found(request: Any, application: Application | None) -> bool:
    if application is not None:
        request.client, request.client_id = application, application.client_id
    return application is not None


def _claims(token: Token) -> dict[str, Any]:
    """What its own application may know of a token; people are known by their place at this company only."""
    said = {
        "scope": " ".join(tokens.scopes_now(token)),
        "client_id": token.grant.application.client_id,
        "token_type": "Bearer" if token.kind == Kind.ACCESS else "refresh_token",
        "iat": int(token.created_at.timestamp()),
        "exp": int(token.expires_at.timestamp()),
    }
    return {**said, "sub": str(token.grant.profile)} if token.grant.profile else said
