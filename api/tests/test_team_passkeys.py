"""A passkey answers the second question at the platform's own door, for whose password was right."""

from __future__ import annotations

import time_machine
from django.conf import settings
from django.http import HttpResponse

from core.passkeys.models import Passkey
from core.second_factor.services import disable

from .conftest import Company, refusal
from .device import Device
from .team import PASSWORD, ROOT, Member, account, visitor, with_second_factor

REFUSED = (400, "cle_acces_refusee")


def device() -> Device:
    return Device(f"http://{settings.ROOT_DOMAIN}")


def added(team: Member) -> Device:
    """A device with a key of this member."""
    own = device()
    options = team.post("passkeys/", password=PASSWORD).json()["options"]
    answer = team.post("passkeys/confirm/", name="Téléphone", credential=own.create(options))
    assert answer.status_code == 201, answer.content
    return own


class Visit:
    """Somebody at the door, who gave this member's password."""

    def __init__(self, team: Member, password: str = PASSWORD) -> None:
        self.client = visitor()
        self.post("session/", email=team.user.email, password=password)

    def post(self, path: str, **body: object) -> HttpResponse:
        return self.client.post(f"{ROOT}{path}", body, content_type="application/json")

    def show(self, own: Device) -> HttpResponse:
        return self.post(
            "session/passkey/confirm/", credential=own.get(self.post("session/passkey/").json()["options"])
        )

    def is_inside(self) -> bool:
        return bool(self.client.get(f"{ROOT}session/").json()["authenticated"])


def test_a_passkey_is_given_instead_of_a_code(committed: None) -> None:
    team = Member()
    own, visit = added(team), Visit(team)
    assert visit.is_inside() is False

    entered = visit.show(own)
    assert (entered.status_code, entered.json()) == (200, {"authenticated": True, "user": {"email": team.user.email}})
    assert (visit.is_inside(), visit.client.get(f"{ROOT}tenants/").status_code) == (True, 200)


def test_it_opens_nothing_before_the_password(committed: None) -> None:
    team = Member()
    own = added(team)
    for visit in (Visit(team, "Oranger-2026"), Visit(Member(user=account()), "Oranger-2026")):
        assert refusal(visit.post("session/passkey/")) == (400, "connexion_a_reprendre")
        options = team.post("passkeys/", password=PASSWORD).json()["options"]
        answer = visit.post("session/passkey/confirm/", credential=own.get({**options, "rpId": settings.ROOT_DOMAIN}))
        assert (refusal(answer), visit.is_inside()) == ((400, "connexion_a_reprendre"), False)


def test_another_members_key_answers_for_nobody(committed: None) -> None:
    team, other = Member(), Member()
    added(team)
    visit = Visit(team)
    assert (refusal(visit.show(added(other))), visit.is_inside()) == (REFUSED, False)


def test_a_question_is_answered_once_and_soon(committed: None) -> None:
    team = Member()
    own = added(team)
    visit = Visit(team)
    answer = own.get(visit.post("session/passkey/").json()["options"])
    with time_machine.travel(Passkey.objects.get(user=team.user).created_at.timestamp() + 400, tick=False):
        assert refusal(visit.post("session/passkey/confirm/", credential=answer)) == REFUSED
    assert visit.is_inside() is False


def test_a_key_of_a_companys_host_is_unknown_here(alpha: Company) -> None:
    """On a developer's machine, whose names passkeys cannot be bound to from below."""
    team = Member()
    added(team)
    Passkey.objects.filter(user=team.user).update(rp_id=alpha.host)
    own = device()
    visit = Visit(team)
    assert (refusal(visit.show(own)), visit.is_inside()) == (REFUSED, False)


def test_the_rule_of_the_console_stays_one(committed: None) -> None:
    """Who gives up codes, or leaves the team, is not let in by a key."""
    team = Member()
    own = added(team)
    visit = Visit(team)
    options = visit.post("session/passkey/").json()["options"]
    disable(team.user)
    answer = visit.post("session/passkey/confirm/", credential=own.get(options))
    assert (answer.json()["code"], visit.is_inside()) == ("identifiants_invalides", False)
    with_second_factor(team.user)
    visit = Visit(team)
    options = visit.post("session/passkey/").json()["options"]
    team.user.is_staff = False
    team.user.save()
    answer = visit.post("session/passkey/confirm/", credential=own.get(options))
    assert (answer.json()["code"], visit.is_inside()) == ("identifiants_invalides", False)


def test_keys_are_listed_and_removed_with_the_password(committed: None) -> None:
    team = Member()
    own = added(team)
    [told] = team.get("passkeys/")["results"]
    assert (told["name"], told["last_used_at"]) == ("Téléphone", None)
    assert team.post("passkeys/", password="Oranger-2026").status_code == 400
    path = f"{ROOT}passkeys/{told['id']}/"
    wrong = team.client.delete(path, {"password": "Oranger-2026"}, content_type="application/json")
    assert (wrong.status_code, len(team.get("passkeys/")["results"])) == (400, 1)
    removed = team.client.delete(path, {"password": PASSWORD}, content_type="application/json")
    assert (removed.status_code, team.get("passkeys/")["results"]) == (204, [])
    assert refusal(Visit(team).show(own)) == REFUSED
