"""The question whether an application may come in, attacked: forged, framed, asked with what no form would write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.tests.conftest import Company, refusal
from core.oauth.models import Grant
from core.tenancy.models import Tenant

from .conftest import BACK, LISTED, ROOT, App, answer, fetch, registered, returned

SAID = {
    "fr": "L'application qui vous envoie ici n'est pas connue de cette entreprise, "
    "ou demande une réponse à une autre adresse.",
    "ar": "التطبيق الذي أرسلك إلى هنا غير معروف لدى هذه الشركة، أو يطلب الرد على عنوان آخر.",
    "en": "The application that sent you here is not known to this company, or asks to be answered elsewhere.",
}


def allowed(person: Any, query: str, **headers: str) -> Any:
    body = {"allowed": True}
    return person.post(f"{ROOT}authorize/?{query}", body, content_type="application/json", headers=headers)


def nothing_allowed(app: App) -> bool:
    return not Grant.objects.filter(application=app.registered).exists()


def test_another_site_s_form_allows_nothing(app: App) -> None:
    person = app.house.sign_in(app.house.browser())
    person.handler.enforce_csrf_checks = True
    query = app.asked(app.library())

    assert refusal(allowed(person, query)) == (403, "acces_refuse")
    assert refusal(allowed(person, query, **{"x-csrftoken": "x" * 32})) == (403, "acces_refuse")
    assert refusal(person.post(f"{ROOT}authorize/?{query}", {"allowed": "true"})) == (415, "format_refuse")
    assert nothing_allowed(app)
    token = person.get("/api/v1/session/").cookies["csrftoken"].value
    back = allowed(person, query, **{"x-csrftoken": token}).json()["redirect"]
    assert returned(back).keys() == {"code", "state", "iss"}


@pytest.mark.parametrize("path", ["/autoriser?client_id=x", "/partage"])
def test_no_other_page_shows_ours_within_its_own(alpha: Company, settings: Any, tmp_path: Path, path: str) -> None:
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "index.html").write_text("<title>YZ</title>")

    page = alpha.browser().get(path)

    assert (page.status_code, page["X-Frame-Options"]) == (200, "DENY")
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"].split("; ")


@pytest.mark.parametrize("asked", ["%zz", "a=%", "a[]=1&b={}", "%00", "client_id", "=&=", "a" * 8_000])
@pytest.mark.parametrize("language", SAID)
def test_what_no_form_would_write_is_refused_in_the_reader_s_language(app: App, asked: str, language: str) -> None:
    person = app.house.sign_in()

    answers = [
        person.get(f"{ROOT}authorize/?{asked}", headers={"accept-language": language}),
        allowed(person, asked, **{"accept-language": language}),
    ]

    assert [refusal(each) for each in answers] == [(400, "demande_refusee")] * 2
    assert [each.json()["message"] for each in answers] == [SAID[language]] * 2
    assert nothing_allowed(app)


def test_nobody_is_sent_elsewhere_whatever_else_is_wrong(app: App) -> None:
    person, query = app.house.sign_in(), app.asked(app.library())
    back = "redirect_uri=https%3A%2F%2Fapp.exemple.ma%2Fretour"
    assert back in query
    for elsewhere in (
        "redirect_uri=https%3A%2F%2Fvoleur.ma%2F",
        "redirect_uri=https%3A%2F%2Fapp.exemple.ma%40voleur.ma%2Fretour",
        "redirect_uri=https%3A%2F%2Fapp.exemple.ma%2Fretour%2F..%2F..%2Fautre",
        "redirect_uri=https%3A%2F%2FAPP.exemple.ma%2Fretour",
        "redirect_uri=https%3A%2F%2Fapp.exemple.ma%2Fretour%0A",
        "redirect_uri=%2F%2Fvoleur.ma",
        "redirect_uri=javascript%3Aalert(1)",
        f"{back}&redirect_uri=https%3A%2F%2Fvoleur.ma%2F",
        f"{back}&client_id={app.registered.client_id}",
    ):
        for wrong in ("response_type=code", "response_type=token", "response_type=code&scope=*%3A*"):
            asked = query.replace(back, elsewhere).replace("response_type=code", wrong)
            assert refusal(allowed(person, asked)) == (400, "demande_refusee"), asked
            for no in (False, True):
                told = person.get(f"{ROOT}authorize/?{asked}{'&response_mode=fragment' if no else ''}")
                assert refusal(told) == (400, "demande_refusee"), asked
    assert nothing_allowed(app)


def test_another_company_s_application_is_nobody_here(app: App, beta: Company) -> None:
    theirs = registered(beta)
    query = theirs.asked(theirs.library())

    assert refusal(allowed(app.house.sign_in(), query)) == (400, "demande_refusee")
    assert nothing_allowed(theirs)


@pytest.mark.parametrize("body", [{}, {"allowed": None}, {"allowed": "peut-être"}, [], {"allowed": ["true"]}])
def test_who_does_not_say_yes_has_not_said_it(app: App, body: Any) -> None:
    person, query = app.house.sign_in(), app.asked(app.library())

    told = person.post(f"{ROOT}authorize/?{query}", body, content_type="application/json")

    assert refusal(told) == (400, "donnees_invalides")
    assert nothing_allowed(app)


def test_only_who_is_there_in_person_says_yes(app: App) -> None:
    query = app.asked(app.library())
    robot, stranger = app.allowed_by(app.house.sign_in()), app.house.browser()
    Grant.objects.filter(application=app.registered).delete()

    assert robot.post(f"{ROOT}authorize/?{query}", json={"allowed": True}).status_code == 401
    assert refusal(allowed(stranger, query)) == (401, "non_authentifie")
    assert refusal(allowed(app.house.sign_in(), query, **{"x-see-as": "CONFIRMATION"})) == (
        403,
        "lecture_seule_comme_role",
    )
    assert nothing_allowed(app)


@pytest.mark.parametrize(
    ("level", "refused"),
    [("banner", None), ("read_only", None), ("export_only", None), ("closed", (403, "entreprise_fermee"))],
)
def test_a_company_that_is_suspended_is_entered_as_far_as_it_is_open(
    app: App, suspend: Callable[[Tenant, str], None], level: str, refused: Any
) -> None:
    """What an application is allowed is no record of the company: it reads where people read."""
    person, library = app.house.sign_in(), app.library()
    query = app.asked(library)
    suspend(app.house.tenant, level)

    if refused:
        assert refusal(allowed(person, query)) == refused
        assert nothing_allowed(app)
        return
    back = answer(person, query)
    assert back.startswith(f"{BACK}?")
    fetch(library, back)
    assert library.get(LISTED).status_code == 200
