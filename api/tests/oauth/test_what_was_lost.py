"""Whoever loses what a code or a token was given with gets nothing for it any more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from authlib.integrations.base_client import OAuthError

from api.tests.conftest import PASSWORD, lose_place
from core.kernel.rights import Right
from core.oauth.models import Application, Token
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from tests.company.conftest import Office, clerk

from .conftest import LISTED, ROOT, App, answer, fares, fetch


@pytest.mark.parametrize("what", ["sent away", "membership", "account"])
def test_who_lost_their_place_is_given_no_newer_token(app: App, what: str) -> None:
    colleague = clerk(app.house, Right("business.catalog.*", ("view",)))
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
