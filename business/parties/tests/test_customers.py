from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from business.parties import services
from business.parties.errors import PhoneAlreadyUsed
from business.parties.models import Customer, Phone
from business.parties.settings import PHONE_REGION
from core.checks.phones import PhoneNumber, parse_phone
from core.history.models import Entry
from core.tenancy.context import tenant_context


@pytest.fixture
def rajae(tenant, actor) -> Customer:
    return services.create_customer(actor=actor, first_name="Rajae", last_name="Amrani", phone="06-00-00-90-01")


@pytest.mark.parametrize("raw", ["06-00-00-90-01", "0600009001", "+212 600-009001", "00212600009001", "600009001"])
def test_a_number_is_recognised_however_it_is_typed(rajae, raw):
    assert services.find_by_phone(raw) == rajae


@pytest.mark.parametrize("raw", ["", "01-", "06", "N/A", "12345678901234567890"])
def test_what_cannot_be_dialled_is_kept_as_typed(raw):
    assert parse_phone(raw, "MA") == PhoneNumber(raw, "", False)


def test_the_company_chooses_the_country_of_its_numbers(tenant, actor):
    PHONE_REGION.set("FR", actor=actor)
    customer = services.create_customer(actor=actor, phone="06 12 34 56 78")

    assert customer.phones.get().e164 == "+33612345678"


def test_a_number_recognises_one_customer(rajae, actor):
    with pytest.raises(PhoneAlreadyUsed) as refusal:
        services.create_customer(actor=actor, last_name="Bennani", phone="0600009001")

    assert refusal.value.code == "telephone_deja_utilise"
    assert refusal.value.data == {"phone": "+212600009001", "customer": "Rajae Amrani", "customer_id": rajae.pk}
    assert (Customer.objects.count(), Phone.objects.count()) == (1, 1)


def test_unusable_numbers_merge_nobody(tenant, actor):
    for _ in range(2):
        services.create_customer(actor=actor, phone="01-")

    assert Customer.objects.count() == 2
    assert services.find_by_phone("01-") is None


def test_the_first_number_is_the_main_one(rajae, actor):
    services.add_phone(rajae, "0600009002", actor=actor)
    services.add_phone(rajae, "06 00 00 90 01", actor=actor)

    assert list(rajae.phones.values_list("e164", "is_primary")) == [("+212600009001", True), ("+212600009002", False)]


def test_a_correction_is_remembered(rajae, actor):
    services.update_customer(rajae, actor=actor, city="Agadir")

    assert Customer.objects.get().city == "Agadir"
    assert Entry.objects.get(action="update").data == {"fields": {"city": ["", "Agadir"]}}


def test_two_operators_at_once_register_one_customer(live_tenant, actor):
    def register(name: str) -> str:
        try:
            with tenant_context(live_tenant):
                services.create_customer(actor=actor, last_name=name, phone="0600009001")
        except PhoneAlreadyUsed as refusal:
            return refusal.code
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(register, ["A", "B"])) == ["done", "telephone_deja_utilise"]
    with tenant_context(live_tenant):
        assert Customer.objects.count() == 1
