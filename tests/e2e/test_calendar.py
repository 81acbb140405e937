"""Records on their days: carried by the mouse and by the keyboard, read on a telephone and in Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import PHONE, PICTURES, Platform
from .workplace import Workplace, accessibility_faults, at_work

pytestmark = pytest.mark.e2e

CALENDAR = "/yoozak/article/promotion?vue=calendrier"
#: Sent by the page itself, as its forms would.
SEND = """async ([path, body]) => {
  const token = document.cookie.split("; ").find((pair) => pair.startsWith("csrftoken=")).split("=")[1];
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  const sent = { method: "POST", body: JSON.stringify(body), headers };
  return (await fetch(`/api/v1/${path}`, sent)).status;
}"""
PROMOTIONS = "yoozak/article/promotion/"


@pytest.fixture
def office(browser: Browser, platform: Platform) -> Iterator[Workplace]:
    with at_work(browser, platform, "ADMIN") as office:
        yield office


@pytest.fixture
def promotion(office: Workplace) -> str:
    """One of this test's own, on two days of this month."""
    month = f"{today():%Y-%m}"
    return make(office, f"{month}-10T08:30:00Z", f"{month}-11T17:00:00Z")


def today() -> date:
    return datetime.now(ZoneInfo("Africa/Casablanca")).date()


def make(office: Workplace, begin: str, end: str, **more: str) -> str:
    name = f"Soldes {uuid4().hex[:6]}"
    body = {"nom": name, "pourcentage": 10, "date_debut": begin, "date_fin": end, **more}
    assert office.page.evaluate(SEND, [PROMOTIONS, body]) == 201
    return name


@pytest.fixture
def in_casablanca(office: Workplace, shops: list[str]) -> str:
    """A morning of today in the first of the company's shops."""
    return make(office, f"{today()}T09:30:00Z", f"{today()}T11:00:00Z", c_boutique="cas")


def days_of(page: Page, name: str) -> list[int]:
    """The days of the month on which the calendar shows it."""
    cells = page.get_by_role("cell").filter(has_text=name)
    return [int(text.split()[1]) for text in cells.locator("time .sr-only").all_inner_texts()]


def test_a_promotion_is_moved_by_the_mouse_and_by_the_keyboard(office: Workplace, promotion: str) -> None:
    page = office.page
    page.goto(office.platform.url(CALENDAR))
    card = page.get_by_role("group", name=promotion)
    expect(card).to_be_visible()
    assert days_of(page, promotion) == [10, 11]

    with page.expect_response(lambda answer: answer.request.method == "PATCH") as moved:
        card.drag_to(page.get_by_role("cell").filter(has=page.locator("time[datetime$='-18']")))
    assert moved.value.status == 200
    expect(page.get_by_role("cell").filter(has=page.locator("time[datetime$='-18']"))).to_contain_text(promotion)
    page.reload()
    expect(card).to_be_visible()
    assert days_of(page, promotion) == [18, 19]

    card.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    with page.expect_response(lambda answer: answer.request.method == "PATCH") as carried:
        page.keyboard.press("Space")
    assert carried.value.status == 200
    expect(page.get_by_role("cell").filter(has=page.locator("time[datetime$='-12']"))).to_contain_text(promotion)
    expect(card).to_be_focused()
    assert days_of(page, promotion) == [12, 13]
    office.picture("calendrier")

    page.get_by_role("button", name="Semaine").click()
    expect(page).to_have_url(re.compile("forme=semaine"))
    expect(page.get_by_role("cell")).to_have_count(7)


def test_an_arab_reader_sees_the_month_from_the_right_and_an_agenda_on_the_telephone(
    office: Workplace, promotion: str
) -> None:
    page = office.page
    page.evaluate("localStorage['yz.language'] = 'ar'")
    page.goto(office.platform.url(CALENDAR))
    headers = page.get_by_role("columnheader")
    expect(headers).to_have_count(7)
    first, last = headers.first.bounding_box(), headers.last.bounding_box()
    assert first and last and first["x"] > last["x"]
    page.screenshot(path=PICTURES / "calendrier-ar-1366.png", full_page=True)
    assert accessibility_faults(page) == []

    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("link", name=promotion).first).to_be_visible()
    page.screenshot(path=PICTURES / "calendrier-ar-360.png", full_page=True)
    assert accessibility_faults(page) == []


def test_a_promotion_changes_its_hour_and_its_shop_in_one_act(
    office: Workplace, shops: list[str], in_casablanca: str
) -> None:
    page, card = office.page, office.page.get_by_role("group", name=in_casablanca)
    page.goto(office.platform.url(f"{CALENDAR}&forme=semaine"))
    page.get_by_label("Une ligne par").select_option("Boutique")
    expect(page).to_have_url(re.compile("par=c_boutique"))
    expect(row_of(page, "Casablanca")).to_contain_text(in_casablanca)
    assert page.get_by_role("rowheader").all_inner_texts() == [*shops, "Sans valeur"]

    with page.expect_response(lambda answer: answer.request.method == "PATCH") as moved:
        card.drag_to(row_of(page, "Rabat").get_by_role("cell").nth(0 if today().weekday() else 1))
    assert moved.value.status == 200
    assert set(moved.value.request.post_data_json) == {"date_debut", "date_fin", "c_boutique", "version"}
    expect(row_of(page, "Rabat")).to_contain_text(in_casablanca)
    with page.expect_response(lambda answer: answer.request.method == "PATCH") as undone:
        page.get_by_role("button", name="Annuler").first.click()
    assert undone.value.status == 200
    expect(row_of(page, "Casablanca")).to_contain_text(in_casablanca)
    office.picture("calendrier-par-boutique")

    page.get_by_role("button", name="Jour", exact=True).click()
    expect(page.get_by_role("columnheader", name="08:00")).to_be_visible()
    hour = int(card.locator("bdi").first.inner_text()[:2])
    card.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    with page.expect_response(lambda answer: answer.request.method == "PATCH") as carried:
        page.keyboard.press("Space")
    assert carried.value.status == 200
    expect(row_of(page, "Agadir")).to_contain_text(in_casablanca)
    expect(card).to_be_focused()
    expect(card).to_contain_text(f"{hour + 1:02}:30")
    office.picture("calendrier-par-boutique-jour")

    page.evaluate("localStorage['yz.language'] = 'ar'")
    page.reload()
    expect(page.get_by_role("rowheader", name="Agadir")).to_be_visible()
    office.picture("calendrier-par-boutique-ar")


def row_of(page: Page, shop: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=shop))
