"""When what was allowed ends, where it is worth nothing, and what is known of who acts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from authlib.integrations.base_client import OAuthError
from django.utils import timezone

from api.tests.conftest import PASSWORD, Company, lose_place
from core.company.applications import disable_application, enable_application, rotate_application_secret
from core.history.models import Entry
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.oauth.models import Grant, Token
from core.oauth.tasks import forget_old_tokens
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.users.models import UserProfile
from core.users.policy.services import create_role
from core.users.services import actor_of
from tests.company.conftest import Office, clerk

from .conftest import LISTED, ROOT, SANDAL, App, answer, registered

OUT = {"status": 401, "code": "non_authentifie"}


def told(response: Any) -> dict[str, Any]:
    return {name: response.json()[name] for name in OUT}


def test_a_token_of_one_company_is_nothing_at_another_and_tells_nothing(app: App, beta: Company) -> None:
    library, elsewhere = app.allowed_by(app.house.sign_in()), app.library(beta)
    elsewhere.token = library.token
    forged = app.library(beta)
    forged.token = {**library.token, "access_token": f"yzo_{'a' * 43}"}

    answers = [client.get(LISTED) for client in (elsewhere, forged)]

    assert [told(each) for each in answers] == [OUT, OUT]
    assert 'comment="address"' in answers[0].headers["ratelimit-policy"]
    with pytest.raises(OAuthError, match="invalid_client"):
        elsewhere.refresh_token(f"{ROOT}token/", library.token["refresh_token"])
    assert library.get(LISTED).status_code == 200


@pytest.mark.parametrize("what", ["profile", "membership", "account"])
def test_who_lost_their_place_takes_the_application_along(app: App, what: str) -> None:
    library = app.allowed_by(app.house.sign_in())
    assert library.get(LISTED).status_code == 200

    lose_place(app.house, what)

    assert told(library.get(LISTED)) == OUT


def test_who_is_sent_away_and_comes_back_is_asked_anew(app: App) -> None:
    colleague = clerk(app.house, Right("business.catalog.*", ("view",)))
    library = app.allowed_by(colleague.client)
    assert library.get(LISTED).status_code == 200
    boss = Office(app.house.sign_in())
    [place] = [each for each in boss.get("people/")["results"] if each["role"] == "CLERK"]
    boss.send("patch", f"people/{place['id']}/", version=place["version"], is_active=False)
    boss.send("patch", f"people/{place['id']}/", version=place["version"] + 1, is_active=True)

    assert told(library.get(LISTED)) == OUT


def test_a_changed_password_ends_what_was_allowed_with_the_old_one(app: App) -> None:
    person = app.house.sign_in()
    library = app.allowed_by(person)
    change = {"old_password": PASSWORD, "password": "Citronnier-2027"}
    assert person.post("/api/v1/password/", change, content_type="application/json").status_code == 204

    assert told(library.get(LISTED)) == OUT
    with pytest.raises(OAuthError, match="invalid_grant"):
        library.refresh_token(f"{ROOT}token/")
    assert person.get(f"{ROOT}allowed/").json() == {"results": []}


def test_signing_out_everywhere_else_ends_applications_too(app: App) -> None:
    person = app.house.sign_in()
    library = app.allowed_by(person)

    assert person.delete("/api/v1/session/sign-ins/").status_code == 200

    assert told(library.get(LISTED)) == OUT


def test_a_person_sees_whom_they_let_in_and_ends_it(app: App, beta: Company) -> None:
    person = app.house.sign_in()
    library = app.allowed_by(person)
    registered(app.house, name="Jamais utilisée")
    library.get(LISTED)

    [shown] = person.get(f"{ROOT}allowed/").json()["results"]
    assert (shown["name"], shown["company"]["slug"]) == ("Boutique", app.house.tenant.slug)
    assert [each["verbs"] for each in shown["words"]] == [["voir"], ["voir"]]
    assert shown["last_used_at"] is not None
    stranger = beta.sign_in()
    assert stranger.delete(f"{ROOT}allowed/{shown['id']}/").status_code == 404
    assert library.get(LISTED).status_code == 200

    assert person.delete(f"{ROOT}allowed/{shown['id']}/").status_code == 204

    assert told(library.get(LISTED)) == OUT
    assert person.get(f"{ROOT}allowed/").json() == {"results": []}
    assert person.delete(f"{ROOT}allowed/{shown['id']}/").status_code == 404


def test_a_disabled_application_starts_anew(alpha: Company) -> None:
    app = registered(alpha, role="ADMIN")
    library, machine = app.allowed_by(alpha.sign_in()), app.library()
    machine.fetch_token(f"{ROOT}token/", grant_type="client_credentials")
    boss = actor_of(alpha.member)
    with tenant_context(alpha.tenant):
        disable_application(app.registered.id, actor=boss)
    assert [told(each.get(LISTED)) for each in (library, machine)] == [OUT, OUT]
    with pytest.raises(OAuthError, match="invalid_client"):
        app.library().fetch_token(f"{ROOT}token/", grant_type="client_credentials")

    with tenant_context(alpha.tenant):
        enable_application(app.registered.id, actor=boss)

    assert [told(each.get(LISTED)) for each in (library, machine)] == [OUT, OUT]
    machine.fetch_token(f"{ROOT}token/", grant_type="client_credentials")
    assert machine.get(LISTED).status_code == 200


def test_a_new_secret_makes_the_old_one_worthless(app: App) -> None:
    library = app.allowed_by(app.house.sign_in())
    with tenant_context(app.house.tenant):
        _application, secret = rotate_application_secret(app.registered.id, actor=actor_of(app.house.member))

    with pytest.raises(OAuthError, match="invalid_client"):
        library.refresh_token(f"{ROOT}token/")
    library.client_secret = secret
    assert library.refresh_token(f"{ROOT}token/")["expires_in"] == 3600


def test_a_company_that_may_only_read_is_read_and_a_closed_one_is_closed(
    app: App, suspend: Callable[[Tenant, str], None]
) -> None:
    library = app.allowed_by(app.house.sign_in())
    suspend(app.house.tenant, "read_only")
    assert library.refresh_token(f"{ROOT}token/")["expires_in"] == 3600
    assert library.get(LISTED).status_code == 200

    suspend(app.house.tenant, "closed")

    refused = library.get(LISTED)
    assert (refused.status_code, refused.json()["code"]) == (403, "entreprise_fermee")


def test_an_application_never_does_more_than_the_person_may(app: App) -> None:
    writing = registered(app.house, name="Caisse", scopes=["business.catalog.product:*"])
    library = writing.allowed_by(app.house.sign_in())
    made = library.post(LISTED, json=SANDAL)
    assert made.status_code == 201
    with tenant_context(app.house.tenant):
        [entry] = Entry.objects.filter(target_label="catalog.product")
        assert (entry.actor_kind, entry.actor_name) == ("app", "Salma Idrissi via Caisse")
        assert entry.actor_profile == app.house.member.id
        seeing = [Right("business.catalog.product", ("view",), sees=("-list_price",))]
        create_role(key="VOIT", label="Voit", rights=seeing, actor=SYSTEM)
        UserProfile.objects.filter(pk=app.house.member.pk).update(role="VOIT")

    [shown] = library.get(LISTED).json()["results"]

    assert "list_price" not in shown
    assert shown["reference"] == "S1"
    assert library.post(LISTED, json={**SANDAL, "reference": "S2"}).status_code == 403


def test_an_application_has_nobody_s_own_things(app: App) -> None:
    wide = registered(app.house, name="Large", scopes=["*:*"]).allowed_by(app.house.sign_in())
    view = {"resource": "business.catalog.product", "name": "La mienne"}

    refused = wide.post("/api/v1/views/", json=view)

    assert (refused.status_code, refused.json()["code"]) == (403, "acces_refuse")
    assert wide.get("/api/v1/notifications/").status_code == 401
    assert wide.get("/api/v1/session/sign-ins/").status_code == 401
    assert wide.post("/api/v1/company/keys/", json={"name": "a", "role": "ADMIN"}).json()["code"] == "acces_refuse"


def test_an_application_has_a_budget_of_its_own_and_is_counted_as_a_program(alpha: Company) -> None:
    library = registered(alpha, max_calls_per_minute=5).allowed_by(alpha.sign_in())
    policies = library.get(LISTED).headers["ratelimit-policy"]

    assert policies.startswith('5;w=60;comment="app", ')
    for _ in range(4):
        assert library.get(LISTED).status_code == 200
    refused = library.get(LISTED)
    assert (refused.status_code, refused.json()["code"]) == (429, "trop_de_requetes")


def test_what_opens_nothing_any_more_is_forgotten(app: App) -> None:
    library = app.allowed_by(app.house.sign_in())
    library.refresh_token(f"{ROOT}token/")
    answer(app.house.sign_in(), app.asked(app.library()))
    mine = Token.objects.filter(grant__application=app.registered)
    assert (mine.count(), Grant.objects.filter(application=app.registered).count()) == (4, 2)

    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        forget_old_tokens()
        assert sorted(mine.values_list("kind", flat=True)) == ["refresh", "refresh"]
        assert Grant.objects.filter(application=app.registered).count() == 1
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        forget_old_tokens()
        assert (mine.count(), Grant.objects.filter(application=app.registered).count()) == (0, 0)
