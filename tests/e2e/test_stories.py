"""The page of components (``make stories``): both directions, by day and by night, large and small."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import DESKTOP, PHONE, PICTURES, ROOT
from .workplace import accessibility_faults

pytestmark = pytest.mark.e2e

SIZES = {"1366": DESKTOP, "360": PHONE}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads what was fetched."""


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the page, built and served as files."""
    built: Path = tmp_path_factory.mktemp("stories")
    node, vite = Path(sys.executable).with_name("node"), "node_modules/vite/bin/vite.js"
    command = [node, vite, "build", "--config", "stories/vite.config.ts", "--outDir", built, "--logLevel", "error"]
    subprocess.run(command, cwd=ROOT / "frontend", check=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(("language", "theme"), list(product(("fr", "ar"), ("light", "dark"))))
def test_components_are_whole_for_every_reader(page: Page, stories: str, language: str, theme: str) -> None:
    page.goto(f"{stories}/reader.html?language={language}&theme={theme}")
    direction = "rtl" if language == "ar" else "ltr"
    expect(page.locator("html")).to_have_attribute("dir", direction)
    expect(page.locator("main > section")).to_have_count(32)
    expect(page.get_by_role("button").first).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.screenshot(path=PICTURES / f"stories-{language}-{theme}-{size}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        assert accessibility_faults(page) == []


def test_the_page_shows_the_four_beside_each_other(browser: Browser, stories: str) -> None:
    page = browser.new_page()
    page.goto(stories)
    for frame in page.locator("iframe").all():
        expect(frame.content_frame.get_by_role("heading", level=1)).to_be_visible()
    assert [frame.get_attribute("src") for frame in page.locator("iframe").all()] == [
        f"reader.html?language={language}&theme={theme}" for theme, language in product(("light", "dark"), ("fr", "ar"))
    ]
    page.close()
