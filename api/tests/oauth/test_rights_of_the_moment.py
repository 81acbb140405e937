"""What a token opens is what its person and the application may at that moment."""

from __future__ import annotations

from api.tests.conftest import Company
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.oauth.models import Application
from core.tenancy.context import tenant_context
from core.users.models import RoleDefinition
from core.users.policy.services import change_grants, create_role
from tests.company.conftest import clerk

from .conftest import LISTED, READING, ROOT, SANDAL, App, fares, registered

CATALOG, NOBODY = "business.catalog.*", "018f0000-0000-7000-8000-000000000000"


def grant(house: Company, *rights: Right) -> None:
    with tenant_context(house.tenant):
        change_grants(RoleDefinition.objects.get(key="CLERK"), list(rights), actor=SYSTEM)


def test_a_right_that_the_person_gets_or_loses_is_felt_at_once(app: App) -> None:
    colleague = clerk(app.house, Right(CATALOG, ("view",)))
    library = app.allowed_by(colleague.client)
    assert fares(library.get(LISTED)) == (200, "read")

    grant(app.house, Right("business.stock.*", ("view",)))
    assert fares(library.get(LISTED)) == (403, "acces_refuse")
    assert library.refresh_token(f"{ROOT}token/")["scope"] == " ".join(READING)
    assert fares(library.get(LISTED)) == (403, "acces_refuse")

    grant(app.house, Right(CATALOG, ("view", "create")))
    assert fares(library.get(LISTED)) == (200, "read")
    assert fares(library.post(LISTED, json=SANDAL)) == (403, "acces_refuse")


def test_the_role_of_the_company_s_own_application_is_the_one_of_now(alpha: Company) -> None:
    with tenant_context(alpha.tenant):
        create_role(key="CLERK", label="Lit", rights=[Right(CATALOG, ("view",))], actor=SYSTEM)
    library = registered(alpha, role="CLERK", scopes=["business.catalog.*:*"]).library()
    library.fetch_token(f"{ROOT}token/", grant_type="client_credentials")
    assert fares(library.get(LISTED)) == (200, "read")

    grant(alpha, Right("business.stock.*", ("view",)))

    assert fares(library.get(LISTED)) == (403, "acces_refuse")


def test_a_scope_that_the_application_loses_is_no_longer_its_tokens(app: App) -> None:
    library = app.allowed_by(app.house.sign_in())
    Application.objects.filter(pk=app.registered.pk).update(scopes=READING[1:])

    assert fares(library.get(LISTED)) == (403, "acces_refuse")
    assert library.introspect_token(f"{ROOT}introspect/", library.token["access_token"]).json()["scope"] == READING[1]
    Application.objects.filter(pk=app.registered.pk).update(scopes=["business.stock.*:view"])
    assert fares(library.get(LISTED)) == (401, "non_authentifie")


def test_an_application_shares_nothing_and_has_nothing_sent(app: App) -> None:
    wide = registered(app.house, name="Large", scopes=["*:*"]).allowed_by(app.house.sign_in())
    shared = {"resource": "business.catalog.product", "record": NOBODY, "name": "a", "days": 1, "fields": ["name"]}
    sent = {"view": NOBODY, "name": "a", "sent_as": "csv", "rhythm": "daily", "at": "08:00", "recipients": [NOBODY]}
    assert fares(wide.post("/api/v1/links/", json=shared)) == (403, "acces_refuse")
    assert fares(wide.post("/api/v1/reports/", json=sent)) == (403, "acces_refuse")
