"""Applications through the API: registered, told their secret once, withdrawn; nobody gives more than they have."""

from __future__ import annotations

from typing import Any

from api.tests.conftest import Company
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.oauth.models import Application
from core.tenancy.context import tenant_context
from core.users.policy.services import create_role, role_named

from .conftest import DENIED, NOWHERE, Office, acts, clerk
from .test_keys import program

WANTED = {
    "name": "Boutique",
    "redirect_uris": ["https://boutique.exemple.ma/retour"],
    "scopes": ["business.catalog.product:view", "business.catalog.product:export"],
    "is_confidential": True,
}
HERE = "applications/"


def picture(house: Company) -> list[Any]:
    mine = Application.objects.filter(tenant=house.tenant).order_by("pk")
    return list(mine.values_list("name", "role", "secret_digest", "disabled_at"))


def test_an_application_is_registered_with_a_secret_told_once(alpha: Company, office: Office) -> None:
    made = office.send("post", HERE, status=201, **WANTED)
    secret = made.pop("secret")

    assert office.get(HERE)["results"] == [made]
    assert made["words"] == [{"subject": "produits", "verbs": ["voir", "exporter"]}]
    assert (made["is_confidential"], made["role"], made["disabled_at"]) == (True, "", None)
    assert secret not in str([made, picture(alpha)])
    renewed = office.send("post", f"{HERE}{made['id']}/secret/")["secret"]
    assert renewed != secret
    assert office.send("post", f"{HERE}{made['id']}/disable/")["disabled_at"] is not None
    assert office.refused("post", f"{HERE}{made['id']}/disable/") == (409, "application_desactivee")
    assert office.refused("post", f"{HERE}{made['id']}/secret/") == (409, "application_desactivee")
    assert office.send("post", f"{HERE}{made['id']}/enable/")["disabled_at"] is None
    assert acts(alpha, "oauth.application") == [
        "register_application",
        "rotate_application_secret",
        "disable_application",
        "enable_application",
    ]


def test_what_is_no_application_is_refused(alpha: Company, office: Office) -> None:
    for values, refusal in (
        ({"scopes": []}, (400, "portees_manquantes")),
        ({"scopes": ["tout"]}, (400, "portee_invalide")),
        ({"role": "INCONNU"}, (404, "role_inconnu")),
        ({"role": "ADMIN", "is_confidential": False}, (400, "secret_manquant")),
        ({"name": ""}, (400, "donnees_invalides")),
        ({"secret": "x"}, (400, "donnees_invalides")),
        *(
            ({"redirect_uris": [address]}, (400, "adresse_de_retour_invalide"))
            for address in (
                "http://boutique.exemple.ma/",
                "https://boutique.exemple.ma/#x",
                "https://a@boutique.exemple.ma/",
                "https:///retour",
                "https://boutique.exemple.ma:port/",
                "https://boutique.exemple.ma/a b",
                "javascript:alert(1)",
                "app://retour",
                "http://127.0.0.1.exemple.ma/",
            )
        ),
    ):
        assert office.refused("post", HERE, **{**WANTED, **values}) == refusal, values
    assert picture(alpha) == []


def test_addresses_of_this_machine_are_accepted(alpha: Company, office: Office) -> None:
    local = ["http://127.0.0.1/retour", "http://[::1]:8080/", "http://localhost:3000/a?b=c"]
    made = office.send("post", HERE, status=201, **{**WANTED, "redirect_uris": local, "is_confidential": False})

    assert (made["redirect_uris"], made["secret"], made["is_confidential"]) == (local, "", False)
    assert office.refused("post", f"{HERE}{made['id']}/secret/") == (400, "secret_manquant")


def test_nobody_gives_an_application_more_than_they_have(alpha: Company, beta: Company, office: Office) -> None:
    manager = clerk(alpha, Right("company.application", ("view", "create", "update")))
    with tenant_context(alpha.tenant):
        create_role(key="LIT", label="Lit", rights=[Right("business.catalog.*", ("view",))], actor=SYSTEM)
    before = picture(alpha)
    assert manager.refused("post", HERE, **WANTED, role="LIT") == (403, "droits_insuffisants")
    assert picture(alpha) == before

    made = office.send("post", HERE, status=201, **WANTED, role="LIT")
    office.send("post", f"{HERE}{made['id']}/disable/")
    assert manager.refused("post", f"{HERE}{made['id']}/enable/") == (403, "droits_insuffisants")
    with tenant_context(alpha.tenant):
        role = role_named("LIT")
    before = picture(alpha)
    assert office.refused("delete", f"roles/{role.pk}/?version={role.version}") == (409, "role_d_application")
    stranger, nobody = Office(beta.sign_in()), clerk(beta)
    assert stranger.get(HERE)["results"] == []
    for act in ("secret", "disable", "enable"):
        assert stranger.refused("post", f"{HERE}{made['id']}/{act}/") == NOWHERE
        assert nobody.refused("post", f"{HERE}{made['id']}/{act}/") == DENIED
    assert [nobody.refused("get", HERE), nobody.refused("post", HERE, **WANTED)] == [DENIED, DENIED]
    assert picture(alpha) == before


def test_a_program_registers_and_changes_no_application(alpha: Company, office: Office) -> None:
    made = office.send("post", HERE, status=201, **WANTED)
    key = office.send("post", "keys/", status=201, name="Robot", role="ADMIN")
    robot, before = Office(program(alpha, key["text"])), picture(alpha)

    assert robot.refused("post", HERE, **WANTED) == DENIED
    for act in ("secret", "disable", "enable"):
        assert robot.refused("post", f"{HERE}{made['id']}/{act}/") == DENIED
    assert (len(robot.get(HERE)["results"]), picture(alpha)) == (1, before)
