"""An application of a third party, as a client library drives it, and the person whom it asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from authlib.integrations.httpx_client import OAuth2Client
from django.test import Client

from api.tests.conftest import Company
from core.company.applications import register
from core.oauth.models import Application
from core.tenancy.context import tenant_context
from core.users.services import actor_of

BACK = "https://app.exemple.ma/retour"
READING = ["business.catalog.*:view", "business.parties.*:view"]
ROOT = "/api/v1/oauth/"
VERIFIER = "un-texte-que-seule-cette-application-connait-0123456789"
LISTED, OTHERS = "/api/v1/business/catalog/product/", "/api/v1/business/stock/location/"
SANDAL = {"reference": "S1", "name": "Sandale", "list_price": "10.00", "current_price": "9.00"}


class Through(httpx.BaseTransport):
    """Carries what the library sends to the gateway, without a network."""

    def __init__(self, house: Company) -> None:
        self.client = Client(headers={"host": house.host}, REMOTE_ADDR=house.address)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        headers = {name: value for name, value in request.headers.items() if name not in {"host", "content-length"}}
        answer = self.client.generic(
            request.method,
            request.url.raw_path.decode(),
            request.read(),
            content_type=headers.pop("content-type", ""),
            headers=headers,
            secure=True,
        )
        return httpx.Response(answer.status_code, headers=dict(answer.headers), content=answer.content)


@dataclass
class App:
    """What is registered, and the library that plays it at a company's address."""

    house: Company
    registered: Application
    secret: str = ""

    def library(self, house: Company | None = None, **options: Any) -> OAuth2Client:
        at = house or self.house
        ours: dict[str, Any] = {
            "client_id": self.registered.client_id,
            "client_secret": self.secret or None,
            "token_endpoint_auth_method": "client_secret_basic" if self.secret else "none",
            "redirect_uri": BACK,
            "code_challenge_method": "S256",
        }
        return OAuth2Client(**(ours | options), transport=Through(at), base_url=f"https://{at.host}")

    def asked(self, library: OAuth2Client, scope: str | None = None, **more: Any) -> str:
        """The query with which the library sends people to the consent screen."""
        said = {"code_verifier": VERIFIER, "state": "etat-1", **more}
        address, _state = library.create_authorization_url("https://x/autoriser", scope=scope, **said)
        return urlsplit(address).query

    def allowed_by(self, person: Client, scope: str | None = None) -> OAuth2Client:
        """The library after somebody said yes, with its tokens."""
        library = self.library()
        fetch(library, answer(person, self.asked(library, scope)))
        return library


def fares(answer: Any) -> tuple[int, str]:
    """The status, and the code of a refusal: the platform's or the standard's."""
    told = answer.json()
    return answer.status_code, told.get("code") or told.get("error") or "read"


def answer(person: Client, query: str, *, allowed: bool = True) -> str:
    """Where the person's browser is sent after they have answered."""
    said = person.post(f"{ROOT}authorize/?{query}", {"allowed": allowed}, content_type="application/json")
    assert said.status_code == 200, said.content
    return str(said.json()["redirect"])


def fetch(library: OAuth2Client, returned: str, **more: Any) -> dict[str, Any]:
    said = {"authorization_response": returned, "code_verifier": VERIFIER, "state": "etat-1"}
    return dict(library.fetch_token(f"{ROOT}token/", **(said | more)))


def returned(address: str) -> dict[str, str]:
    """What the application is told at its address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def registered(house: Company, **said: Any) -> App:
    ours = {"name": "Boutique", "redirect_uris": [BACK], "scopes": READING, "is_confidential": True}
    with tenant_context(house.tenant):
        application, secret = register(actor=actor_of(house.member), **(ours | said))
    return App(house, application, secret)


@pytest.fixture
def app(alpha: Company) -> App:
    return registered(alpha)
