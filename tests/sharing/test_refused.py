"""What strangers are not shown, whatever became of the record, the module, the company, or what was sent."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company, done_once, sent_twenty_times, switch_off, switch_on
from core.idempotency.models import KeptAnswer
from core.kernel.rights import Right
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend
from tests.company.conftest import Office

from .conftest import (
    CUSTOMER,
    CUSTOMERS,
    LINKS,
    NOWHERE,
    SHARES,
    grant,
    shared,
    stored,
    told,
    words,
)
from .test_lists import followed, kept, rows

ASKED: dict[str, Any] = {"resource": CUSTOMER, "name": "Lien", "days": 1, "fields": ["last_name"]}


def deleted(house: Company, pk: str) -> Office:
    """The customer is in the bin; whoever put it there."""
    owner = Office(house.sign_in(), CUSTOMERS)
    version = owner.get(f"{pk}/")["version"]
    assert owner.client.delete(f"{CUSTOMERS}{pk}/?version={version}").status_code == 204
    return owner


def test_a_record_that_comes_back_from_the_bin_is_shown_again(alpha: Company, sharer: Office, customer: str) -> None:
    link, stranger = shared(sharer, customer, alpha)
    owner = deleted(alpha, customer)
    before = stored(alpha)
    assert [stranger.refused(), stranger.refused("sheet/")] == [NOWHERE] * 2
    assert sharer.refused("post", **ASKED, record=customer) == NOWHERE
    assert sharer.refused("get", resource=CUSTOMER, record=customer) == NOWHERE
    assert stored(alpha) == before
    assert [each["id"] for each in sharer.get()["results"]] == [link["id"]]

    owner.send("post", f"deleted/{customer}/restore/")

    assert words(stranger.reads()) == {"Prénom": "Salma", "Nom": "Benjelloun"}


def test_a_record_that_its_maker_s_rule_leaves_out_by_now_is_nowhere(
    alpha: Company, sharer: Office, customer: str
) -> None:
    grant(alpha, SHARES, Right(CUSTOMER, ("view", "print"), rule='city == "Fès"'))
    owner = Office(alpha.sign_in(), CUSTOMERS)

    def moved(town: str) -> None:
        owner.send("patch", f"{customer}/", version=owner.get(f"{customer}/")["version"], city=town)

    moved("Fès")
    _link, stranger = shared(sharer, customer, alpha)
    moved("Rabat")
    before = stored(alpha)
    assert stranger.refused() == NOWHERE
    assert (stored(alpha), [act for act, *_ in told(alpha, customer)]) == (before, ["share_by_link"])
    moved("Fès")
    assert stranger.reads()["title"] == "Client Salma Benjelloun"


def test_a_module_that_is_switched_off_is_shown_to_nobody(alpha: Company, sharer: Office, customer: str) -> None:
    _link, of_record = shared(sharer, customer, alpha)
    of_list = followed(sharer, alpha, kept(sharer, filter={}))
    switch_off(alpha, "business.parties")
    before = stored(alpha)

    for stranger in (of_record, of_list):
        assert [stranger.refused(), stranger.refused("sheet/")] == [NOWHERE] * 2
    assert sharer.refused("post", **ASKED, record=customer) == NOWHERE
    assert sharer.refused("get", resource=CUSTOMER) == NOWHERE
    assert (stored(alpha), len(sharer.get()["results"])) == (before, 2)
    switch_on(alpha, "business.parties")
    assert (words(of_record.reads())["Nom"], rows(of_list)) == ("Benjelloun", [["Benjelloun", "Salma"]])


@pytest.mark.parametrize("level", ["read_only", "export_only", "closed"])
def test_a_company_whose_access_is_reduced_shares_nothing_new(
    alpha: Company, sharer: Office, customer: str, level: Any
) -> None:
    link, _stranger = shared(sharer, customer, alpha)
    before = stored(alpha)
    suspend(alpha.tenant, level)
    directory.forget_all()
    refused = {sharer.refused("post", **ASKED, record=customer), sharer.refused("delete", f"{link['id']}/")}
    suspend(alpha.tenant, "banner")
    directory.forget_all()

    assert refused == {(404, "entreprise_introuvable") if level == "closed" else (403, "entreprise_en_lecture_seule")}
    assert stored(alpha) == before
    sharer.send("post", status=201, **ASKED, record=customer)


def test_sent_twenty_times_at_once_one_link_is_made_and_its_address_kept_nowhere(
    alpha: Company, sharer: Office, customer: str
) -> None:
    assert done_once(sent_twenty_times(sharer.client, LINKS, {**ASKED, "record": customer}))
    assert len(stored(alpha)) == 1
    with tenant_context(alpha.tenant):
        [answer] = KeptAnswer.objects.values_list("body", flat=True)
    assert b'"address":null' in bytes(answer) and b"#" not in bytes(answer)


def test_a_link_to_another_company_s_view_is_made_by_nobody(alpha: Company, beta: Company, sharer: Office) -> None:
    theirs = Office(beta.sign_in(), "/api/v1/views/").send("post", status=201, resource=CUSTOMER, name="À eux")
    asked = {"view": theirs["id"], "name": "Lien", "days": 1, "fields": ["last_name"]}
    assert sharer.refused("post", **asked) == NOWHERE
    assert (stored(alpha), stored(beta)) == ([], [])
