"""A passkey opens its owner's session, at the companies that let them in, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from core.authentication.models import Membership, User
from core.passkeys.ceremonies import Party
from core.passkeys.models import Passkey
from core.passkeys.services import MOST
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.models import Domain
from core.users.services import create_member

from .conftest import PASSWORD, Company, refusal
from .device import Answer, Device
from .test_second_factor import enrol, signed_in

KEYS, CONFIRM = "/api/v1/passkeys/", "/api/v1/passkeys/confirm/"
ENTRY, ENTER = "/api/v1/session/passkey/", "/api/v1/session/passkey/confirm/"
REFUSED = (400, "cle_acces_refusee")


def post(client: Client, url: str, **body: object):
    return client.post(url, body, content_type="application/json")


def device_at(company: Company, **device: object) -> Device:
    return Device(f"http://{company.host}", **device)  # type: ignore[arg-type]


def begin(client: Client):
    return post(client, KEYS, password=PASSWORD).json()["options"]


def add(company: Company, device: Device | None = None, client: Client | None = None) -> Device:
    device, client = device or device_at(company), client or company.sign_in()
    answer = post(client, CONFIRM, name="Téléphone", credential=device.create(begin(client)))
    assert answer.status_code == 201, answer.content
    return device


def enter(
    company: Company, device: Device, client: Client | None = None, change: Callable[[Answer], Answer] | None = None
):
    client = client or company.browser()
    proof = device.get(post(client, ENTRY).json()["options"])
    return post(client, ENTER, credential=change(proof) if change else proof)


class TestAdding:
    def test_a_key_is_added_listed_and_removed(self, alpha: Company) -> None:
        client = alpha.sign_in()
        add(alpha, client=client)
        (shown,) = client.get(KEYS).json()["results"]
        assert (shown["name"], shown["last_used_at"]) == ("Téléphone", None)

        removed = client.delete(f"{KEYS}{shown['id']}/", {"password": PASSWORD}, content_type="application/json")

        assert (removed.status_code, client.get(KEYS).json()) == (204, {"results": []})

    def test_the_device_is_asked_to_know_its_owner_and_to_keep_the_name(self, alpha: Company) -> None:
        options = begin(alpha.sign_in())

        assert options["rp"] == {"id": alpha.host, "name": alpha.tenant.name}
        assert options["authenticatorSelection"]["userVerification"] == "required"
        assert options["authenticatorSelection"]["residentKey"] == "required"

    @pytest.mark.parametrize("method", ["post", "delete"])
    def test_the_password_is_asked_for_anew(self, alpha: Company, method: str) -> None:
        client = alpha.sign_in()
        add(alpha, client=client)
        url = KEYS if method == "post" else f"{KEYS}{Passkey.objects.get(user__email=alpha.member.email).id}/"

        answer = getattr(client, method)(url, {"password": "faux"}, content_type="application/json")

        assert refusal(answer) == (400, "mot_de_passe_incorrect")
        assert len(client.get(KEYS).json()["results"]) == 1

    def test_a_device_that_was_not_unlocked_is_refused(self, alpha: Company) -> None:
        client = alpha.sign_in()

        answer = post(client, CONFIRM, name="Clé", credential=device_at(alpha, unlocked=False).create(begin(client)))

        assert (refusal(answer), client.get(KEYS).json()) == (REFUSED, {"results": []})

    def test_a_key_is_one_accounts(self, alpha: Company, beta: Company) -> None:
        device = add(alpha)
        device.origin = f"http://{beta.host}"
        client = beta.sign_in()

        answer = post(client, CONFIRM, name="Clé", credential=device.create(begin(client)))

        assert (refusal(answer), client.get(KEYS).json()) == (REFUSED, {"results": []})

    def test_ten_are_enough(self, alpha: Company) -> None:
        client = alpha.sign_in()
        for _ in range(MOST):
            add(alpha, device_at(alpha), client)

        answer = post(client, KEYS, password=PASSWORD)

        assert refusal(answer) == (409, "trop_de_cles_acces")

    def test_nobody_removes_anothers(self, alpha: Company, beta: Company) -> None:
        add(alpha)
        key = Passkey.objects.get(user__email=alpha.member.email)

        answer = beta.sign_in().delete(f"{KEYS}{key.id}/", {"password": PASSWORD}, content_type="application/json")

        assert (refusal(answer), Passkey.objects.filter(pk=key.pk).exists()) == ((404, "introuvable"), True)

    @pytest.mark.parametrize("url", [KEYS, CONFIRM])
    def test_who_has_not_signed_in_is_refused(self, alpha: Company, url: str) -> None:
        assert refusal(post(alpha.browser(), url, password=PASSWORD)) == (401, "non_authentifie")


class TestSigningIn:
    @pytest.mark.parametrize("level", ["shared", "schema", "database"])
    def test_the_key_alone_opens_the_session(self, company, level: str) -> None:
        house = company(level)
        device, client = add(house), house.browser()

        answer = enter(house, device, client)

        assert (answer.status_code, answer.json()["user"]["email"]) == (200, house.member.email)
        assert signed_in(client) is True

    def test_it_is_both_factors(self, alpha: Company) -> None:
        device = add(alpha)
        enrol(alpha)

        assert enter(alpha, device).status_code == 200

    def test_an_answer_is_good_once(self, alpha: Company) -> None:
        device, client = add(alpha), alpha.browser()
        proof = device.get(post(client, ENTRY).json()["options"])
        assert post(client, ENTER, credential=proof).status_code == 200

        assert refusal(post(client, ENTER, credential=proof)) == REFUSED

    def test_an_answer_to_another_question_is_refused(self, alpha: Company) -> None:
        device, client = add(alpha), alpha.browser()
        proof = device.get(post(alpha.browser(), ENTRY).json()["options"])
        post(client, ENTRY)

        assert (refusal(post(client, ENTER, credential=proof)), signed_in(client)) == (REFUSED, False)

    def test_an_answer_that_comes_late_is_refused(self, alpha: Company) -> None:
        device, client = add(alpha), alpha.browser()
        proof = device.get(post(client, ENTRY).json()["options"])

        with time_machine.travel(timezone.now() + timedelta(seconds=301)):
            assert refusal(post(client, ENTER, credential=proof)) == REFUSED

    @pytest.mark.parametrize(
        "forge",
        [
            lambda proof, other: {
                **proof,
                "response": {**proof["response"], "signature": other["response"]["signature"]},
            },
            lambda proof, other: {**proof, "id": other["id"], "rawId": other["id"]},
            lambda proof, other: {
                **proof,
                "response": {**proof["response"], "userHandle": other["response"]["userHandle"]},
            },
            lambda proof, other: {"rawId": 3},
            lambda proof, other: {},
        ],
        ids=["signature", "key", "person", "shape", "empty"],
    )
    def test_forged_answers_are_refused(self, alpha: Company, forge) -> None:
        device, other = add(alpha), device_at(alpha)
        other.handle = b"somebody else"
        client = alpha.browser()
        options = post(client, ENTRY).json()["options"]

        answer = post(client, ENTER, credential=forge(device.get(options), other.get(options)))

        assert (refusal(answer), signed_in(client)) == (REFUSED, False)

    def test_another_page_cannot_ask_for_it(self, alpha: Company) -> None:
        device = add(alpha)
        device.origin = "https://yoozak.example"

        assert refusal(enter(alpha, device)) == REFUSED

    def test_a_locked_device_opens_nothing(self, alpha: Company) -> None:
        device = add(alpha)
        device.flags = device_at(alpha, unlocked=False).flags

        assert refusal(enter(alpha, device)) == REFUSED

    def test_a_count_that_does_not_grow_tells_of_a_copy(self, alpha: Company) -> None:
        device = add(alpha, device_at(alpha, uses=4))
        device.uses = 5
        assert enter(alpha, device).status_code == 200

        assert refusal(enter(alpha, device)) == REFUSED
        assert Passkey.objects.get(user__email=alpha.member.email).uses == 5

    def test_a_removed_key_opens_nothing(self, alpha: Company) -> None:
        device = add(alpha)
        Passkey.objects.filter(user__email=alpha.member.email).delete()

        assert refusal(enter(alpha, device)) == REFUSED

    def test_who_lost_the_place_or_the_account_is_refused(self, alpha: Company) -> None:
        device = add(alpha)
        Membership.objects.filter(user__email=alpha.member.email).update(is_active=False)
        assert refusal(enter(alpha, device)) == (400, "identifiants_invalides")

        User.objects.filter(email=alpha.member.email).update(is_active=False)
        assert refusal(enter(alpha, device)) == REFUSED


class TestSeveralCompanies:
    @pytest.mark.parametrize(
        ("root", "origin", "bound_to"),
        [
            ("yz.example", "https://atlas.yz.example:8443", "yz.example"),
            ("yz.example", "https://boutique-atlas.ma", "boutique-atlas.ma"),
            ("yz.example", "https://notyz.example", "notyz.example"),
            ("localhost", "http://atlas.localhost:8000", "atlas.localhost"),
        ],
    )
    def test_a_key_is_bound_to_the_platform_or_to_the_companys_own_domain(
        self, settings, root, origin, bound_to
    ) -> None:
        settings.ROOT_DOMAIN = root

        assert Party(origin, "Atlas").rp_id == bound_to

    def test_below_the_platforms_domain_one_key_serves_all_companies(self, alpha, beta, settings) -> None:
        settings.ROOT_DOMAIN, settings.ALLOWED_HOSTS = "yz.example", [".yz.example"]
        for house in (alpha, beta):
            house.host = f"{house.tenant.slug}.yz.example"
            Domain.objects.using(operator_alias("default")).create(tenant=house.tenant, host=house.host)
        with tenant_context(beta.tenant):
            create_member(email=alpha.member.email, role="LOGISTIQUE")
        device = add(alpha)
        device.origin = f"http://{beta.host}"

        answer = enter(beta, device)

        assert (answer.status_code, answer.json()["user"]["role"]) == (200, "LOGISTIQUE")
