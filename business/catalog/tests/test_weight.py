"""An amount with its unit: the weight of products, at every exit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from business.catalog.models import Product
from business.catalog.resources import ProductResource
from core.history.models import Entry
from core.printing.listing import list_on_paper
from core.records.description import describe
from core.records.measures import OFFERED
from core.testing.caller import Caller
from core.testing.made import OWNER
from core.testing.policy import Grant, Table, decided_by

PRODUCTS = ProductResource.path()


@pytest.fixture(autouse=True)
def governed(tenant: object) -> Iterator[None]:
    with decided_by(Table(owner=Grant(frozenset(ProductResource.verbs())))):
        yield


@pytest.fixture
def owner() -> Caller:
    return Caller(OWNER)


def made(owner: Caller, reference: str, weight: Any) -> dict[str, Any]:
    values = {"reference": reference, "name": reference, "list_price": "10", "current_price": "10", "weight": weight}
    answer = owner.post(PRODUCTS, values)
    assert answer.status == 201, answer.body
    return dict(answer.body)


@pytest.fixture
def scale(owner: Caller) -> None:
    """Four products: 900 g, 1 kg, 1 kg said in grams, and one that nobody weighed."""
    for reference, weight in {"A": "900 g", "B": "1 kg", "C": "1000 g", "D": None}.items():
        made(owner, reference, weight)


def found(owner: Caller, **asked: str) -> str:
    answer = owner.get(PRODUCTS, **{"sort": "reference", **asked})
    assert answer.status == 200, answer.body
    return "".join(each["reference"] for each in answer.body["results"])


def test_it_is_kept_in_the_unit_that_it_was_said_in(owner: Caller) -> None:
    for number, sent in enumerate(
        [{"amount": "0.850", "unit": "KGM"}, {"amount": 0.85, "unit": "kg"}, "0,85 kg", "0.85KGM"]
    ):
        assert made(owner, f"A{number}", sent)["weight"] == {"unit": "KGM", "amount": "0.85"}
    assert made(owner, "B", {"amount": "", "unit": "GRM"})["weight"] is None
    assert made(owner, "C", "")["weight"] is None


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ("lourd", "Une quantité avec son unité est attendue : 12,5 kg."),
        ({"amount": True, "unit": "KGM"}, "Une quantité avec son unité est attendue : 12,5 kg."),
        ({"amount": "NaN", "unit": "KGM"}, "Une quantité avec son unité est attendue : 12,5 kg."),
        ({"amount": "-1", "unit": "KGM"}, "Une quantité avec son unité est attendue : 12,5 kg."),
        ([1, "KGM"], "Une quantité avec son unité est attendue : 12,5 kg."),
        ("12", "Cette unité ne mesure pas ce qui est demandé ici."),
        ("12 cm", "Cette unité ne mesure pas ce qui est demandé ici."),
        ({"amount": "1"}, "Cette unité ne mesure pas ce qui est demandé ici."),
        ("0.0000001 kg", "Douze chiffres sont admis, et six derrière la virgule."),
        ("1000000000000 kg", "Douze chiffres sont admis, et six derrière la virgule."),
    ],
)
def test_what_is_no_measure_is_refused(owner: Caller, sent: Any, message: str) -> None:
    record = made(owner, "A", "1 kg")
    answer = owner.patch(f"{PRODUCTS}{record['id']}/", {"version": 1, "weight": sent})
    assert (answer.refusal, answer.body["champs"]) == ((400, "donnees_invalides"), {"weight": [message]})
    assert owner.get(f"{PRODUCTS}{record['id']}/").body == record


def test_lists_compare_what_it_amounts_to(owner: Caller, scale: None) -> None:
    asked = {
        "weight": {"1 kg": "BC", "1000 GRM": "BC", "0,001 t": "BC", "999 g": ""},
        "weight__in": {"900 g,0.001 t": "ABC"},
        "weight__gt": {"0.9 kg": "BC", "899.999 g": "ABC"},
        "weight__lte": {"0,9 kg": "A"},
        "weight__isnull": {"true": "D", "false": "ABC"},
    }
    for name, answers in asked.items():
        for value, letters in answers.items():
            assert (name, value, found(owner, **{name: value})) == (name, value, letters)
    for value in ("1", "kg", "1 m", "un kg"):
        assert owner.get(PRODUCTS, weight__gt=value).refusal == (400, "valeur_invalide")


def test_lists_sort_by_what_it_amounts_to_page_after_page(owner: Caller, scale: None) -> None:
    assert found(owner, sort="-weight,reference") == "DBCA"
    letters, cursor = "", ""
    while cursor is not None:
        page = owner.get(PRODUCTS, sort="weight,reference", limit="1", **({"cursor": cursor} if cursor else {})).body
        letters += "".join(each["reference"] for each in page["results"])
        cursor = page["next"]
    assert letters == "ABCD"


def test_history_says_it_and_takes_it_back(owner: Caller) -> None:
    record = made(owner, "A", "900 g")
    one = f"{PRODUCTS}{record['id']}/"
    assert owner.patch(one, {"version": 1, "weight": "1,25 kg"}).status == 200
    told = owner.get(f"{one}history/").body["results"][0]
    assert told["words"].partition(" : ")[2] == "poids : 900 g → 1,25 kg"
    entry = Entry.objects.get(action="update")
    undone = owner.post(f"{one}history/{entry.pk}/undo/", {"version": 2})
    assert undone.body["weight"] == {"unit": "GRM", "amount": "900"}


def test_files_and_paper_say_it_with_its_unit(owner: Caller) -> None:
    sheet = "reference,name,list_price,current_price,weight\n"
    sheet += 'A,A,1,1,"1 250,5 g"\nB,B,1,1,٢ كغ\nC,C,1,1,12\nD,D,1,1,lourd\n'
    sent = owner.send(f"{PRODUCTS}import/", "poids.csv", sheet.encode())
    done = owner.post(f"{PRODUCTS}import/{sent.body['id']}/run/", {"mode": "valid"}).body
    assert [(each["line"], each["code"]) for each in done["faults"]] == [(4, "unite_inconnue"), (5, "mesure_invalide")]
    assert [each.weight for each in Product.objects.order_by("reference")] == [
        {"amount": "1250.5", "unit": "GRM"},
        {"amount": "2", "unit": "KGM"},
    ]
    went = owner.get(f"{PRODUCTS}export/", format="csv", fields="reference,weight", sort="reference").content
    assert [line.partition(";")[2] for line in went.decode("utf-8-sig").splitlines()] == [
        "référence;poids",
        "A;1250,5 g",
        "B;2 kg",
    ]
    paper = list_on_paper(ProductResource, actor=OWNER, parameters={"fields": "reference,weight", "sort": "reference"})
    assert [row[1] for row in paper["rows"]] == ["\u20681\u202f250,5 g\u2069", "\u20682 kg\u2069"]


def test_a_company_says_which_units_its_forms_offer(owner: Caller) -> None:
    def weight() -> dict[str, Any]:
        return next(field for field in describe(ProductResource, OWNER)["fields"] if field["name"] == "weight")

    assert (weight()["kind"], weight()["offered"]) == ("measure", ["KGM", "GRM"])
    assert [(each["value"], each["label"]) for each in weight()["choices"]] == [
        ("KGM", "kg"),
        ("GRM", "g"),
        ("MGM", "mg"),
        ("TNE", "t"),
    ]
    OFFERED.set(["TNE"], actor=OWNER)
    assert weight()["offered"] == ["TNE"]
    OFFERED.set(["MTR"], actor=OWNER)
    assert weight()["offered"] == ["KGM", "GRM", "MGM", "TNE"]
