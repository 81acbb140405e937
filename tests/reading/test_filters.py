"""Every comparison that a question can ask for, and the questions that have no answer."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from business.catalog.resources import ProductResource
from business.orders.models import Order
from business.orders.resources import OrderResource
from business.parties.models import Customer
from business.parties.resources import CustomerResource
from core.kernel.errors import BusinessError
from core.kernel.reading import read_page
from core.kernel.resources import Resource

from .conftest import Shop, column
from .grants import SALMA

AT = "2026-03-02T09:30:00Z"


@pytest.mark.parametrize(
    ("parameter", "value", "numbers"),
    [
        ("number", "B2", "B2"),
        ("number", "b2", ""),
        ("number__in", "A1,D4,Z9", "A1 D4"),
        ("number__startswith", "c", "C3"),
        ("number__contains", "4", "D4"),
        ("number__contains", "%", ""),
        ("number__isnull", "true", ""),
        ("number__isnull", "0", "A1 B2 C3 D4"),
        ("total", "150", "A1 D4"),
        ("total", "150.001", ""),
        ("total__in", "99.5,398.00", "B2 C3"),
        ("total__gt", "150", "C3"),
        ("total__gt", "149.999", "A1 C3 D4"),
        ("total__gte", "150", "A1 C3 D4"),
        ("total__gte", "150.001", "C3"),
        ("total__lt", "150", "B2"),
        ("total__lt", "99.501", "B2"),
        ("total__lte", "99.499", ""),
        ("total__lte", "150", "A1 B2 D4"),
        ("subtotal__gt", "150.00", "C3"),
        ("version", "1", "A1 B2 C3 D4"),
        ("version__gt", "1", ""),
        ("ordered_at", AT, "B2"),
        ("ordered_at__lte", "2026-03-02T10:30:00+01:00", "A1 B2"),
        ("ordered_at__gt", AT, "C3 D4"),
        ("paid_on", "2026-03-12", "B2"),
        ("paid_on__lt", "2026-03-12", "A1"),
        ("paid_on__in", "2026-03-10,2026-03-11", "A1"),
        ("paid_on__isnull", "1", "C3 D4"),
        ("paid_on__isnull", "false", "A1 B2"),
        ("status", "confirmed", "B2 C3"),
        ("status__in", "draft,cancelled", "A1 D4"),
        ("q", "a1", "A1"),
        ("q", "  ", "A1 B2 C3 D4"),
    ],
)
def test_each_comparison(shop: Shop, parameter: str, value: str, numbers: str) -> None:
    assert column(OrderResource, "number", sort="number", **{parameter: value}) == numbers.split()


def test_relations_and_identifiers_are_compared_by_id(shop: Shop) -> None:
    rajae, elodie = (str(shop.customers[name].pk) for name in ("rajae", "elodie"))
    assert column(OrderResource, "number", sort="number", customer=rajae) == ["A1", "C3"]
    assert column(OrderResource, "number", sort="number", customer__in=f"{rajae},{elodie}") == ["A1", "B2", "C3"]
    assert column(OrderResource, "number", customer__isnull="1") == []
    assert column(OrderResource, "number", id=str(shop.orders["D4"].pk)) == ["D4"]


def test_booleans(shop: Shop) -> None:
    assert column(CustomerResource, "company", is_active="false") == ["Atlas 100%"]
    assert column(CustomerResource, "last_name", is_active="true") == ["Amrani", "Benâli"]


def test_conditions_hold_together(shop: Shop) -> None:
    assert column(OrderResource, "number", total="150", status="draft") == ["A1"]


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ({"status": "draft"}, "A1"),
        ({"or": [{"status": "draft"}, {"total__gt": 200}]}, "A1 C3"),
        ({"and": [{"total": 150}, {"paid_on__isnull": True}]}, "D4"),
        ({"or": [{"number": "B2"}, {"and": [{"total": "150.00"}, {"or": [{"status": "cancelled"}]}]}]}, "B2 D4"),
        ({"or": [{"number__in": ["A1", "B2"]}], "total__lt": 99.75}, "B2"),
        ({"or": [{"status": "draft", "total": 1}, {"number": "C3"}]}, "C3"),
    ],
)
def test_groups_of_conditions(shop: Shop, written: object, numbers: str) -> None:
    assert column(OrderResource, "number", sort="number", filter=json.dumps(written)) == numbers.split()


def test_search_takes_every_word_anywhere_without_case_and_accents(shop: Shop) -> None:
    def found(q: str) -> list[str]:
        return column(CustomerResource, "city", q=q, sort="city")

    assert found("ELODIE benali") == ["Fès"]
    assert found("élodie amrani") == []
    assert found("fes") == ["Fès"]
    assert found("casa RAJ") == ["Casablanca"]
    assert found("100%") == [""]
    assert found("_") == []
    assert found("\\") == []
    assert found("a'; --") == []


def test_search_reads_arabic_as_people_type_it(shop: Shop) -> None:
    Customer.objects.create(first_name="أَحمد", last_name="مصطفى")
    assert column(CustomerResource, "last_name", q="احمد مصطفي") == ["مصطفى"]


def refusal(resource: type[Resource], **parameters: str) -> tuple[int, str, str]:
    with pytest.raises(BusinessError) as caught:
        read_page(resource, actor=SALMA, parameters=parameters)
    return caught.value.status, caught.value.code, str(caught.value)


@pytest.mark.parametrize(
    ("parameter", "value", "code", "message"),
    [
        ("totl", "1", "champ_inconnu", "Il n'y a pas de « totl » ici. Vouliez-vous dire « total » ?"),
        ("xyzw", "1", "champ_inconnu", "Il n'y a pas de « xyzw » ici."),
        (
            "total__startswith",
            "1",
            "champ_inconnu",
            "Il n'y a pas de « total__startswith » ici. Vouliez-vous dire « notes__startswith » ?",
        ),
        ("lines", "1", "champ_inconnu", "Il n'y a pas de « lines » ici. Vouliez-vous dire « notes » ?"),
        ("fields", "number,nmber", "champ_inconnu", "Il n'y a pas de « nmber » ici. Vouliez-vous dire « number » ?"),
        ("sort", "-nmber", "champ_inconnu", "Il n'y a pas de « nmber » ici. Vouliez-vous dire « number » ?"),
        ("sort", "lines", "champ_inconnu", "Il n'y a pas de « lines » ici. Vouliez-vous dire « notes » ?"),
        ("expand", "custmer", "champ_inconnu", "Il n'y a pas de « custmer » ici. Vouliez-vous dire « customer » ?"),
        ("expand", "number", "champ_inconnu", "Il n'y a pas de « number » ici."),
        ("total", "cent", "valeur_invalide", "« cent » n'est pas une valeur possible de « total »."),
        ("total", "NaN", "valeur_invalide", "« NaN » n'est pas une valeur possible de « total »."),
        ("total__in", "1,", "valeur_invalide", "« 1, » n'est pas une valeur possible de « total »."),
        ("version", "1.5", "valeur_invalide", "« 1.5 » n'est pas une valeur possible de « version »."),
        ("version", str(2**63), "valeur_invalide", f"« {2**63} » n'est pas une valeur possible de « version »."),
        ("ordered_at", "hier", "valeur_invalide", "« hier » n'est pas une valeur possible de « ordered_at »."),
        (
            "ordered_at",
            "2026-03-02T09:30:00",
            "valeur_invalide",
            "« 2026-03-02T09:30:00 » n'est pas une valeur possible de « ordered_at ».",
        ),
        ("paid_on", "2026-02-30", "valeur_invalide", "« 2026-02-30 » n'est pas une valeur possible de « paid_on »."),
        ("paid_on__isnull", "peut", "valeur_invalide", "« peut » n'est pas une valeur possible de « paid_on »."),
        ("status", "drft", "valeur_invalide", "« drft » n'est pas une valeur possible de « status »."),
        ("status__in", "draft,x", "valeur_invalide", "« draft,x » n'est pas une valeur possible de « status »."),
        ("customer", "rajae", "valeur_invalide", "« rajae » n'est pas une valeur possible de « customer »."),
        ("limit", "0", "valeur_invalide", "« 0 » n'est pas une valeur possible de « limit »."),
        ("limit", "501", "valeur_invalide", "« 501 » n'est pas une valeur possible de « limit »."),
        ("limit", "²", "valeur_invalide", "« ² » n'est pas une valeur possible de « limit »."),
        ("count", "oui", "valeur_invalide", "« oui » n'est pas une valeur possible de « count »."),
        ("filter", "{", "filtre_illisible", "Le filtre n'a pas pu être lu."),
        ("filter", "[]", "filtre_illisible", "Le filtre n'a pas pu être lu."),
        ("filter", '{"or": []}', "filtre_illisible", "Le filtre n'a pas pu être lu."),
        ("filter", '{"or": {"total": 1}}', "filtre_illisible", "Le filtre n'a pas pu être lu."),
        ("filter", '{"total": [1]}', "valeur_invalide", "« [1] » n'est pas une valeur possible de « total »."),
        ("filter", '{"total": true}', "valeur_invalide", "« True » n'est pas une valeur possible de « total »."),
        ("filter", '{"number": 5}', "valeur_invalide", "« 5 » n'est pas une valeur possible de « number »."),
        ("filter", '{"number__in": [1]}', "valeur_invalide", "« [1] » n'est pas une valeur possible de « number »."),
        (
            "filter",
            '{"number": "\\ud800"}',
            "valeur_invalide",
            "« \ud800 » n'est pas une valeur possible de « number ».",
        ),
        ("filter", "[" * 100_000, "filtre_illisible", "Le filtre n'a pas pu être lu."),
        (
            "filter",
            json.dumps({"or": [{"or": [{"or": [{"or": [{"total": 1}]}]}]}]}),
            "filtre_trop_grand",
            "Le filtre a trop de conditions : 50 au plus, sur 4 niveaux.",
        ),
        (
            "filter",
            json.dumps({"or": [{"total": 1}] * 51}),
            "filtre_trop_grand",
            "Le filtre a trop de conditions : 50 au plus, sur 4 niveaux.",
        ),
    ],
)
def test_what_cannot_be_answered_is_told(shop: Shop, parameter: str, value: str, code: str, message: str) -> None:
    told = refusal(OrderResource, **{parameter: value})
    assert (told[0], told[1], told[2].replace("\N{NO-BREAK SPACE}", " ")) == (400, code, message)


def test_a_list_of_values_has_an_end(shop: Shop) -> None:
    assert column(OrderResource, "number", total__in=",".join(["150"] * 500), sort="number") == ["A1", "D4"]
    assert refusal(OrderResource, total__in=",".join(["150"] * 501))[1] == "valeur_invalide"


def test_what_has_nothing_to_search_has_no_search(shop: Shop) -> None:
    silent = type("Silent", (ProductResource,), {"search": ()})
    assert refusal(silent, q="sabot")[1] == "champ_inconnu"


def test_an_amount_of_any_size_is_compared(shop: Shop) -> None:
    assert column(OrderResource, "number", total__lt="1e25", sort="number") == ["A1", "B2", "C3", "D4"]
    assert refusal(OrderResource, total__lt="1e999999")[1] == "valeur_invalide"


def test_a_shadow_and_its_column_agree(shop: Shop) -> None:
    for cents in range(9948, 9953):
        amount = str(Decimal(cents) / 100)
        for comparison in ("gt", "gte", "lt", "lte"):
            expected = Order.objects.filter(**{f"total__{comparison}": amount}).order_by("number")
            shown = column(OrderResource, "number", sort="number", **{f"total__{comparison}": amount})
            assert shown == [order.number for order in expected]
