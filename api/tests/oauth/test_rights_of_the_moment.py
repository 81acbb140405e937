"""What a token opens is what its person, the company and the application may at that moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from authlib.integrations.base_client import OAuthError

from api.tests.conftest import PASSWORD, Company, lose_place, switch_off, switch_on
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.oauth.models import Application, Token
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.users.models import RoleDefinition, UserProfile
from core.users.policy.services import change_grants, create_role
from tests.company.conftest import Office, clerk

from .conftest import LISTED, READING, ROOT, SANDAL, App, answer, fetch, registered

CATALOG, NOBODY = "business.catalog.*", "018f0000-0000-7000-8000-000000000000"


def fares(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "read")


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


def test_a_module_that_is_switched_off_is_nowhere_for_applications_too(app: App) -> None:
    library = app.allowed_by(app.house.sign_in())
    switch_off(app.house, "business.catalog")
    assert fares(library.get(LISTED)) == (404, "introuvable")
    switch_on(app.house, "business.catalog")
    assert fares(library.get(LISTED)) == (200, "read")


@pytest.mark.parametrize("what", ["sent away", "membership", "account"])
def test_who_lost_their_place_is_given_no_newer_token(app: App, what: str) -> None:
    colleague = clerk(app.house, Right(CATALOG, ("view",)))
    library = app.allowed_by(colleague.client)
    before = Token.objects.filter(grant__application=app.registered).count()

    if what == "sent away":
        boss = Office(app.house.sign_in())
        [place] = [each for each in boss.get("people/")["results"] if each["role"] == "CLERK"]
        boss.send("patch", f"people/{place['id']}/", version=place["version"], is_active=False)
    else:
        with tenant_context(app.house.tenant):
            gone = UserProfile.objects.get(role="CLERK")
        lose_place(replace(app.house, member=gone), what)

    with pytest.raises(OAuthError, match="invalid_grant"):
        library.refresh_token(f"{ROOT}token/")
    assert Token.objects.filter(grant__application=app.registered).count() == before


@pytest.mark.parametrize("lost", ["disabled", "password", "everywhere", "scope"])
def test_a_code_is_worth_nothing_once_what_it_was_given_with_is_lost(app: App, lost: str) -> None:
    person, library = app.house.sign_in(), app.library()
    back, boss = answer(person, app.asked(library)), Office(app.house.sign_in(app.house.browser()))
    if lost == "disabled":
        for act in ("disable", "enable"):
            boss.send("post", f"applications/{app.registered.id}/{act}/")
    elif lost == "password":
        change = {"old_password": PASSWORD, "password": "Citronnier-2027"}
        Office(person, "/api/v1/").send("post", "password/", status=204, **change)
    elif lost == "everywhere":
        assert person.delete("/api/v1/session/sign-ins/").status_code == 200
    else:
        Application.objects.filter(pk=app.registered.pk).update(scopes=["business.stock.*:view"])

    if lost == "scope":
        fetch(library, back)
        assert fares(library.get(LISTED)) == (401, "non_authentifie")
        return
    with pytest.raises(OAuthError, match="invalid_grant"):
        fetch(library, back)
    assert not Token.objects.filter(grant__application=app.registered).exists()


def test_an_application_shares_nothing_and_has_nothing_sent(app: App) -> None:
    wide = registered(app.house, name="Large", scopes=["*:*"]).allowed_by(app.house.sign_in())
    shared = {"resource": "business.catalog.product", "record": NOBODY, "name": "a", "days": 1, "fields": ["name"]}
    sent = {"view": NOBODY, "name": "a", "sent_as": "csv", "rhythm": "daily", "at": "08:00", "recipients": [NOBODY]}
    assert fares(wide.post("/api/v1/links/", json=shared)) == (403, "acces_refuse")
    assert fares(wide.post("/api/v1/reports/", json=sent)) == (403, "acces_refuse")


@pytest.mark.parametrize(
    ("level", "reads", "writes", "renews"),
    [
        ("banner", (200, "read"), (201, "read"), (200, "read")),
        ("read_only", (200, "read"), (403, "entreprise_en_lecture_seule"), (200, "read")),
        ("export_only", (200, "read"), (403, "entreprise_en_lecture_seule"), (200, "read")),
        ("closed", *[(403, "entreprise_fermee")] * 3),
    ],
)
def test_a_suspended_company_is_open_to_applications_as_to_people(
    alpha: Company, suspend: Callable[[Tenant, str], None], level: str, reads: Any, writes: Any, renews: Any
) -> None:
    app = registered(alpha, scopes=["business.catalog.product:*"])
    library = app.allowed_by(alpha.sign_in())
    suspend(alpha.tenant, level)

    assert fares(library.get(LISTED)) == reads
    assert fares(library.post(LISTED, json=SANDAL)) == writes
    said = {"grant_type": "refresh_token", "refresh_token": library.token["refresh_token"]}
    assert fares(app.library().post(f"{ROOT}token/", data=said, auth=(app.registered.client_id, app.secret))) == renews
