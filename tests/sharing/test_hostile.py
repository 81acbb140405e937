"""What is sent to do harm, by who shares and by strangers."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from api.tests.conftest import Company, at_once
from tests.company.conftest import Office

from .conftest import LINKS, NOWHERE, SHARED, Stranger, shared, stored, told
from .test_refused import ASKED

INVALID = (400, "donnees_invalides")


@pytest.mark.parametrize(
    "said",
    [
        {"name": "a\0b"},
        {"name": "\ud800"},
        {"name": "x" * 101},
        {"fields": ["last_name\0"]},
        {"fields": ["x"] * 501},
        {"fields": "last_name"},
        {"fields": {"last_name": True}},
        {"days": "1e9"},
        {"days": 10**30},
        {"most_uses": 2**63},
        {"password": "x" * 129},
        {"resource": "\0"},
        {"record": "'; DROP TABLE sharing_publiclink; --"},
        {"sharer": "018f0000-0000-7000-8000-000000000000"},
    ],
    ids=lambda said: next(iter(said)),
)
def test_what_is_hostile_makes_no_link(alpha: Company, sharer: Office, customer: str, said: Any) -> None:
    assert sharer.refused("post", **{**ASKED, "record": customer, **said}) == INVALID
    assert (stored(alpha), told(alpha, customer)) == ([], [])


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Choisissez au moins un champ que vous avez le droit d'imprimer."),
        ("ar", "اختاروا حقلا واحدا على الأقل يحق لكم طبعه."),
        ("en", "Choose at least one field that you may print."),
    ],
)
def test_the_refusal_is_in_the_language_of_who_asks(
    alpha: Company, sharer: Office, customer: str, language: str, message: str
) -> None:
    wanted = {**ASKED, "record": customer, "fields": []}
    answer = sharer.client.post(LINKS, wanted, content_type="application/json", headers={"accept-language": language})
    assert (answer.status_code, answer.json()["message"]) == (400, message)


@pytest.mark.parametrize("body", [{}, {"text": "a\0"}, {"text": "\ud800"}, {"text": "x" * 201}, {"text": ["x"]}, []])
def test_a_stranger_who_sends_what_is_no_text_is_told_so(alpha: Company, body: Any) -> None:
    for path in ("", "sheet/"):
        answer = alpha.browser().post(SHARED + path, body, content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == INVALID
        assert (answer["X-Robots-Tag"], answer["Cache-Control"]) == ("noindex, nofollow", "no-store")


def test_a_refusal_is_known_nowhere_else_and_in_no_frame(alpha: Company) -> None:
    answer = Stranger(alpha, "/partage#rien").ask()
    assert (answer.status_code, answer.json()["code"]) == NOWHERE
    named = ("X-Robots-Tag", "Referrer-Policy", "Cache-Control", "X-Frame-Options")
    assert [answer[name] for name in named] == ["noindex, nofollow", "no-referrer", "no-store", "DENY"]


def test_of_twenty_who_guess_at_once_ten_are_heard(alpha: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha, password="Jasmin-2026")
    guesses = at_once(lambda: stranger.refused(password="Jasmin-2025"), 20)
    assert Counter(guesses) == {(403, "mot_de_passe_refuse"): 10, (429, "trop_de_tentatives"): 10}
    assert stranger.refused("sheet/", password="Jasmin-2026") == (429, "trop_de_tentatives")
    assert [row["uses"] for row in stored(alpha)] == [0]
