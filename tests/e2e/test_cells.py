"""A list worked as a spreadsheet, in a real browser: typed into, pasted over, taken back, by one and by two at once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import PICTURES, Platform
from .test_records import open_list
from .workplace import Workplace, accessibility_faults, at_work

pytestmark = pytest.mark.e2e

TARIFFS = "/business/delivery/tariff"
#: In an order that no change of theirs upsets.
CLIENTS = "/yoozak/client/client?sort=id"
#: Columns of those lists, by place.
FEE, AT_LEAST, FREQUENCY = 2, 3, 5
FIRST_NAME, CITY = 1, 3


def cell(page: Page, row: int, column: int) -> Locator:
    return page.locator(f"[role=row][aria-rowindex='{row + 2}'] > [aria-colindex='{column}']")


def texts(page: Page, column: int, rows: int) -> list[str]:
    """As they are read, whatever keeps their parts together."""
    return [re.sub(r"\s", " ", cell(page, row, column).inner_text()) for row in range(rows)]


def go_to(page: Page, row: int, column: int) -> None:
    """Into the grid, by the keyboard alone from there on."""
    cell(page, row, column).focus()
    expect(page.locator("[data-slot=sheet]")).to_be_attached()


def photograph(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}-1366.png")
    assert accessibility_faults(page) == []


def paste(page: Page, text: str) -> None:
    """What a spreadsheet has put on the clipboard."""
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+v")


def test_three_cells_a_block_and_back_without_a_mouse(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        open_list(admin, TARIFFS)
        rest = texts(page, FEE, 4)[2:]
        go_to(page, 0, FEE)
        page.keyboard.type("45,5")
        page.keyboard.press("Enter")
        expect(cell(page, 1, FEE)).to_be_focused()
        page.keyboard.press("F2")
        expect(page.get_by_label(re.compile("^Frais de "))).to_be_focused()
        photograph(page, "tarifs-cellule")
        page.keyboard.type("46")
        page.keyboard.press("Tab")
        expect(cell(page, 1, AT_LEAST)).to_be_focused()
        # More days at least than at most: the database refuses what does not go together.
        page.keyboard.type("99")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert").get_by_text("ne vont pas ensemble")).to_be_visible()
        photograph(page, "tarifs-refuse")
        page.keyboard.press("ArrowUp")
        expect(cell(page, 1, AT_LEAST)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_text("ne vont pas ensemble")).to_have_count(0)
        page.keyboard.press("End")
        expect(cell(page, 1, FREQUENCY)).to_be_focused()
        page.keyboard.type("le soir")
        page.keyboard.press("Enter")
        expect(cell(page, 2, FREQUENCY)).to_be_focused()
        expect(cell(page, 1, FREQUENCY)).to_have_text("le soir")

        page.reload()
        typed = ["45,50 DH", "46,00 DH", *rest]
        expect(cell(page, 1, FREQUENCY)).to_have_text("le soir")
        assert texts(page, FEE, 4) == typed

        go_to(page, 0, FEE)
        for _ in range(2):
            page.keyboard.press("Shift+ArrowDown")
        page.keyboard.press("Shift+End")
        page.keyboard.press("Control+c")
        expect(page.get_by_text("12 cellules copiées")).to_be_visible()
        rows = [line.split("\t") for line in page.evaluate("navigator.clipboard.readText()").splitlines()]
        assert [row[0] for row in rows[:2]] == ["45,5", "46"]

        for row, fee in zip(rows, ("1 050,25 DH", "51", "neuf"), strict=True):
            row[0], row[3] = fee, f"tournée à {fee}"
        page.keyboard.press("Control+Home")
        page.keyboard.press("ArrowRight")
        expect(cell(page, 0, FEE)).to_be_focused()
        paste(page, "\r\n".join("\t".join(row) for row in rows))
        dialog = page.get_by_role("dialog", name="Coller depuis un tableur")
        expect(dialog.get_by_text("“neuf” n'est pas un nombre.")).to_be_visible()
        expect(dialog.get_by_text("5 cellules changent dans 3 lignes.")).to_be_visible()
        photograph(page, "tarifs-coller")
        dialog.get_by_role("button", name="Modifier 5 cellules").press("Enter")
        expect(page.get_by_text("5 cellules modifiées")).to_be_visible()
        expect(cell(page, 2, FREQUENCY)).to_have_text("tournée à neuf")
        assert texts(page, FEE, 3) == ["1 050,25 DH", "51,00 DH", rest[0]]

        go_to(page, 0, FEE)
        page.keyboard.press("Control+z")
        expect(page.get_by_text("C'est annulé.")).to_be_visible()
        expect(cell(page, 1, FREQUENCY)).to_have_text("le soir")
        assert texts(page, FEE, 4) == typed


def write(person: Workplace, column: int, text: str) -> None:
    """Over what the first client of the list has there, until the server has answered: the cell shows it before."""
    go_to(person.page, 0, column)
    person.page.keyboard.press("F2")
    expect(person.page.locator("[role=grid] input[data-slot=input]")).to_be_focused()
    person.page.keyboard.type(text)
    with person.page.expect_response(lambda answer: answer.request.method == "PATCH"):
        person.page.keyboard.press("Enter")
    expect(cell(person.page, 1, column)).to_be_focused()


def test_two_people_in_one_record_lose_nothing(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "ADMIN") as colleague:
        open_list(admin, CLIENTS)
        open_list(colleague, CLIENTS)

        # Different cells: nobody is asked.
        write(admin, CITY, "Agadir")
        expect(cell(admin.page, 0, CITY)).to_have_text("Agadir")
        write(colleague, FIRST_NAME, "Aïcha")
        expect(cell(colleague.page, 0, CITY)).to_have_text("Agadir")
        admin.page.reload()
        expect(cell(admin.page, 0, FIRST_NAME)).to_have_text("Aïcha")
        expect(cell(admin.page, 0, CITY)).to_have_text("Agadir")

        # The same cell: both values, and a person decides.
        write(admin, CITY, "Fès")
        expect(cell(admin.page, 0, CITY)).to_have_text("Fès")
        write(colleague, CITY, "Rabat")
        both = colleague.page.get_by_role("dialog", name="Quelqu'un a modifié")
        expect(both.get_by_text("Fès")).to_be_visible()
        expect(both.get_by_text("Rabat")).to_be_visible()
        photograph(colleague.page, "clients-conflit")
        both.get_by_role("radio").last.check()
        both.get_by_role("button", name="Enregistrer ce choix").click()
        expect(cell(colleague.page, 0, CITY)).to_have_text("Fès")

        write(admin, CITY, "Oujda")
        expect(cell(admin.page, 0, CITY)).to_have_text("Oujda")
        write(colleague, CITY, "Rabat")
        expect(both.get_by_text("Oujda")).to_be_visible()
        both.get_by_role("button", name="Enregistrer ce choix").click()
        expect(cell(colleague.page, 0, CITY)).to_have_text("Rabat")
        admin.page.reload()
        expect(cell(admin.page, 0, CITY)).to_have_text("Rabat")
