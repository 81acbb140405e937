"""A company of a million orders on its list: opened, scrolled through, filtered, searched.

No test of the suite: ``make bench ARGS="--only scroll"`` runs it, and keeps a trace for the browser's own tools.
"""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from playwright.sync_api import Browser, Page, expect

from benchmarks.companies import fill
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner

from .conftest import PICTURES, Platform
from .workplace import Workplace

pytestmark = pytest.mark.e2e

ROWS = int(os.environ.get("YZ_ROWS", "1000000"))
ORDERS = "/business/orders/order"
JUMPS = 200
TRACE = PICTURES.parent / "scroll-trace.json"
#: Milliseconds between two pictures of a screen that draws sixty a second.
FRAME = 1000 / 60

OBSERVER = """
window.yz = {tasks: [], frames: []};
new PerformanceObserver((list) => yz.tasks.push(...list.getEntries().map((each) => each.duration)))
  .observe({type: "longtask"});
let last = performance.now();
requestAnimationFrame(function frame(now) {
  yz.frames.push(now - last);
  last = now;
  requestAnimationFrame(frame);
});
"""


@pytest.fixture
def orders(platform: Platform, django_db_blocker: Any) -> None:
    """In a thread of its own: the browser's event loop keeps Django from its database in this one."""
    with django_db_blocker.unblock(), ThreadPoolExecutor(1) as apart:
        apart.submit(_fill).result()


def _fill() -> None:
    fill(Tenant.objects.get(slug="yoozak"), ROWS)
    with as_owner("default") as owner:
        owner.execute("VACUUM ANALYZE")
    connections.close_all()


@pytest.fixture
def visitor(orders: None, browser: Browser, platform: Platform) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="fr-FR")
    page = context.new_page()
    page.add_init_script(OBSERVER)
    Workplace(page, platform).sign_in(platform.account("ADMIN"))
    expect(page.get_by_role("button", name="Se déconnecter")).to_be_visible(timeout=60_000)
    yield page
    context.close()


def test_a_million_orders_are_scrolled(browser: Browser, platform: Platform, visitor: Page) -> None:
    page = visitor
    journeys: dict[str, dict[str, float]] = {}
    browser.start_tracing(page=page, path=TRACE)

    def measure(name: str, act: Callable[[], object]) -> None:
        page.evaluate("Object.assign(yz, {tasks: [], frames: [], began: performance.now()})")
        act()
        journeys[name] = page.evaluate(
            f"""({{
              there: performance.now() - yz.began,
              longest: Math.max(0, ...yz.tasks),
              frames: yz.frames.length,
              missed: yz.frames.reduce((sum, each) => sum + Math.max(0, Math.round(each / {FRAME}) - 1), 0),
            }})"""
        )

    page.goto(platform.url("/compte"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    measure("opened", lambda: _open(page))
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", re.compile(r"\d{5}"))
    measure("the wheel turned 80 times", lambda: _turn(page))
    # It turns as long as it turns.
    del journeys["the wheel turned 80 times"]["there"]
    measure("to the middle", lambda: _go(page, 0.5))
    measure("to the end", lambda: _go(page, 1))
    measure("back to the middle", lambda: _go(page, 0.5))
    measure("by keys to the end", lambda: _by_keys(page))
    measure("searched", lambda: _ask(page, f"?q=CMD-{ROWS * 3 // 4}"))
    measure("filtered", lambda: _ask(page, '?filter={"total__gte":"150"}'))
    measure("sorted by total", lambda: _ask(page, "?sort=-total"))
    browser.stop_tracing()
    heap = _heap(page)
    told = {"rows": ROWS, "journeys": journeys, "heap": heap, "trace": str(TRACE)}
    Path(os.environ["YZ_MEASURED"]).write_text(json.dumps(told))


def _visit(page: Page, address: str) -> None:
    """From within the program, as a menu does."""
    page.evaluate("to => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')) }", address)


def _open(page: Page) -> None:
    _visit(page, ORDERS)
    expect(page.get_by_role("rowheader").first).to_be_visible(timeout=60_000)


def _turn(page: Page) -> None:
    page.mouse.move(700, 500)
    for _ in range(80):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(50)


def _go(page: Page, part: float) -> None:
    """As somebody who pulls the bar, and waits until a row is drawn in the middle of what is seen."""
    there: bool = page.evaluate(
        """async part => {
          const scroller = document.querySelector("[role=grid]").parentElement;
          const goal = scroller.scrollHeight * part;
          scroller.scrollTop = goal;
          for (let frame = 0; frame < 600; frame++) {
            await new Promise(requestAnimationFrame);
            if (document.elementFromPoint(700, 500)?.closest("[role=row][aria-rowindex]")) return true;
          }
          return false;
        }""",
        part,
    )
    assert there, f"no rows at {part}"


def _by_keys(page: Page) -> None:
    page.get_by_role("rowheader").last.focus()
    page.keyboard.press("Control+End")
    expect(page.locator("[role=row]:focus-within")).to_have_attribute("aria-rowindex", str(_rows(page)))


def _rows(page: Page) -> int:
    return int(page.get_by_role("grid").get_attribute("aria-rowcount") or 0)


def _ask(page: Page, question: str) -> None:
    with page.expect_response(re.compile(rf"/api/v1{ORDERS}/\?.*fields=number")):
        _visit(page, ORDERS + question)
    expect(page.locator("main [aria-busy=true]")).to_have_count(0, timeout=60_000)
    expect(page.get_by_role("rowheader").first).to_be_visible()


def _heap(page: Page) -> dict[str, int]:
    """Bytes that scripts hold after the first jump, and after all of them."""
    session = page.context.new_cdp_session(page)

    def held() -> int:
        session.send("HeapProfiler.collectGarbage")
        return int(session.send("Runtime.getHeapUsage")["usedSize"])

    somewhere = random.Random(7)
    used = []
    for jump in range(JUMPS):
        _go(page, somewhere.random())
        if jump in (0, JUMPS - 1):
            used.append(held())
    return {"before": used[0], "after": used[-1]}
