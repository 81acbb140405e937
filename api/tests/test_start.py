"""A first screen is told in one answer what it would have asked one by one, and nothing else."""

from __future__ import annotations

import pytest
from django.test import Client

from core.authentication.models import User
from core.tenancy.context import tenant_context
from core.users.models import UserProfile

from .conftest import Company, lose_place, refusal
from .test_door import demand
from .test_support import let_in, staff, visitor

__all__ = ["let_in", "staff", "visitor"]

START = "/api/v1/start/"
ORDERS = "yoozak.commande.commande"
FRAME = {
    "session/",
    "metadata/",
    "company/may/",
    "dashboard/",
    "dashboard/first-steps/",
    "notifications/unread/",
}
LIST = {f"metadata/{ORDERS}/", f"views/?resource={ORDERS}"}
ROWS = "yoozak/commande/dossier/"
PROMOTIONS = "yoozak/article/promotion/"


def told(client: Client, **asked: str) -> dict[str, object]:
    answer = client.get(START, asked)
    assert answer.status_code == 200, answer.content
    assert (answer["Cache-Control"], "csrftoken" in answer.cookies) == ("no-store", True)
    return answer.json()


@pytest.mark.parametrize(
    ("address", "rows"),
    [
        ("/yoozak/commande/commande", 1),
        ("/yoozak/commande/commande?", 0),
        ("/yoozak/commande/commande/nouveau", 0),
        ("/yoozak/commande/commande/01988d4e-0000-7000-8000-000000000000", 0),
    ],
)
@pytest.mark.parametrize("role", ["ADMIN", "CONFIRMATION"])
def test_each_answer_is_what_its_own_address_says(company, role: str, address: str, rows: int) -> None:
    client = company(role=role).sign_in()

    answers = told(client, at=address)["answers"]

    others = answers.keys() - (FRAME | LIST)
    assert [path.split("?")[0] for path in others] == [ROWS] * rows
    assert answers.keys() - others == FRAME | LIST
    assert answers == as_asked(client, answers)


def as_asked(client: Client, answers: dict[str, object]) -> dict[str, object]:
    """What the addresses say by themselves."""
    asked = {path: client.get(f"/api/v1/{path}", headers={"accept-language": "fr"}) for path in answers}
    return {path: answer.json() for path, answer in asked.items()}


def test_a_list_comes_with_its_first_rows_as_its_screen_asks_for_them(alpha: Company) -> None:
    client = alpha.sign_in()
    dates = {"date_debut": "2026-11-01T08:00:00Z", "date_fin": "2026-11-30T20:00:00Z"}
    for name in ("Rentrée", "Été & co"):
        values = {"nom": name, "pourcentage": "10", **dates}
        made = client.post(f"/api/v1/{PROMOTIONS}", values, content_type="application/json")
        assert made.status_code == 201, made.content

    answers = told(client, at="/yoozak/article/promotion")["answers"]

    (path,) = (each for each in answers if each.startswith(PROMOTIONS))
    asked = "nom%2Cpourcentage%2Cdate_debut%2Cdate_fin%2Cactive%2Cversion"
    assert path == f"{PROMOTIONS}?fields={asked}"
    assert {row["nom"] for row in answers[path]["results"]} == {"Rentrée", "Été & co"}
    assert answers == as_asked(client, answers)


def test_a_list_that_opens_with_a_view_asks_for_its_rows_itself(alpha: Company) -> None:
    """A view may look for what no index has, or show no rows at all: the frame does not wait for it."""
    client = alpha.sign_in()
    kept = client.post("/api/v1/views/", {"resource": ORDERS, "name": "Les miennes"}, content_type="application/json")
    default = f"/api/v1/views/{kept.json()['id']}/default/"
    assert client.post(default, content_type="application/json").status_code == 200

    answers = told(client, at="/yoozak/commande/commande")["answers"]

    assert answers.keys() == FRAME | LIST
    assert answers[f"views/?resource={ORDERS}"]["default"] == kept.json()["id"]


def test_it_bears_the_mark_of_the_rights_that_it_was_given_with(alpha: Company) -> None:
    client = alpha.sign_in()

    assert client.get(START)["X-Rights"] == client.get("/api/v1/metadata/")["X-Rights"]


@pytest.mark.parametrize("address", ["/", "/societe/roles", "/yoozak/commande/repartition", "/a/b/c/d", "/é/%2e/x"])
def test_where_no_resource_stands_the_frame_is_told_alone(alpha: Company, address: str) -> None:
    assert told(alpha.sign_in(), at=address)["answers"].keys() == FRAME


def test_a_list_that_one_may_not_see_is_left_out(company) -> None:
    stranger = company(role="RETIRED").sign_in()
    assert refusal(stranger.get(f"/api/v1/metadata/{ORDERS}/")) == (404, "introuvable")

    assert told(stranger, at="/yoozak/commande/commande")["answers"].keys() == FRAME


def test_a_visitor_learns_no_more_than_at_the_door(alpha: Company) -> None:
    answers = told(alpha.browser(), at="/yoozak/commande/commande")["answers"]

    assert answers == {"session/": alpha.browser().get("/api/v1/session/").json()}
    assert answers["session/"]["authenticated"] is False


@pytest.mark.parametrize("what", ["profile", "membership", "account"])
def test_whoever_lost_their_place_is_a_visitor(alpha: Company, what: str) -> None:
    client = alpha.sign_in()
    lose_place(alpha, what)

    assert told(client, at="/yoozak/commande/commande")["answers"].keys() == {"session/"}


def test_who_has_to_set_up_a_second_factor_is_told_so_and_nothing_more(alpha: Company) -> None:
    client = alpha.sign_in()
    demand(alpha, second_factor="everybody")

    answers = told(client, at="/yoozak/commande/commande")["answers"]

    assert answers.keys() == {"session/"}
    assert answers["session/"]["needs_second_factor"] is True


def test_support_reads_nothing_that_was_told_to_somebody(visitor: Client, staff: User) -> None:
    answers = told(visitor, at="/yoozak/commande/commande")["answers"]

    assert {each for each in answers if not each.startswith(ROWS)} == (FRAME | LIST) - {"notifications/unread/"}
    assert answers["session/"]["support"] == f"{staff.email} → Salma Idrissi"


@pytest.mark.parametrize(
    ("chosen", "own", "spoken", "orders"),
    [
        ({}, "fr", "fr", "commandes"),
        ({}, "ar", "ar", "الطلبات"),
        ({"language": "en"}, "ar", "en", "orders"),
        ({}, "", "fr", "commandes"),
    ],
)
def test_it_speaks_as_the_screen_will(alpha: Company, chosen, own: str, spoken: str, orders: str) -> None:
    """The browser's own wish is not asked: the page's question cannot carry what was chosen in the program."""
    with tenant_context(alpha.tenant):
        UserProfile.objects.update(language=own)
    client = alpha.sign_in()

    answer = client.get(START, {"at": "/yoozak/commande/commande", **chosen}, headers={"accept-language": "de"}).json()

    assert answer["language"] == spoken
    assert answer["answers"][f"metadata/{ORDERS}/"]["label_plural"] == orders


@pytest.mark.parametrize("asked", [{"language": "xx"}, {"at": "/" * 501}, {"more": "1"}])
def test_what_means_nothing_is_refused(alpha: Company, asked: dict[str, str]) -> None:
    assert refusal(alpha.sign_in().get(START, asked)) == (400, "donnees_invalides")


def test_another_company_is_not_told_of(alpha: Company, beta: Company) -> None:
    client = beta.sign_in()
    client.cookies["sessionid"] = alpha.sign_in().cookies["sessionid"].value

    answers = told(client, at="/yoozak/commande/commande")["answers"]

    assert (answers.keys(), answers["session/"]["tenant"]["slug"]) == ({"session/"}, beta.tenant.slug)
