"""The notification centre over HTTP: one's own, and nobody else's."""

from __future__ import annotations

from typing import Any

import pytest

import tests.lab.jobs  # noqa: F401
from core.authentication.keys import issue_key
from core.jobs import running, tasks
from core.jobs.notices import done
from core.jobs.services import start
from core.kernel.actors import SYSTEM
from core.notifications.models import Notification
from core.notifications.services import notify
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from core.users.services import actor_of

from .conftest import Company, refusal
from .test_invitations import accept, invite, somebody, token_of

URL = "/api/v1/notifications/"


def tell(company: Company, label: str = "Export") -> str:
    with tenant_context(company.tenant):
        told = notify(actor=SYSTEM, to=UserProfile.objects.get(pk=company.member.pk), kind=done, label=label)
        assert told
        return str(told.pk)


def unread(client: Any) -> int:
    return int(client.get(f"{URL}unread/").json()["unread"])


def texts(client: Any) -> list[str]:
    return [each["text"] for each in client.get(URL).json()["results"]]


def test_one_reads_what_one_was_told(alpha: Company, beta: Company) -> None:
    client, first = alpha.sign_in(), tell(alpha)
    tell(alpha, "Import")

    shown = client.get(URL, headers={"accept-language": "en"}).json()
    assert [each["text"] for each in shown["results"]] == ["Done: Import", "Done: Export"]
    assert set(shown["results"][1]) == {"id", "kind", "text", "at", "read", "resource", "record", "title"}
    assert (shown["next"], unread(client), unread(beta.sign_in())) == (None, 2, 0)

    assert client.post(f"{URL}{first}/read/").status_code == 204
    assert unread(client) == 1
    assert client.post(f"{URL}read/").status_code == 204
    assert unread(client) == 0


def test_anothers_does_not_exist(alpha: Company, beta: Company) -> None:
    told = tell(alpha)
    stranger = beta.sign_in()

    assert refusal(stranger.post(f"{URL}{told}/read/")) == (404, "introuvable")
    assert stranger.get(URL).json()["results"] == []
    assert stranger.post(f"{URL}read/").status_code == 204
    assert unread(alpha.sign_in()) == 1


@pytest.mark.parametrize("path", ["", "unread/", "kinds/"])
def test_neither_strangers_nor_programs_read_it(alpha: Company, path: str) -> None:
    _, key = issue_key(alpha.tenant, name="Robot", role="ADMIN")

    assert refusal(alpha.browser().get(URL + path)) == (401, "non_authentifie")
    assert alpha.browser().get(URL + path, headers={"authorization": f"Bearer {key}"}).status_code == 401


def test_a_page_begins_before_the_one_that_is_named(alpha: Company) -> None:
    client = alpha.sign_in()
    tell(alpha, "Import")
    latest = tell(alpha)

    assert [each["text"] for each in client.get(URL, {"before": latest}).json()["results"]] == ["Terminé : Import"]
    assert refusal(client.get(URL, {"before": "x"})) == (400, "donnees_invalides")


def test_one_says_what_one_wants_to_hear(alpha: Company) -> None:
    client = alpha.sign_in()
    kinds = {each["name"]: each for each in client.get(f"{URL}kinds/").json()["kinds"]}
    assert kinds["job.done"] == {"name": "job.done", "label": "Travail en arrière-plan terminé", "muted": False}
    assert {"job.failed", "invitation.accepted", "yoozak.commande.affectee"} <= set(kinds)

    put = {"data": {"muted": ["job.done"]}, "content_type": "application/json"}
    answer = {each["name"]: each["muted"] for each in client.put(f"{URL}kinds/", **put).json()["kinds"]}
    assert answer == {name: name == "job.done" for name in kinds}
    with tenant_context(alpha.tenant):
        reader = UserProfile.objects.get(pk=alpha.member.pk)
        assert notify(actor=SYSTEM, to=reader, kind=done, label="Export") is None

    wrong = client.put(f"{URL}kinds/", {"muted": ["nope"]}, content_type="application/json")
    assert refusal(wrong) == (422, "notification_inconnue")


def test_who_asked_for_a_job_is_told_how_it_ended(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks.run_job, "apply_async", lambda *_, **__: None)
    with tenant_context(alpha.tenant):
        asked = actor_of(alpha.member)
        well = start("lab.pack", actor=asked, label="Boîtes", codes=["a"]).pk
        badly = start("lab.pack", actor=asked, label="Doublons", codes=["b", "b"]).pk
    running.run(alpha.tenant.ref, well)
    running.run(alpha.tenant.ref, badly)

    assert texts(alpha.sign_in()) == ["Échoué : Doublons", "Terminé : Boîtes"]


def test_who_invited_somebody_is_told_that_they_came(alpha: Company) -> None:
    admin, email = alpha.sign_in(), somebody()
    invite(admin, email)
    accept(alpha, token_of(alpha, email))

    assert texts(admin) == ["Imane Tazi a accepté votre invitation"]
    with tenant_context(alpha.tenant):
        assert Notification.objects.exclude(recipient=alpha.member.pk).count() == 0
