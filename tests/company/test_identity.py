"""What a company says of itself, wherever it lives; nobody else's row moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from api.tests.conftest import Company
from business.parties.models import Customer
from core.history.models import Entry
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant

from .conftest import DENIED, ROOT, Office, clerk

TOLD = {
    "name": "Babouches du Souss",
    "legal_form": "SARL",
    "siret": "732 829 320 00074",
    "tva_number": "FR 83404833048",
    "ice": "001561191000066",
    "identifiant_fiscal": "1234567",
    "registre_commerce": "Agadir 4521",
    "patente": "45210001",
    "address": "3, avenue Hassan II",
    "phone": "06 61 00 00 01",
    "email": "contact@souss.ma",
    "language": "ar",
    "timezone": "Europe/Paris",
    "currency": "EUR",
}
KEPT = {**TOLD, "siret": "73282932000074", "tva_number": "FR83404833048", "phone": "+212661000001"}


def row(house: Company) -> dict[str, Any]:
    found = Tenant.objects.values().get(pk=house.tenant.pk)
    return {name: value for name, value in found.items() if name != "updated_at"}


def changed(office: Office, **told: str) -> Any:
    """Sent by somebody who has just read it."""
    return office.send("patch", version=office.get()["version"], **told)


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_an_administrator_changes_it_at_every_placement(
    company: Callable[..., Company], beta: Company, level: str
) -> None:
    house = company(level)
    office, before, theirs = Office(house.sign_in()), row(house), row(beta)
    answer = changed(office, **TOLD)

    told = {"slug": house.tenant.slug, "country": "MA", "sector": "yoozak", "version": 2, **KEPT}
    assert answer == office.get() == told
    assert (row(house), row(beta)) == ({**before, **KEPT, "version": 2}, theirs)
    ref = directory.by_id(house.tenant.pk)
    assert ref is not None
    assert (ref.name, ref.language, ref.timezone, ref.currency) == (KEPT["name"], "ar", "Europe/Paris", "EUR")
    with tenant_context(house.tenant):
        entry = Entry.objects.get(target_label="tenancy.tenant")
    assert (entry.action, entry.data["fields"]["currency"]) == ("update", ["MAD", "EUR"])
    changed(office, **TOLD)
    changed(office, siret="")
    assert row(house) == {**before, **KEPT, "siret": "", "version": 3}


def test_two_administrators_do_not_overwrite_each_other(alpha: Company) -> None:
    one, other = Office(alpha.sign_in()), Office(alpha.sign_in())
    read = one.get()["version"]
    assert one.send("patch", version=read, name="Souss")["version"] == read + 1
    before = row(alpha)

    assert other.refused("patch", version=read, address="Ailleurs") == (409, "version_perimee")
    assert other.refused("patch", address="Ailleurs") == (428, "version_manquante")
    assert row(alpha) == before
    answer = other.client.patch(
        ROOT, {"address": "Ailleurs"}, content_type="application/json", headers={"if-match": f'"{read + 1}"'}
    )
    assert (answer.status_code, row(alpha)) == (200, {**before, "address": "Ailleurs", "version": read + 2})


def test_numbers_are_checked_and_a_fault_changes_nothing(alpha: Company) -> None:
    office, before = Office(alpha.sign_in()), row(alpha)
    wrong = {
        "siret": "73282932000075",
        "tva_number": "FR1",
        "ice": "1",
        "identifiant_fiscal": "12A",
        "patente": "A1",
        "phone": "12",
        "email": "non",
        "language": "xx",
        "timezone": "Mars/Olympe",
        "currency": "ZZZ",
        "name": "",
    }
    assert office.faults("patch", version=1, **wrong).keys() == wrong.keys()
    assert office.faults("patch", version=1, slug="autre", max_users=99).keys() == {"slug", "max_users"}
    assert row(alpha) == before


def test_the_currency_stays_once_there_are_amounts(alpha: Company) -> None:
    from business.catalog.models import Product

    office = Office(alpha.sign_in())
    with tenant_context(alpha.tenant):
        Customer.objects.create(first_name="Ali")
    assert changed(office, currency="EUR")["currency"] == "EUR"
    with tenant_context(alpha.tenant):
        Product.objects.create(reference="A", name="A", list_price=1, current_price=1)
    before = row(alpha)
    assert office.refused("patch", version=2, currency="MAD", name="X") == (409, "devise_utilisee")
    assert row(alpha) == before


def test_only_an_administrator_reads_and_changes_it(alpha: Company) -> None:
    nobody, before = clerk(alpha), row(alpha)
    assert [nobody.refused("get"), nobody.refused("patch", name="X")] == [DENIED] * 2
    assert row(alpha) == before
