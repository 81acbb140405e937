"""Records on their days: carried by the mouse and by the keyboard, read on a telephone and in Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE, PICTURES, Platform
from .workplace import Workplace, accessibility_faults, at_work

pytestmark = pytest.mark.e2e

CALENDAR = "/yoozak/article/promotion?vue=calendrier"
#: Made by the page itself, as its forms would: two days of this month.
MAKE = """async ([name, begin, end]) => {
  const token = document.cookie.split("; ").find((pair) => pair.startsWith("csrftoken=")).split("=")[1];
  const month = new Date().toISOString().slice(0, 8);
  const [date_debut, date_fin] = [`${month}${begin}T08:30:00Z`, `${month}${end}T17:00:00Z`];
  const body = { nom: name, pourcentage: 10, date_debut, date_fin };
  const sent = { method: "POST", body: JSON.stringify(body) };
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  return (await fetch("/api/v1/yoozak/article/promotion/", { ...sent, headers })).status;
}"""


@pytest.fixture
def office(browser: Browser, platform: Platform) -> Iterator[Workplace]:
    with at_work(browser, platform, "ADMIN") as office:
        yield office


@pytest.fixture
def promotion(office: Workplace) -> str:
    """One of this test's own, on two days of this month."""
    name = f"Soldes {uuid4().hex[:6]}"
    assert office.page.evaluate(MAKE, [name, "10", "11"]) == 201
    return name


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
