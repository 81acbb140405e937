"""What an actor may not see is nowhere: not shown, not asked for, not guessed by an order or a search."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.db.models import Q

from business.catalog.resources import ProductResource, VariantResource
from business.orders.models import Order
from business.orders.resources import OrderResource
from business.parties.resources import CustomerResource
from core.kernel.errors import BusinessError, NotFound
from core.kernel.reading import read_page, read_record
from core.kernel.rights import AccessDenied

from .conftest import Shop, column, page, record
from .grants import SALMA, Grants


def refusal(**parameters: str) -> tuple[str, str]:
    with pytest.raises(BusinessError) as caught:
        read_page(OrderResource, actor=SALMA, parameters=parameters)
    return caught.value.code, str(caught.value)


@pytest.mark.parametrize(
    "question",
    [
        {"{}": "1"},
        {"{}__gte": "1"},
        {"{}__isnull": "1"},
        {"sort": "{}"},
        {"sort": "-{}"},
        {"fields": "number,{}"},
        {"expand": "{}"},
        {"filter": '{{"{}": 1}}'},
        {"filter": '{{"or": [{{"{}__in": [1]}}]}}'},
    ],
)
@pytest.mark.parametrize("hidden", ["total", "customer", "lines", "status"])
def test_a_hidden_field_is_refused_like_one_that_does_not_exist(
    shop: Shop, grants: Grants, hidden: str, question: dict[str, str]
) -> None:
    grants.hidden[OrderResource] = {hidden}
    missing = "qwxz"
    told = refusal(**{key.format(hidden): value.format(hidden) for key, value in question.items()})
    fake = refusal(**{key.format(missing): value.format(missing) for key, value in question.items()})
    assert told[0] == fake[0] == "champ_inconnu"
    refused, _, meant = told[1].replace("\N{NO-BREAK SPACE}", " ").partition(".")
    assert f"« {hidden}" in refused
    assert f"« {hidden}" not in meant


def test_a_hidden_field_is_neither_in_the_list_nor_in_the_record(shop: Shop, grants: Grants) -> None:
    grants.hidden[OrderResource] = {"total", "customer", "lines", "version"}
    shown = set(OrderResource.specs()) - {"total", "customer", "version"}
    assert {frozenset(row) for row in page(OrderResource)} == {frozenset(shown)}
    assert set(record(OrderResource, shop.orders["A1"].pk)) == shown


def test_the_id_is_always_shown_and_the_version_still_guards(shop: Shop, grants: Grants) -> None:
    grants.hidden[OrderResource] = set(OrderResource.specs())
    order = shop.orders["A1"]
    order.save()
    found = read_record(OrderResource, order.pk, actor=SALMA, parameters={})
    assert (json.loads(found.json), found.version) == ({"id": str(order.pk), "lines": []}, 2)


def test_a_hidden_field_is_not_searched(shop: Shop, grants: Grants) -> None:
    Order.objects.filter(number="A1").update(external_reference="YCN-7")
    assert column(OrderResource, "number", q="ycn") == ["A1"]
    grants.hidden[OrderResource] = {"external_reference"}
    assert column(OrderResource, "number", q="ycn") == []
    grants.hidden[OrderResource] = {"external_reference", "number", "customer"}
    assert refusal(q="ycn")[0] == "champ_inconnu"


def test_without_view_nothing_is_answered(shop: Shop, grants: Grants) -> None:
    grants.closed.add(OrderResource)
    with pytest.raises(AccessDenied):
        read_page(OrderResource, actor=SALMA, parameters={})
    with pytest.raises(AccessDenied):
        read_record(OrderResource, shop.orders["A1"].pk, actor=SALMA, parameters={})


def test_records_outside_the_rule_do_not_exist(shop: Shop, grants: Grants) -> None:
    grants.rules[OrderResource] = Q(status="confirmed") | Q(customer=shop.customers["atlas"].pk)
    assert column(OrderResource, "number") == ["D4", "C3", "B2"]
    assert read_page(OrderResource, actor=SALMA, parameters={"count": "1"}).count == 3
    assert record(OrderResource, shop.orders["D4"].pk)["number"] == "D4"
    with pytest.raises(NotFound):
        record(OrderResource, shop.orders["A1"].pk)
    with pytest.raises(NotFound):
        record(OrderResource, uuid4())


def test_the_rule_of_one_colleague_is_not_that_of_the_next(shop: Shop, grants: Grants) -> None:
    """Their statements are the same; the values are their own."""
    for name, numbers in (("rajae", ["C3", "A1"]), ("elodie", ["B2"]), ("atlas", ["D4"]), ("rajae", ["C3", "A1"])):
        grants.rules[OrderResource] = Q(customer=shop.customers[name].pk)
        assert column(OrderResource, "number") == numbers
    grants.rules[OrderResource] = ~Q(customer__last_name="Amrani")
    assert column(OrderResource, "number") == ["D4", "B2"]
    grants.rules[OrderResource] = ~Q(customer__last_name="Benâli")
    assert column(OrderResource, "number") == ["D4", "C3", "A1"]
    for statuses, numbers in ((["draft"], ["A1"]), (["confirmed", "draft"], ["C3", "B2", "A1"])):
        grants.rules[OrderResource] = Q(status__in=statuses)
        assert column(OrderResource, "number") == numbers


def test_a_rule_that_no_record_can_meet_answers_nothing(shop: Shop, grants: Grants) -> None:
    grants.rules[OrderResource] = Q(pk__in=[])
    found = read_page(OrderResource, actor=SALMA, parameters={"count": "1"})
    assert (found.records, found.next, found.count) == ([], None, 0)
    with pytest.raises(NotFound):
        record(OrderResource, shop.orders["A1"].pk)


def test_a_relation_shows_its_label_and_nothing_more_without_the_view_of_what_it_leads_to(
    shop: Shop, grants: Grants
) -> None:
    customer = {"id": str(shop.customers["elodie"].pk), "label": "Élodie Benâli"}
    grants.closed.add(CustomerResource)
    assert page(OrderResource, number="B2")[0]["customer"] == customer
    assert refusal(expand="customer")[0] == "champ_inconnu"
    grants.closed.clear()
    grants.rules[CustomerResource] = Q(city="Casablanca")
    assert page(OrderResource, number="B2")[0]["customer"] == customer


@pytest.mark.parametrize("rule", [Q(city="Casablanca"), Q(pk__in=[])])
def test_an_expanded_record_obeys_its_own_rule(shop: Shop, grants: Grants, rule: Q) -> None:
    grants.rules[CustomerResource] = rule
    shown = column(OrderResource, "customer", expand="customer", sort="number")
    names = [customer and customer["first_name"] for customer in shown]
    assert names == (["Rajae", None, "Rajae", None] if rule != Q(pk__in=[]) else [None] * 4)


def test_lines_obey_the_rule_of_their_own_resource(shop: Shop, grants: Grants) -> None:
    product = shop.variant.product_id
    assert len(record(ProductResource, product)["variants"]) == 1
    for rule in (Q(option1="Rouge"), Q(pk__in=[])):
        grants.rules[VariantResource] = rule
        assert record(ProductResource, product)["variants"] == []
