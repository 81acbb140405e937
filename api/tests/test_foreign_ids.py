"""The platform's own addresses, with ids of another company in them: answered like one that nobody has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db.models import Model
from django.test import Client

from api.v1.resources.base import ResourceView
from core.authentication.keys import issue_key
from core.configuration.custom.services import define_field
from core.invitations.models import Invitation
from core.jobs.models import Job
from core.kernel.actors import SYSTEM
from core.notifications.models import Notification
from core.oauth.clients import new_client_id
from core.oauth.models import Application
from core.openapi import operation_of
from core.passkeys.models import Passkey
from core.reports.models import ScheduledReport
from core.sharing.models import PublicLink
from core.tenancy.context import tenant_context
from core.users.models import Group, UserProfile
from core.users.policy.models import RoleDefinition
from core.views.models import SavedView, Scope
from core.webhooks.models import Endpoint, Message
from tests.isolation.surface import Route, api_routes, sample
from tests.lab.models import Box

from .conftest import PASSWORD, Company

NOBODY = (404, "introuvable")


def _endpoint(house: Company) -> Endpoint:
    made: Endpoint = Endpoint.objects.create(url="https://exemple.ma/", events=["*"], role="ADMIN", sealed_secret="")
    return made


#: What the id of each name is of, made in a company.
MADE: dict[str, Callable[[Company], Model]] = {
    "application_id": lambda house: Application.objects.create(
        tenant=house.tenant, name="Boutique", client_id=new_client_id(), scopes=["*:view"]
    ),
    "field_id": lambda house: define_field(Box, "taille", "text", {"fr": "Taille"}, actor=SYSTEM),
    "group_id": lambda house: Group.objects.create(name="Équipe"),
    "invitation_id": lambda house: Invitation.objects.create(email="a@exemple.ma", role="ADMIN"),
    "job_id": lambda house: Job.objects.create(
        kind="company.export", label="Export", actor_kind="person", actor_profile=house.member.pk, state="failed"
    ),
    "key_id": lambda house: issue_key(house.tenant, name="Caisse", role="ADMIN")[0],
    "link_id": lambda house: PublicLink.objects.create(
        name="Lien", resource="business.parties.customer", sharer=house.member, expires_at="2100-01-01T00:00:00Z"
    ),
    "message_id": lambda house: Message.objects.create(endpoint=_endpoint(house), name="a.b", key="1", payload={}),
    "notification_id": lambda house: Notification.objects.create(recipient=house.member, kind="jobs.done"),
    "passkey_id": lambda house: Passkey.objects.create(
        user_id=house.member.user, name="Clé", rp_id="x", credential_id=uuid4().hex, credential=b""
    ),
    "person_id": lambda house: house.member,
    "report_id": lambda house: ScheduledReport.objects.create(
        name="Rapport",
        owner=house.member,
        view=SavedView.objects.create(name="À moi", resource="business.parties.customer", owner=house.member),
        rhythm="daily",
        at="08:00",
        next_at="2100-01-01T00:00:00Z",
    ),
    "role_id": lambda house: RoleDefinition.objects.create(key="AUTRE", label="Autre"),
    "view_id": lambda house: SavedView.objects.create(
        name="Tout", resource="business.parties.customer", owner=house.member, scope=Scope.SHARED
    ),
    "webhook_id": _endpoint,
}
KINDS = (
    Endpoint,
    Group,
    Invitation,
    Job,
    Message,
    Notification,
    PublicLink,
    RoleDefinition,
    SavedView,
    ScheduledReport,
    UserProfile,
)


def routes() -> list[Route]:
    """The addresses of the API that nothing generates, and that have an id in them."""
    ours = (route for route in api_routes() if _class(route).__module__.startswith("api."))
    return [route for route in ours if not issubclass(_class(route), ResourceView) and _ids(route)]


def _class(route: Route) -> Any:
    return getattr(route.view, "cls", type(route.view))


def _ids(route: Route) -> list[str]:
    return [name for kind, name in route.parameters if kind == "uuid"]


@pytest.fixture
def made(alpha: Company, beta: Company) -> tuple[dict[str, UUID], dict[str, UUID]]:
    """One record of each kind in both companies."""
    houses = []
    for house in (alpha, beta):
        with tenant_context(house.tenant):
            houses.append({name: make(house).pk for name, make in MADE.items()})
    return houses[0], houses[1]


def test_every_kind_of_id_is_tried() -> None:
    assert {name for route in routes() for name in _ids(route)} == MADE.keys()
    assert len(routes()) > 20


def test_ids_of_another_company_are_nobodys(alpha: Company, beta: Company, made: Any) -> None:
    own, foreign = made
    client, before = alpha.sign_in(), _rows(beta)
    answers = {
        (method, route.text, name): (
            _ask(client, method, route, {**own, name: foreign[name]}),
            _ask(client, method, route, {**own, name: uuid4()}),
        )
        for route in routes()
        for name in _ids(route)
        for method in route.methods
    }
    assert {asked: told for asked, told in answers.items() if told != (NOBODY, NOBODY)} == {}
    assert _rows(beta) == before


def _ask(client: Client, method: str, route: Route, ids: dict[str, Any]) -> tuple[int, str]:
    address = route.address(ids[name] for name in _ids(route))
    body = {} if method == "get" else {"data": _body(route, method), "content_type": "application/json"}
    answer = getattr(client, method)(f"{address}?version=1" if method == "delete" else address, **body)
    return answer.status_code, answer.json()["code"]


def _body(route: Route, method: str) -> dict[str, Any]:
    """What the address says that it accepts: a change names a version, all else is filled in."""
    operation = operation_of(getattr(_class(route), method))
    form = operation.body if operation is not None else None
    if isinstance(form, type):
        filled = {name: sample(field) for name, field in form().fields.items() if field.required}
        return filled | ({"password": PASSWORD} if "password" in filled else {})
    return {"version": 1}


def _rows(house: Company) -> dict[str, list[Any]]:
    with tenant_context(house.tenant):
        return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in KINDS}
