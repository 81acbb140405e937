"""Keys through the API: told once, narrowed, revoked; a program makes none."""

from __future__ import annotations

from typing import Any

from django.test import Client

from api.tests.conftest import Company
from core.authentication.models import ApiKey
from core.kernel.rights import Right

from .conftest import DENIED, NOWHERE, ROOT, Office, acts, clerk

WANTED = {"name": "Caisse", "role": "CONFIRMATION", "scopes": ["yoozak.commande.*:view"]}


def picture(house: Company) -> list[Any]:
    return list(ApiKey.objects.filter(tenant=house.tenant).order_by("pk").values_list("name", "role", "revoked_at"))


def program(house: Company, text: str) -> Client:
    return Client(headers={"host": house.host, "authorization": f"Bearer {text}"})


def test_a_key_is_told_once_opens_and_is_revoked(alpha: Company, office: Office) -> None:
    issued = office.send("post", "keys/", status=201, **WANTED, allowed_addresses=["127.0.0.1"])
    text = issued.pop("text")
    path = "/api/v1/yoozak/commande/commande/"

    assert program(alpha, text).get(path).status_code == 200
    [listed] = office.get("keys/")["results"]
    assert {**listed, "last_used_at": None} == issued
    assert (issued["name"], issued["scopes"]) == ("Caisse", WANTED["scopes"])
    assert issued["allowed_addresses"] == ["127.0.0.1/32"]
    assert text.partition("_")[2].partition("_")[2] not in str(listed)
    assert office.statements("keys/") == 1
    office.send("delete", f"keys/{issued['id']}/", status=204)
    assert program(alpha, text).get(path).status_code == 401
    assert (office.get("keys/")["results"], office.refused("delete", f"keys/{issued['id']}/")) == ([], NOWHERE)
    assert acts(alpha, "authentication.apikey") == ["issue_key", "revoke_key"]


def test_what_is_no_key_is_refused(alpha: Company, office: Office) -> None:
    for values, refusal in (
        ({"role": "INCONNU"}, (404, "role_inconnu")),
        ({"scopes": ["tout"]}, (400, "portee_invalide")),
        ({"allowed_addresses": ["ici"]}, (400, "adresse_invalide")),
        ({"max_calls_per_minute": 0}, (400, "donnees_invalides")),
        ({"digest": "x"}, (400, "donnees_invalides")),
        ({"name": ""}, (400, "donnees_invalides")),
    ):
        assert office.refused("post", "keys/", **{**WANTED, **values}) == refusal, values
    assert picture(alpha) == []


def test_a_program_makes_and_ends_no_key(alpha: Company, office: Office) -> None:
    issued = office.send("post", "keys/", status=201, **{**WANTED, "role": "ADMIN", "scopes": []})
    robot, before = program(alpha, issued["text"]), picture(alpha)
    answers = [
        robot.post(f"{ROOT}keys/", WANTED, content_type="application/json"),
        robot.delete(f"{ROOT}keys/{issued['id']}/"),
    ]
    assert [(each.status_code, each.json()["code"]) for each in answers] == [DENIED] * 2
    assert (robot.get(f"{ROOT}keys/").status_code, picture(alpha)) == (200, before)


def test_nobody_makes_a_key_that_may_more_than_they(alpha: Company, beta: Company, office: Office) -> None:
    issued = office.send("post", "keys/", status=201, **WANTED)
    manager, stranger = clerk(alpha, Right("company.key", ("view", "create"))), Office(beta.sign_in())
    before = picture(alpha)

    assert manager.refused("post", "keys/", **WANTED) == (403, "droits_insuffisants")
    assert manager.refused("delete", f"keys/{issued['id']}/") == DENIED
    assert (stranger.get("keys/")["results"], stranger.refused("delete", f"keys/{issued['id']}/")) == ([], NOWHERE)
    nobody = clerk(beta)
    assert [nobody.refused("get", "keys/"), nobody.refused("post", "keys/", **WANTED)] == [DENIED] * 2
    assert picture(alpha) == before
