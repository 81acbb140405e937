"""Who shares what, and what is refused to them."""

from __future__ import annotations

import hashlib

from django.contrib.auth.hashers import check_password

from api.tests.conftest import Company, Program
from core.kernel.rights import Right
from tests.company.conftest import Office, clerk

from .conftest import (
    CUSTOMER,
    DENIED,
    LINKS,
    NOWHERE,
    PRINTS,
    SHARES,
    grant,
    new_customer,
    shared,
    stored,
    told,
    words,
)

SOME = ["first_name"]


def test_a_link_shows_what_was_given_and_nothing_else(alpha: Company, sharer: Office, customer: str) -> None:
    link, stranger = shared(sharer, customer, alpha, "last_name", "phones")
    answer = stranger.ask()
    page = stranger.reads()

    assert (page["title"], page["subtitle"]) == ("Client Benjelloun", "")
    assert words(page) == {"Nom": "Benjelloun"}
    assert [row[0] for table in page["tables"] for row in table["rows"]] == ["0612345678"]
    assert (page["name"], page["shared_by"], page["company"]["name"]) == (
        "Pour le comptable",
        "Amal Idrissi",
        alpha.tenant.name,
    )
    headers = {name: answer.headers[name] for name in ("X-Robots-Tag", "Referrer-Policy", "Cache-Control")}
    assert headers == {
        "X-Robots-Tag": "noindex, nofollow",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }
    assert stranger.ask("sheet/").content[:5] == b"%PDF-"
    assert (link["fields"], link["uses"], link["of_list"]) == (["last_name", "phones"], 0, False)


def test_the_text_is_told_once_and_kept_as_a_digest(alpha: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha, password="Jasmin-2026")
    text = stranger.address.partition("#")[2]
    [kept] = stored(alpha)

    assert len(text) == 43
    assert kept["digest"] == hashlib.sha256(f"{alpha.tenant.id}:{text}".encode()).hexdigest()
    assert "Jasmin" not in kept["password"] and check_password("Jasmin-2026", kept["password"])
    assert text not in str(sharer.get()) and "password" not in str(sharer.get()["results"]).replace("has_password", "")


def test_sharing_takes_a_right_to_share_and_to_print(alpha: Company, customer: str) -> None:
    office = Office(clerk(alpha, PRINTS).client, LINKS)
    asked = {"resource": CUSTOMER, "record": customer, "name": "Lien", "days": 1, "fields": SOME}
    for rights, refusal in (
        ((PRINTS,), DENIED),
        ((SHARES,), NOWHERE),
        ((SHARES, Right(CUSTOMER, ("view",))), DENIED),
        ((SHARES, Right(CUSTOMER, ("view", "print"), rule='last_name == "Autre"')), NOWHERE),
        ((SHARES, Right(CUSTOMER, ("view",)), Right(CUSTOMER, ("print",), rule='last_name == "Autre"')), NOWHERE),
        ((SHARES, Right(CUSTOMER, ("view", "print"), sees=("last_name",))), (400, "aucun_champ_partage")),
    ):
        grant(alpha, *rights)
        assert office.refused("post", **asked) == refusal, rights
    assert (stored(alpha), told(alpha, customer)) == ([], [])


def test_what_is_no_link_is_refused(alpha: Company, sharer: Office, customer: str) -> None:
    asked = {"resource": CUSTOMER, "record": customer, "name": "Lien", "days": 1, "fields": SOME}
    invalid = (400, "donnees_invalides")
    for values, refusal in (
        ({"days": 0}, invalid),
        ({"days": 367}, invalid),
        ({"name": ""}, invalid),
        ({"most_uses": 0}, invalid),
        ({"password": "court"}, invalid),
        ({"digest": "x"}, invalid),
        ({"view": customer}, invalid),
        ({"fields": []}, (400, "aucun_champ_partage")),
        ({"fields": ["first_name", "inconnu"]}, (400, "aucun_champ_partage")),
        ({"record": "018f0000-0000-7000-8000-000000000000"}, NOWHERE),
        ({"resource": "business.parties.inconnu"}, NOWHERE),
        ({"resource": "company.role"}, NOWHERE),
    ):
        assert sharer.refused("post", **{**asked, **values}) == refusal, values
    assert (stored(alpha), told(alpha, customer)) == ([], [])


def test_another_company_s_record_is_shared_by_nobody(alpha: Company, beta: Company, sharer: Office) -> None:
    theirs = new_customer(beta)
    asked = {"resource": CUSTOMER, "record": theirs, "name": "Lien", "days": 1, "fields": SOME}
    assert sharer.refused("post", **asked) == NOWHERE
    assert (stored(alpha), stored(beta)) == ([], [])


def test_a_program_shares_nothing(alpha: Company, customer: str) -> None:
    asked = {"resource": CUSTOMER, "record": customer, "name": "Lien", "days": 1, "fields": SOME}
    answer = Program(alpha).client.post(LINKS, asked, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == DENIED
    assert stored(alpha) == []


def test_a_link_is_found_at_its_record_and_taken_back(alpha: Company, sharer: Office, customer: str) -> None:
    link, stranger = shared(sharer, customer, alpha)
    _other, _holder = shared(sharer, new_customer(alpha), alpha)
    stranger.reads()
    at_record = sharer.get(resource=CUSTOMER, record=customer)

    [found] = at_record["results"]
    assert (found["id"], found["made_by"], found["uses"], found["is_over"]) == (link["id"], "Amal Idrissi", 1, False)
    assert found["last_used_at"] is not None
    assert at_record["may_share"] and {"name": "first_name", "label": "prénom"} in at_record["offered"]
    assert len(sharer.get()["results"]) == 2
    sharer.send("delete", f"{link['id']}/", status=204)
    assert stranger.refused() == NOWHERE
    assert sharer.refused("delete", f"{link['id']}/") == NOWHERE
    assert sharer.get(resource=CUSTOMER, record=customer)["results"] == []
    assert told(alpha, customer) == [
        ("share_by_link", "person", "Amal Idrissi"),
        ("read_by_link", "link", "Pour le comptable (Amal Idrissi)"),
        ("revoke_link", "person", "Amal Idrissi"),
    ]


def test_links_of_others_take_a_right(alpha: Company, beta: Company, sharer: Office, customer: str) -> None:
    link, stranger = shared(sharer, customer, alpha)
    colleague = Office(clerk(alpha).client, LINKS)
    manager, foreign = Office(alpha.sign_in(), LINKS), Office(beta.sign_in(), LINKS)

    assert colleague.get()["results"] == foreign.get()["results"] == []
    assert colleague.refused("delete", f"{link['id']}/") == NOWHERE
    assert foreign.refused("delete", f"{link['id']}/") == NOWHERE
    assert foreign.refused("get", resource=CUSTOMER, record=customer) == NOWHERE
    assert stranger.reads()["name"] == "Pour le comptable"
    assert [each["id"] for each in manager.get()["results"]] == [link["id"]]
    manager.send("delete", f"{link['id']}/", status=204)
    assert stranger.refused() == NOWHERE
