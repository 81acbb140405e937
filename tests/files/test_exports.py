"""Records sent out as files through HTTP, and files that come back without changing anything."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.db.models import Q
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from api.tests.conftest import Company
from business.catalog.models import Product, Variant
from business.parties.models import Customer
from core.integrations import exporting, formats
from core.tenancy.context import tenant_context
from core.testing.policy import Grant, Table, decided_by

from .test_imports import ALL, CUSTOMERS, PRODUCTS, VARIANTS, Desk, counts, make


@pytest.fixture(autouse=True)
def governed() -> Iterator[None]:
    """An operator exports what begins with B, without costs; a colleague of the warehouse only looks."""
    operator = Grant(ALL, frozenset({"cost_price"}), lambda actor: Q(reference__startswith="B"))
    with decided_by(Table(ADMIN=Grant(ALL), CONFIRMATION=operator, LOGISTIQUE=Grant(ALL - {"export"}))):
        yield


def export(company: Company, path: str = PRODUCTS, **asked: str) -> Any:
    return company.sign_in().get(f"/api/v1/{path}export/", asked)


def content(answer: Any) -> bytes:
    assert answer.status_code == 200, answer.content
    return b"".join(answer.streaming_content)


def table(answer: Any, delimiter: str = ";") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content(answer).decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_a_file_has_labels_and_words_of_the_readers_language(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale", list_price=Decimal("1250.50"))
    answer = export(alpha, fields="reference,name,kind,list_price,is_active", sort="reference")
    assert answer["Content-Disposition"] == 'attachment; filename="product.csv"'
    raw = content(answer)
    assert raw.startswith(b"\xef\xbb\xbf")
    head, row = raw.decode("utf-8-sig").splitlines()
    assert head.split(";")[1:] == ["référence", "nom", "nature", "prix catalogue", "en vente"]
    assert row.split(";")[1:] == ["A1", "Sandale", "Marchandise", "1250,50", "oui"]


def test_filters_search_and_sort_are_those_of_the_list(alpha: Company) -> None:
    for reference, name in (("A1", "Sandale dorée"), ("A2", "Botte"), ("A3", "Sandale bleue"), ("A4", "Sandale")):
        make(alpha, reference=reference, name=name, kind="service" if reference == "A4" else "goods")
    rows = table(export(alpha, q="sandale", kind="goods", sort="-reference"))
    assert [row["référence"] for row in rows] == ["A3", "A1"]
    unknown = export(alpha, couleur="rouge")
    assert (unknown.status_code, unknown.json()["code"]) == (400, "champ_inconnu")
    paged = export(alpha, limit="1")
    assert (paged.status_code, paged.json()["code"]) == (400, "champ_inconnu")


def test_rights_decide_on_records_and_fields(company: Callable[..., Company]) -> None:
    here = company(role="CONFIRMATION")
    make(here, reference="A1", name="Hors de portée", cost_price=5)
    make(here, reference="B1", name="À portée", cost_price=5)
    for asked in ("csv", "jsonl", "xlsx"):
        raw = content(export(here, format=asked))
        rows = CalamineWorkbook.from_filelike(BytesIO(raw)).get_sheet_by_index(0).to_python() if asked == "xlsx" else []
        text = json.dumps(rows, default=str, ensure_ascii=False) if rows else raw.decode()
        assert ("À portée" in text, "Hors de portée" in text) == (True, False)
        assert "cost" not in text and "prix de revient" not in text


def test_without_the_right_nothing_goes_out(company: Callable[..., Company]) -> None:
    answer = export(company(role="LOGISTIQUE"))
    assert (answer.status_code, answer.json()["code"]) == (403, "acces_refuse")


def test_another_companys_records_are_in_no_file(alpha: Company, beta: Company) -> None:
    make(alpha, reference="A1", name="Chez alpha")
    make(beta, reference="A1", name="Chez beta")
    assert [row["nom"] for row in table(export(beta))] == ["Chez beta"]


def test_an_unknown_format_is_refused(alpha: Company) -> None:
    answer = export(alpha, format="pdf")
    assert (answer.status_code, answer.json()["code"]) == (400, "format_inconnu")


RISKY = ["=1+1", "+212600000000", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"]


def test_formulas_are_not_run_by_whoever_opens_the_file(alpha: Company) -> None:
    for number, name in enumerate(RISKY):
        make(alpha, reference=f"A{number}", name=name)
    rows = table(export(alpha, sort="reference"))
    assert [row["nom"] for row in rows] == [f"'{name}" for name in RISKY]
    book = content(export(alpha, format="xlsx", sort="reference", fields="name"))
    sheet = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0)
    assert [row[1] for row in sheet.to_python()[1:]] == [*RISKY[:-1], "''=1"]
    assert b"<f>" not in sheet_xml(book)


def sheet_xml(book: bytes) -> bytes:
    from zipfile import ZipFile

    return ZipFile(BytesIO(book)).read("xl/worksheets/sheet1.xml")


def test_json_lines_have_plain_values_by_name(alpha: Company) -> None:
    made = make(alpha, reference="A1", name="Sandale", list_price=Decimal("1250.50"))
    (line,) = content(export(alpha, format="jsonl", fields="reference,kind,list_price")).splitlines()
    assert json.loads(line) == {"id": str(made.pk), "reference": "A1", "kind": "goods", "list_price": "1250.50"}


def test_a_relation_goes_out_as_its_label_and_its_key(alpha: Company) -> None:
    sandal = make(alpha, reference="A1", name="Sandale")
    with tenant_context(alpha.tenant):
        Variant.objects.create(product=sandal, option1="noir", option2="36")
    (row,) = table(export(alpha, VARIANTS))
    assert (row["produit"], row["produit (référence)"]) == ("Sandale", "A1")


@pytest.mark.parametrize(
    ("kind", "part", "told"),
    [
        ("csv", "_text", "# INCOMPLET\N{NO-BREAK SPACE}: l'export a été interrompu. Demandez-le de nouveau."),
        ("jsonl", "_line", '{"incomplete": true}'),
    ],
)
def test_a_file_that_could_not_be_completed_says_so(
    alpha: Company, monkeypatch: pytest.MonkeyPatch, kind: str, part: str, told: str
) -> None:
    for module in (exporting, formats):
        monkeypatch.setattr(module, "CHUNK", 2)
    for number in range(5):
        make(alpha, reference=f"A{number}", name="Sandale")
    pieces = iter(export(alpha, format=kind, sort="reference").streaming_content)
    received = [next(pieces), next(pieces)]
    monkeypatch.setattr(formats, part, broken)
    received += list(pieces)
    lines = b"".join(received).decode().splitlines()
    assert (len(lines), lines[-1]) == (4 if kind == "csv" else 5, told)


def broken(*args: object, **kwargs: object) -> str:
    raise RuntimeError("the network, the disk, the database")


def test_a_complete_file_says_nothing_of_the_kind(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    assert b"INCOMPLET" not in content(export(alpha))


AWKWARD = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.sampled_from("=+-@\t\r\n'\";,_ \u00a0x00D"),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(("kind", "language"), [("csv", "fr"), ("csv", "ar"), ("csv", "en"), ("xlsx", "fr")])
def test_what_goes_out_comes_back_without_changing_anything(alpha: Company, kind: str, language: str) -> None:
    desk = Desk(alpha)

    @settings(max_examples=12, deadline=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(AWKWARD, AWKWARD, st.decimals(0, 10**9, places=2)), min_size=8, max_size=8))
    def goes_and_comes(rows: list[tuple[str, str, Decimal]]) -> None:
        with tenant_context(alpha.tenant):
            Product.objects.all().delete()
            for number, (name, unit, price) in enumerate(rows):
                Product.objects.create(
                    reference="".join(unit.split()) + f"{number:03}",
                    name=name,
                    description=unit,
                    kind="service" if number % 2 else "goods",
                    is_active=number % 3 > 0,
                    list_price=price,
                    current_price=price,
                )
            before = list(Product.objects.order_by("pk").values())
        address = f"/api/v1/{PRODUCTS}export/"
        raw = content(desk.client.get(address, {"format": kind}, headers={"accept-language": language}))
        assert counts(desk.brought(raw)) == ("done", 0, 0, len(rows), 0)
        with tenant_context(alpha.tenant):
            assert list(Product.objects.order_by("pk").values()) == before

    goes_and_comes()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_relations_and_empty_values_come_back_as_they_were(alpha: Company, kind: str) -> None:
    sandal, boot = make(alpha, reference="A / 1", name="Sandale"), make(alpha, reference="'=2", name="Sandale")
    with tenant_context(alpha.tenant):
        for product in (sandal, boot):
            Variant.objects.create(product=product, option1="noir", sku=f"S{product.reference}")
            Variant.objects.create(product=product, option1="noir", option2="037")
        Customer.objects.create(first_name="Hind", notes="deux\nlignes")
        Customer.objects.create(company="Café Maure")
    for path, number in ((VARIANTS, 4), (CUSTOMERS, 2)):
        run = Desk(alpha, path).brought(content(export(alpha, path, format=kind)))
        assert (counts(run), run["faults"]) == (("done", 0, 0, number, 0), [])


def test_a_file_goes_from_one_company_to_another(alpha: Company, beta: Company) -> None:
    sandal = make(alpha, reference="A1", name="Sandale", list_price=Decimal("1250.50"))
    with tenant_context(alpha.tenant):
        Variant.objects.create(product=sandal, option1="noir", option2="36")
    for path in (PRODUCTS, VARIANTS):
        assert counts(Desk(beta, path).brought(content(export(alpha, path)))) == ("done", 1, 0, 0, 0)
    with tenant_context(beta.tenant):
        (variant,) = Variant.objects.select_related("product")
        assert (variant.product.reference, variant.product.list_price, variant.options) == (
            "A1",
            Decimal("1250.50"),
            "noir - 36",
        )


def test_what_was_ticked_goes_out_as_far_as_the_actor_may(company: Callable[..., Company]) -> None:
    here = company(role="CONFIRMATION")
    ticked = [make(here, reference=reference, name=reference) for reference in ("B2", "A1", "B1")]
    make(here, reference="B3", name="B3")
    asked = {
        "ids": [str(each.pk) for each in ticked],
        "format": "csv",
        "fields": "reference,name",
        "sort": "-reference",
    }
    answer = here.sign_in().post(f"/api/v1/{PRODUCTS}export/", asked, content_type="application/json")
    assert answer["Content-Disposition"] == 'attachment; filename="product.csv"'
    assert [row["référence"] for row in table(answer)] == ["B2", "B1"]


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ({"ids": []}, 400, "donnees_invalides"),
        ({"ids": ["x"]}, 400, "donnees_invalides"),
        ({"ids": ["01890000-0000-7000-8000-000000000000"] * 20_001}, 400, "donnees_invalides"),
        ({"ids": ["01890000-0000-7000-8000-000000000000"], "format": "pdf"}, 400, "format_inconnu"),
    ],
)
def test_a_choice_that_cannot_be_made_is_refused(alpha: Company, asked: dict[str, Any], status: int, code: str) -> None:
    answer = alpha.sign_in().post(f"/api/v1/{PRODUCTS}export/", asked, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_who_may_not_export_takes_out_nothing_that_they_tick(company: Callable[..., Company]) -> None:
    here = company(role="LOGISTIQUE")
    asked = {"ids": [str(make(here, reference="A1", name="Sandale").pk)]}
    answer = here.sign_in().post(f"/api/v1/{PRODUCTS}export/", asked, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (403, "acces_refuse")
