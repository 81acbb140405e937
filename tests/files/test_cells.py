"""Cells as people write them here, and tables as they send them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter
from django.utils import translation

from business.catalog.resources import ProductResource
from core.integrations import tables, workbooks
from core.integrations.cells import read
from core.integrations.columns import columns_of, normalised, recognise
from core.integrations.errors import FileTooLong, FileTooWide, FileUnreadable
from core.integrations.faults import Refused
from core.integrations.neutral import kept, neutralised, restored
from core.integrations.tables import open_table
from core.kernel.resources import FieldSpec, Kind


def field(kind: Kind) -> FieldSpec:
    return FieldSpec("value", "Value", kind)


@pytest.mark.usefixtures("tenant")
@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (Kind.MONEY, "1 250,50", Decimal("1250.50")),
        (Kind.MONEY, "1\u202f250,50", Decimal("1250.50")),
        (Kind.MONEY, "1.250,50", Decimal("1250.50")),
        (Kind.MONEY, "1,250.50", Decimal("1250.50")),
        (Kind.MONEY, "١٢٫٥", Decimal("12.5")),
        (Kind.MONEY, 10.1, Decimal("10.1")),
        (Kind.INTEGER, "1 000", 1000),
        (Kind.INTEGER, 3.0, 3),
        (Kind.BOOLEAN, "Oui", True),
        (Kind.BOOLEAN, "لا", False),
        (Kind.BOOLEAN, "TRUE", True),
        (Kind.DATE, "27/11/2026", date(2026, 11, 27)),
        (Kind.DATE, "3-4-2026", date(2026, 4, 3)),
        (Kind.DATE, "2026-11-27", date(2026, 11, 27)),
        (Kind.DATE, datetime(2026, 11, 27, tzinfo=UTC), date(2026, 11, 27)),
        (Kind.INSTANT, "27/11/2026 14:30", datetime(2026, 11, 27, 14, 30, tzinfo=UTC)),
        (Kind.INSTANT, "2026-11-27T14:30:00Z", datetime(2026, 11, 27, 14, 30, tzinfo=UTC)),
        (Kind.TEXT, 1207.0, "1207"),
        (Kind.TEXT, "'=A1", "=A1"),
        (Kind.JSON, '{"a": [1]}', {"a": [1]}),
    ],
)
def test_a_cell_is_read_as_it_is_meant(kind: Kind, cell: Any, value: Any) -> None:
    assert read(field(kind), cell) == value


@pytest.mark.usefixtures("tenant")
@pytest.mark.parametrize(
    ("kind", "cell", "code"),
    [
        (Kind.MONEY, "12 DH", "nombre_invalide"),
        (Kind.MONEY, "NaN", "nombre_invalide"),
        (Kind.INTEGER, "1,5", "nombre_invalide"),
        (Kind.BOOLEAN, "peut-être", "oui_ou_non"),
        (Kind.DATE, "31/02/2026", "date_invalide"),
        (Kind.INSTANT, "27/11/2026 25:00", "date_invalide"),
        (Kind.IDENTIFIER, "A1", "identifiant_invalide"),
        (Kind.JSON, "{", "json_invalide"),
    ],
)
def test_a_cell_that_says_something_else_is_refused(kind: Kind, cell: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read(field(kind), cell)
    assert refused.value.code == code


@pytest.mark.parametrize("text", ["service", "Service", "prestation", "SERVICE "])
def test_a_choice_is_known_by_value_or_label(text: str) -> None:
    spec = ProductResource.field("kind")
    column: Any = spec.column
    with translation.override("fr"):
        label = str(dict(column.flatchoices)["service"])
    assert read(spec, label if text == "prestation" else text) == "service"


@pytest.mark.parametrize(
    ("content", "headers", "rows"),
    [
        ("a;b\n1;2\n".encode("utf-8-sig"), ["a", "b"], [(2, ["1", "2"])]),
        ("é,b\n1,2\n".encode("cp1252"), ["é", "b"], [(2, ["1", "2"])]),
        (b"a\tb\r\n1\t2\r\n", ["a", "b"], [(2, ["1", "2"])]),
        (b'"a,x,y";b\n1;2\n', ["a,x,y", "b"], [(2, ["1", "2"])]),
        (b'a;b\n\n"1\n2";3\n;\n4;5\n', ["a", "b"], [(3, ["1\n2", "3"]), (6, ["4", "5"])]),
    ],
)
def test_a_table_is_opened_whatever_its_writing(
    content: bytes, headers: list[str], rows: list[tuple[int, list[str]]]
) -> None:
    table = open_table("t.csv", content)
    assert (table.headers, [(row.line, row.cells) for row in table.rows]) == (headers, rows)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"a\x00b", b"PK\x03\x04nothing"])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(FileUnreadable):
        open_table("t.csv", content)


def test_a_table_has_so_many_rows() -> None:
    assert len(open_table("t.csv", b"a\n1\n2\n", limit=2).rows) == 2
    with pytest.raises(FileTooLong, match="2"):
        open_table("t.csv", b"a\n1\n2\n3\n", limit=2)


def test_what_follows_the_last_row_is_not_even_read() -> None:
    unreadable = b'"' + b"x" * 200_000
    with pytest.raises(FileUnreadable):
        open_table("t.csv", b"a\n1\n2\n" + unreadable, limit=2)
    with pytest.raises(FileTooLong):
        open_table("t.csv", b"a\n1\n2\n3\n" + unreadable, limit=2)
    with pytest.raises(FileUnreadable):
        open_table("t.csv", unreadable)


def test_a_table_has_so_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_CELLS", 6)
    assert len(open_table("t.csv", b"a;b\n1;2\n;\n3;4\n").rows) == 2
    with pytest.raises(FileTooWide, match="6"):
        open_table("t.csv", b"a;b\n1;2\n3;4;\n")


def workbook(cells: dict[tuple[int, int], Any]) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"default_date_format": "dd/mm/yyyy hh:mm"}) as book:
        sheet = book.add_worksheet()
        for (row, column), value in cells.items():
            sheet.write(row, column, value)
    return out.getvalue()


def test_cells_of_a_workbook_keep_their_types() -> None:
    day, long = datetime(2026, 11, 28, 6, 30), timedelta(hours=30, minutes=15)  # noqa: DTZ001 (sheets know no zone)
    written: list[Any] = ["é\n", 12, 1.5, True, day, long]
    cells = {(0, place): str(place) for place in range(6)} | {(3, place): value for place, value in enumerate(written)}
    (row,) = open_table("t.xlsx", workbook(cells)).rows
    assert (row.line, row.cells[:5]) == (4, written[:5])
    assert [type(cell) for cell in row.cells[1:5]] == [float, float, bool, datetime]


def test_a_cell_in_the_last_corner_does_not_take_the_machines_memory() -> None:
    """Five kilobytes that unfold into seventeen thousand million cells."""
    content = workbook({(0, 0): "reference", (1_048_575, 16_383): "x"})
    assert len(content) < 10_000
    with pytest.raises(FileUnreadable):
        open_table("t.xlsx", content)


def test_a_row_that_unfolds_into_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook({(0, 0): "a", **{(1, column): "x" * 1_000 for column in range(20)}})
    assert len(open_table("t.xlsx", content).rows[0].cells) == 20
    monkeypatch.setattr(workbooks, "LONGEST_ROW", 10_000)
    with pytest.raises(FileUnreadable):
        open_table("t.xlsx", content)


def test_an_archive_that_unfolds_into_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook({(0, 0): "a", (1, 0): "1"})
    assert len(open_table("t.xlsx", content).rows) == 1
    monkeypatch.setattr(workbooks, "MOST_UNFOLDED", len(content))
    with pytest.raises(FileUnreadable):
        open_table("t.xlsx", content)


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "+2", "-", "@", "\t", "\r", "\n=", "'t Hooft", "a=1", "", "'"])
def test_what_is_neutralised_comes_back(text: str) -> None:
    assert restored(neutralised(text)) == text
    assert restored(kept(text)) == text
    assert neutralised(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"}


def test_headers_are_known_by_name_label_or_as_told() -> None:
    columns = columns_of(ProductResource, ["reference", "name", "option1_name"])
    places, ignored = recognise(columns, ["RÉFÉRENCE", "Mon nom", "autre", "reference"], {"mon  NOM": "name"})
    assert {place: column.name for place, column in places.items()} == {0: "reference", 1: "name"}
    assert ignored == ["autre", "reference"]
    assert normalised("Prix_de-vente (DH)") == "prix de vente dh"
