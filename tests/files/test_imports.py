"""Files brought in through HTTP: checked, brought in, taken back, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Q
from django.test import Client

from api.tests.conftest import Company
from business.catalog.models import Product, Variant
from business.catalog.resources import ProductResource
from business.parties.models import Customer
from core.history.models import Entry
from core.integrations.models import ImportRun
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.testing.policy import Grant, Table, decided_by

PRODUCTS, VARIANTS, CUSTOMERS = "business/catalog/product/", "business/catalog/variant/", "business/parties/customer/"
ALL = frozenset({"view", "create", "update", "delete", "export", "import"})


@pytest.fixture(autouse=True)
def governed() -> Iterator[None]:
    """Administrators may do everything; an operator never sees costs and works on what begins with B."""
    operator = Grant(ALL, frozenset({"cost_price"}), lambda actor: Q(reference__startswith="B"))
    guest = Grant(ALL - {"import", "export"})
    with decided_by(Table(ADMIN=Grant(ALL), CONFIRMATION=operator, LOGISTIQUE=guest)):
        yield


class Desk:
    """Somebody with files, at a resource."""

    def __init__(self, company: Company, path: str = PRODUCTS) -> None:
        self.client: Client = company.sign_in()
        self.root = f"/api/v1/{path}import/"

    def check(self, content: str | bytes, name: str = "fichier.csv", **more: str) -> Any:
        raw = content.encode() if isinstance(content, str) else content
        return self.client.post(self.root, {"file": SimpleUploadedFile(name, raw), **more})

    def checked(self, content: str | bytes, **more: str) -> dict[str, Any]:
        answer = self.check(content, **more)
        assert answer.status_code == 201, answer.content
        return dict(answer.json())

    def ask(self, run: dict[str, Any], step: str = "", method: str = "post", **data: str) -> Any:
        address = f"{self.root}{run['id']}/{step}"
        return getattr(self.client, method)(address, data or None, content_type="application/json")

    def brought(self, content: str | bytes, mode: str = "all") -> dict[str, Any]:
        answer = self.ask(self.checked(content), "run/", mode=mode)
        assert answer.status_code == 200, answer.content
        return dict(answer.json())


def counts(run: dict[str, Any]) -> tuple[str, int, int, int, int]:
    return run["state"], run["created"], run["changed"], run["unchanged"], run["refused"]


def products(company: Company) -> list[tuple[str, str, Decimal]]:
    with tenant_context(company.tenant):
        return list(Product.objects.order_by("reference").values_list("reference", "name", "list_price"))


def noted() -> Any:
    """The history of products; a new company has one of its roles."""
    return Entry.objects.filter(target_label="catalog.product")


def make(company: Company, **values: Any) -> Product:
    with tenant_context(company.tenant):
        made: Product = Product.objects.create(**{"list_price": 10, "current_price": 10, **values})
        return made


def labels() -> str:
    specs = ProductResource.specs()
    return ";".join(str(specs[name].label) for name in ("reference", "name", "list_price", "current_price"))


TWO = 'reference;name;list_price;current_price\nA1;Sandale;1 250,50;1250.5\nA2;Botte;"12,00";12\n'


def test_a_file_is_checked_then_brought_in(alpha: Company) -> None:
    desk = Desk(alpha)
    run = desk.checked(TWO)
    assert counts(run) == ("checked", 2, 0, 0, 0)
    assert products(alpha) == []
    with tenant_context(alpha.tenant):
        assert (noted().count(), OutboxEvent.objects.count()) == (0, 0)

    assert counts(desk.ask(run, "run/", mode="all").json()) == ("done", 2, 0, 0, 0)
    assert products(alpha) == [("A1", "Sandale", Decimal("1250.50")), ("A2", "Botte", Decimal("12.00"))]
    with tenant_context(alpha.tenant):
        made = dict(Product.objects.values_list("reference", "pk"))
        entry = Entry.objects.get(target_id=made["A1"])
        assert (entry.action, entry.actor_name) == ("create", "Salma Idrissi")
        assert entry.data == {
            "fields": {
                "reference": [None, "A1"],
                "name": [None, "Sandale"],
                "list_price": [None, "1250.50"],
                "current_price": [None, "1250.50"],
            },
            "import": run["id"],
        }
        event = OutboxEvent.objects.get()
        assert (event.name, event.payload) == (
            "integrations.records_imported",
            {
                "run_id": run["id"],
                "resource": "business.catalog.product",
                "created": [str(made["A1"]), str(made["A2"])],
                "changed": [],
            },
        )
    again = desk.ask(run, "run/", mode="all")
    assert (again.status_code, again.json()["code"]) == (409, "import_deja_lance")
    assert desk.ask(run, method="get").json()["progress"] == 2


def test_known_records_are_changed_and_only_where_they_differ(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale", list_price=5)
    make(alpha, reference="A2", name="Botte", description="longue")
    content = "reference,name,list_price,current_price,description\nA1,Sandale d'été,7,10,\nA2,Botte,10,10,longue\n"
    run = Desk(alpha).brought(content)
    assert counts(run) == ("done", 0, 1, 1, 0)
    with tenant_context(alpha.tenant):
        assert list(Product.objects.order_by("reference").values_list("name", "list_price", "version")) == [
            ("Sandale d'été", Decimal(7), 2),
            ("Botte", Decimal(10), 1),
        ]
        entry = noted().get()
        assert entry.data["fields"] == {"name": ["Sandale", "Sandale d'été"], "list_price": ["5.00", "7.00"]}


def test_every_fault_of_every_row_is_told_and_nothing_is_brought_in(alpha: Company) -> None:
    make(alpha, reference="A9", name="Ancien")
    content = (
        "reference;name;list_price;current_price;kind;is_active\n"
        "A1;;abc;12,345;goods;peut-être\n"
        "\n"
        f"A2;{'x' * 201};1;1;biens;oui\n"
        "A3;Bon;1;1;;\n"
        "A3;Encore;1;1;;\n"
        "A4;Cher;-1;1;service;non\n"
    )
    run = Desk(alpha).brought(content)
    assert counts(run) == ("refused", 1, 0, 0, 4)
    assert [(f["line"], f["column"], f["code"], f["value"][:9]) for f in run["faults"]] == [
        (2, "list_price", "nombre_invalide", "abc"),
        (2, "is_active", "oui_ou_non", "peut-être"),
        (2, "current_price", "trop_de_chiffres", "12,345"),
        (2, "name", "obligatoire", ""),
        (4, "kind", "choix_inconnu", "biens"),
        (4, "name", "trop_long", "xxxxxxxxx"),
        (6, "reference", "ligne_en_double", "A3"),
        (7, "", "valeurs_incompatibles", ""),
    ]
    assert run["fault_count"] == 8
    assert products(alpha) == [("A9", "Ancien", Decimal(10))]


def test_the_right_rows_come_in_and_the_others_come_back_with_their_reasons(alpha: Company) -> None:
    desk = Desk(alpha)
    run = desk.brought("reference;name;list_price;current_price\nA1;Bon;1;1\nA2;=Mauvais;x;1\n", mode="valid")
    assert counts(run) == ("done", 1, 0, 0, 1)
    assert products(alpha) == [("A1", "Bon", Decimal(1))]
    answer = desk.ask(run, "refused/", method="get")
    rows = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert rows == [
        "reference;name;list_price;current_price;Motif du refus",
        "A2;'=Mauvais;x;1;list_price (prix catalogue): Un nombre est attendu.",
    ]
    corrected = desk.brought("\n".join(rows).replace(";x;", ";3;"))
    assert (counts(corrected), corrected["ignored"]) == (("done", 1, 0, 0, 0), ["Motif du refus"])
    assert products(alpha)[1] == ("A2", "=Mauvais", Decimal(3))


def test_a_refused_file_may_be_tried_again_for_its_right_rows(alpha: Company) -> None:
    desk = Desk(alpha)
    run = desk.brought("reference;name;list_price;current_price\nA1;Bon;1;1\nA2;Mauvais;x;1\n")
    assert (run["state"], products(alpha)) == ("refused", [])
    assert counts(desk.ask(run, "run/", mode="valid").json()) == ("done", 1, 0, 0, 1)
    assert products(alpha) == [("A1", "Bon", Decimal(1))]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_columns_are_known_by_their_labels_in_any_language(alpha: Company, language: str) -> None:
    from django.utils import translation

    with translation.override(language):
        headers = labels()
    run = Desk(alpha).brought(f"{headers.upper()}\nA1;Sandale;1;2\n")
    assert counts(run) == ("done", 1, 0, 0, 0)
    assert sorted(run["mapping"].values()) == ["current_price", "list_price", "name", "reference"]


def test_a_mapping_is_remembered_by_the_company(alpha: Company, beta: Company) -> None:
    content = "Code maison;Intitulé;P1;P2\nA1;Sandale;1;2\n"
    mapping = json.dumps({"Code maison": "reference", "Intitulé": "name", "P1": "list_price", "P2": "current_price"})
    desk = Desk(alpha)
    assert desk.checked(content, mapping=mapping)["ignored"] == []
    assert counts(desk.brought(content)) == ("done", 1, 0, 0, 0)
    answer = Desk(beta).check(content)
    assert (answer.status_code, answer.json()["code"]) == (422, "aucune_colonne_reconnue")


def test_relations_are_found_by_key_by_label_and_by_id(alpha: Company) -> None:
    first = make(alpha, reference="A1", name="Sandale")
    make(alpha, reference="A2", name="Botte")
    make(alpha, reference="A3", name="Botte")
    desk = Desk(alpha, VARIANTS)
    run = desk.brought(
        f"product;option1;option2\nA2;noir;36\nSandale;noir;36\n{first.pk};noir;37\nBotte;noir;38\nA7;noir;39\n;noir;40\n",
        mode="valid",
    )
    assert counts(run) == ("done", 3, 0, 0, 3)
    assert [(f["line"], f["column"], f["code"], f["value"]) for f in run["faults"]] == [
        (5, "product", "reference_ambigue", "Botte"),
        (6, "product", "reference_introuvable", "A7"),
        (7, "product", "obligatoire", ""),
    ]
    with tenant_context(alpha.tenant):
        found = Variant.objects.order_by("option2", "product__reference").values_list("product__reference", "option2")
        assert list(found) == [("A1", "36"), ("A2", "36"), ("A1", "37")]


def test_a_workbook_is_read_as_its_cells_are(alpha: Company) -> None:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    for row, cells in enumerate(
        [["reference", "name", "list_price", "current_price", "is_active"], [1207, "Bot", 10.1, 3, True]]
    ):
        for place, cell in enumerate(cells):
            sheet.write(row, place, cell)
    book.close()
    run = Desk(alpha).brought(out.getvalue())
    assert counts(run) == ("done", 1, 0, 0, 0)
    assert products(alpha) == [("1207", "Bot", Decimal("10.10"))]


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 400, "donnees_invalides"),
        (b"\x81\x8d\x00;", 422, "fichier_illisible"),
        (b"PK\x03\x04 broken", 422, "fichier_illisible"),
        (b"inconnu;autre\n1;2\n", 422, "aucune_colonne_reconnue"),
        (b"reference\n" + b"A\n" * 100_001, 422, "trop_de_lignes"),
    ],
)
def test_files_that_cannot_be_understood_leave_nothing(alpha: Company, content: bytes, status: int, code: str) -> None:
    answer = Desk(alpha).check(content)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    with tenant_context(alpha.tenant):
        assert not ImportRun.objects.exists()


def test_without_a_natural_key_records_are_known_by_their_id(alpha: Company) -> None:
    with tenant_context(alpha.tenant):
        known = Customer.objects.create(first_name="Hind", city="Fès")
    run = Desk(alpha, CUSTOMERS).brought(
        f"id;first_name;city\n{known.pk};Hind;Rabat\n;Ali;Fès\n{alpha.tenant.pk};X;Y\n", "valid"
    )
    assert counts(run) == ("done", 1, 1, 0, 1)
    assert [(f["column"], f["code"]) for f in run["faults"]] == [("id", "reference_introuvable")]
    with tenant_context(alpha.tenant):
        assert sorted(Customer.objects.values_list("first_name", "city")) == [("Ali", "Fès"), ("Hind", "Rabat")]
