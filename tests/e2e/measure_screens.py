"""Lighthouse, as on a telephone, on the screens that people open first.

No test of the suite: figures of a busy machine mean nothing. ``make bench ARGS="--only screens"`` runs it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect

from .conftest import CHROMIUM_OPTIONS, ROOT, Platform
from .workplace import Workplace

pytestmark = pytest.mark.e2e

LIGHTHOUSE = ROOT / "benchmarks" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
SCREENS = {
    "sign-in": "/connexion",
    "list": "/yoozak/commande/commande",
    "form": "/yoozak/article/promotion/nouveau",
}
#: Scores are of 100, times in milliseconds, the shift of layout is a share of the screen.
CATEGORIES = ("performance", "accessibility")
AUDITS = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
#: Of each figure the middle one counts: no two visits are alike.
ROUNDS = 5


def test_screens_are_measured(platform: Platform, browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(locale="fr-FR")
    visitor = Workplace(context.new_page(), platform)
    visitor.sign_in(platform.account("ADMIN"))
    expect(visitor.page.get_by_role("navigation", name="Menu principal")).to_be_visible(timeout=60_000)
    # A device that has nothing yet but the session: what else a device keeps goes with what it has in store.
    session = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    cookies = "; ".join(f"{each['name']}={each['value']}" for each in context.cookies() if each["name"] in session)
    context.close()
    signed_in = tmp_path / "headers.json"
    signed_in.write_text(json.dumps({"Cookie": cookies}))
    measured = {
        name: _middle(
            [
                _visited(platform.url(path), tmp_path / f"{name}.json", None if name == "sign-in" else signed_in)
                for _ in range(ROUNDS)
            ]
        )
        for name, path in SCREENS.items()
    }
    Path(os.environ["YZ_MEASURED"]).write_text(json.dumps(measured))


def _middle(visits: list[dict[str, float]]) -> dict[str, float]:
    return {name: median(visit[name] for visit in visits) for name in visits[0]}


def _visited(url: str, report: Path, headers: Path | None) -> dict[str, float]:
    node = Path(sys.executable).with_name("node")
    told = [f"--extra-headers={headers}"] if headers else []
    flags = " ".join(["--headless=new", *CHROMIUM_OPTIONS])
    command = [node, LIGHTHOUSE, url, "--quiet", "--output=json", f"--output-path={report}", *told]
    chosen = [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
    environment = {**os.environ, "CHROME_PATH": os.environ["CHROMIUM"]}
    subprocess.run([*command, *chosen], env=environment, check=True, timeout=300)
    told_of: dict[str, Any] = json.loads(report.read_text())
    assert told_of["finalDisplayedUrl"].startswith(url), told_of["finalDisplayedUrl"]
    scores = {name: told_of["categories"][name]["score"] * 100 for name in CATEGORIES}
    return scores | {name: told_of["audits"][name]["numericValue"] for name in AUDITS}
