"""A company's own sign-in policy holds for its people wherever they come from, and shuts out nobody who sets it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from core.authentication.models import User
from core.door.models import SignInPolicy
from core.history.models import Entry
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.tenancy.epochs import company_changed
from core.users.policy.services import create_role
from core.users.services import create_member

from .conftest import PASSWORD, Company, Program, refusal
from .device import Device
from .test_handover import ACCEPT, both, token_to
from .test_second_factor import CONFIRM, FACTOR, STEP, begin, enrol, give_password, now, post, remove
from .test_support import enter, let_in, staff

__all__ = ["both", "let_in", "staff"]

DOOR, SESSION, METADATA = "/api/v1/company/door/", "/api/v1/session/", "/api/v1/metadata/"
MISSING = (403, "second_facteur_a_activer")
ELSEWHERE = "198.51.100.7"
MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)


def change(client: Client, version: int = 0, **values: Any):
    return client.patch(DOOR, {"version": version, **values}, content_type="application/json")


def demand(company: Company, **values: Any) -> None:
    """As the company has it, whoever may have chosen it."""
    with tenant_context(company.tenant):
        SignInPolicy.objects.create(**values)
        company_changed()


def stored(company: Company) -> list[dict[str, Any]]:
    with tenant_context(company.tenant):
        return list(SignInPolicy.objects.values("version", "second_factor", "networks", "idle_minutes"))


def moved(client: Client, address: str) -> Client:
    """The same browser, with its cookies, in another network."""
    client.defaults["REMOTE_ADDR"] = address
    return client


class TestChoosing:
    def test_a_change_is_kept_with_who_made_it(self, alpha: Company) -> None:
        client = alpha.sign_in()
        assert client.get(DOOR).json() == {
            "version": 0,
            "bounds": {"idle_minutes": [5, 120], "longest_hours": [1, 24], "password_length": [8, 64]},
            "address": alpha.address,
            "two_factors": False,
            "second_factor": "nobody",
            "second_factor_roles": [],
            "idle_minutes": None,
            "longest_hours": None,
            "password_length": None,
            "networks": [],
        }

        answer = change(client, idle_minutes=15, networks=[alpha.address, "192.0.2.0/24"])

        assert (answer.status_code, answer.json()["version"]) == (200, 1)
        assert answer.json()["networks"] == [f"{alpha.address}/128", "192.0.2.0/24"]
        assert change(client, version=1, idle_minutes=None).json()["idle_minutes"] is None
        with tenant_context(alpha.tenant):
            entries = Entry.objects.filter(target_label="door.signinpolicy").order_by("id")
            assert [entry.data["fields"] for entry in entries] == [
                {"idle_minutes": [None, 15], "networks": [[], [f"{alpha.address}/128", "192.0.2.0/24"]]},
                {"idle_minutes": [15, None]},
            ]

    def test_of_two_administrators_the_later_one_is_told(self, alpha: Company) -> None:
        client = alpha.sign_in()
        assert change(client, idle_minutes=15).status_code == 200

        assert refusal(change(client, idle_minutes=20)) == (409, "version_perimee")
        assert [row["idle_minutes"] for row in stored(alpha)] == [15]

    @pytest.mark.parametrize(
        "values",
        [
            {"idle_minutes": 4},
            {"idle_minutes": 121},
            {"longest_hours": 25},
            {"password_length": 7},
            {"networks": ["192.0.2.1/24"]},
            {"networks": ["chez-nous"]},
            {"second_factor": "perhaps"},
            {"trusted_days": 30},
        ],
    )
    def test_nothing_is_laxer_than_the_platform_or_means_nothing(self, alpha: Company, values: dict[str, Any]) -> None:
        answer = change(alpha.sign_in(), **values)

        assert refusal(answer) == (400, "donnees_invalides")
        assert answer.json()["champs"].keys() == values.keys()
        assert stored(alpha) == []

    @pytest.mark.parametrize(
        ("values", "refused"),
        [
            ({"networks": ["192.0.2.0/24"]}, (409, "politique_vous_exclut")),
            ({"second_factor": "everybody"}, (409, "politique_vous_exclut")),
            ({"second_factor": "roles", "second_factor_roles": ["ADMIN"]}, (409, "politique_vous_exclut")),
            ({"second_factor": "roles", "second_factor_roles": ["PERSONNE"]}, (404, "role_inconnu")),
        ],
    )
    def test_nobody_shuts_themselves_out(
        self, alpha: Company, values: dict[str, Any], refused: tuple[int, str]
    ) -> None:
        client = alpha.sign_in()

        assert refusal(change(client, **values)) == refused
        assert stored(alpha) == []
        assert client.get(METADATA).status_code == 200

    def test_with_a_second_factor_of_one_s_own_one_asks_it_of_everybody(self, alpha: Company) -> None:
        client = alpha.sign_in()
        enrol(alpha, client)

        assert change(client, second_factor="everybody").status_code == 200
        assert client.get(METADATA).status_code == 200

    def test_without_the_right_there_is_no_such_thing(self, alpha: Company) -> None:
        with tenant_context(alpha.tenant):
            create_role(key="CLERK", label="Commis", rights=[Right("company.role", ("view",))], actor=SYSTEM)
            clerk = create_member(email=f"c-{alpha.member.email}", password=PASSWORD, role="CLERK")
        client = alpha.sign_in(email=clerk.email)

        assert refusal(client.get(DOOR)) == refusal(change(client, idle_minutes=5)) == (403, "acces_refuse")
        assert stored(alpha) == []

    def test_only_a_person_changes_it_in_their_own_name(self, alpha: Company, let_in: Client, staff: User) -> None:
        visitor, program = alpha.browser(), Program(alpha)
        assert enter(alpha, staff, visitor).status_code == 200

        for client in (visitor, program.client):
            assert refusal(change(client, idle_minutes=5)) == (403, "acces_refuse")
        assert stored(alpha) == []


class TestSecondFactor:
    def test_who_has_none_sets_it_up_and_does_nothing_else_meanwhile(self, alpha: Company) -> None:
        client = alpha.sign_in()
        demand(alpha, second_factor="everybody")
        told = client.get(SESSION).json()
        assert (told["authenticated"], told["needs_second_factor"]) == (True, True)
        for path in (METADATA, DOOR, "/api/v1/yoozak/client/client/", f"{SESSION}sign-ins/", "/api/v1/notifications/"):
            assert refusal(client.get(path)) == MISSING, path
        assert refusal(post(client, f"{SESSION}handover/", company=alpha.tenant.slug)) == MISSING
        changed = post(client, "/api/v1/password/", old_password=PASSWORD, password="Citronnier-77")
        assert refusal(changed) == MISSING

        secret, _codes = enrol(alpha, client)

        assert client.get(METADATA).status_code == 200
        assert "needs_second_factor" not in client.get(SESSION).json()
        again = begin(alpha)
        assert post(again, STEP, code=now(secret, ahead=1)).status_code == 200
        assert again.get(METADATA).status_code == 200

    def test_signing_in_says_so_at_once(self, alpha: Company) -> None:
        demand(alpha, second_factor="everybody")

        answer = give_password(alpha)

        assert (answer.status_code, answer.json()["needs_second_factor"]) == (200, True)

    def test_it_is_asked_of_the_roles_that_are_named(self, alpha: Company) -> None:
        with tenant_context(alpha.tenant):
            other = create_member(email=f"l-{alpha.member.email}", password=PASSWORD, role="LOGISTIQUE")
        chief, courier = alpha.sign_in(), alpha.sign_in(email=other.email)
        demand(alpha, second_factor="roles", second_factor_roles=["LOGISTIQUE"])

        assert chief.get(METADATA).status_code == 200
        assert refusal(courier.get(METADATA)) == MISSING

    def test_a_passkey_is_both(self, alpha: Company) -> None:
        client, device = alpha.sign_in(), Device(f"http://{alpha.host}")
        demand(alpha, second_factor="everybody")
        options = post(client, "/api/v1/passkeys/", password=PASSWORD).json()["options"]
        made = client.post(
            "/api/v1/passkeys/confirm/",
            {"name": "Téléphone", "credential": device.create(options)},
            content_type="application/json",
        )
        assert made.status_code == 201, made.content
        assert client.get(METADATA).status_code == 200

        by_password, by_passkey = alpha.sign_in(), alpha.browser()
        asked = post(by_passkey, f"{SESSION}passkey/").json()["options"]
        proof = by_passkey.post(
            f"{SESSION}passkey/confirm/", {"credential": device.get(asked)}, content_type="application/json"
        )
        assert proof.status_code == 200, proof.content
        assert by_passkey.get(METADATA).status_code == 200
        assert refusal(by_password.get(METADATA)) == MISSING

    def test_who_turns_it_off_is_led_back_to_it(self, alpha: Company) -> None:
        client = alpha.sign_in()
        enrol(alpha, client)
        demand(alpha, second_factor="everybody")
        assert client.get(METADATA).status_code == 200

        assert remove(client).status_code == 204
        assert refusal(client.get(METADATA)) == MISSING

    def test_it_goes_along_to_another_company(self, both: tuple[Company, Company]) -> None:
        alpha, beta = both
        demand(beta, second_factor="everybody")
        here, there = alpha.sign_in(), beta.browser()
        answer = post(there, ACCEPT, token=token_to(beta, here))
        assert (answer.status_code, answer.json()["needs_second_factor"]) == (200, True)
        assert refusal(there.get(METADATA)) == MISSING
        assert here.get(METADATA).status_code == 200

        enrol(alpha, here)
        with_two = beta.browser()
        assert post(with_two, ACCEPT, token=token_to(beta, here)).status_code == 200
        assert with_two.get(METADATA).status_code == 200

    def test_neither_programs_nor_support_are_people_of_the_company(
        self, alpha: Company, let_in: Client, staff: User
    ) -> None:
        demand(alpha, second_factor="everybody", networks=["192.0.2.0/24"])
        visitor = alpha.browser()

        assert enter(alpha, staff, visitor).status_code == 200
        assert visitor.get(METADATA).status_code == 200
        assert Program(alpha, ELSEWHERE).get(METADATA).status_code == 200

    def test_a_wrong_code_is_no_second_factor(self, alpha: Company) -> None:
        client = alpha.sign_in()
        demand(alpha, second_factor="everybody")
        secret = post(client, FACTOR, password=PASSWORD).json()["secret"]

        wrong = f"{(int(now(secret)) + 1) % 1_000_000:06}"
        assert refusal(post(client, CONFIRM, code=wrong)) == (400, "code_incorrect")
        assert refusal(client.get(METADATA)) == MISSING


@pytest.mark.parametrize("level", ["schema", "database"])
def test_wherever_the_company_lives(company: Callable[..., Company], level: str) -> None:
    house = company(level)
    client = house.sign_in()

    assert change(client, idle_minutes=15).status_code == 200
    assert [row["idle_minutes"] for row in stored(house)] == [15]
