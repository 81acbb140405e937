"""The platform as people meet it: a real server, its demonstration companies, a real browser."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.core.management import call_command
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from core.configuration.custom.services import define_field
from core.invitations.models import Invitation
from core.invitations.tasks import link_token
from core.jobs.models import Job, JobState
from core.jobs.running import run
from core.kernel.actors import SYSTEM
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from core.testing.databases import database_urls
from core.users.models import UserProfile
from sectors.yoozak.article.models import Promotion

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / ".test-artifacts" / "screenshots"
DESKTOP, PHONE = {"width": 1366, "height": 768}, {"width": 360, "height": 740}
#: Quiet, and without calls to the browser maker's own services.
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A machine that has other things to do is no fault of the screens.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser, three servers and a person's haste share two cores: what fails is tried once more, and told (R)."""
    for item in items:
        if item.get_closest_marker("e2e"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@dataclass(frozen=True)
class Account:
    email: str
    password: str
    role: str


@dataclass(frozen=True)
class Platform:
    """A running server and the people of its first company."""

    port: int
    accounts: dict[str, list[Account]]

    def url(self, path: str = "/", tenant: str = "yoozak") -> str:
        return f"http://{tenant}.localhost:{self.port}{path}"

    def account(self, role: str, tenant: str = "yoozak", nth: int = 0) -> Account:
        return [account for account in self.accounts[tenant] if account.role == role][nth]


@pytest.fixture(scope="package")
def platform(
    django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Platform]:
    """The API server and the event hub on this process's databases, with both demonstration companies.

    Tests of another folder may make the companies anew in between, with passwords of their own.
    """
    assert (ROOT / "frontend" / "dist" / "index.html").exists(), "Build the front end first: make e2e does."
    port = _free_port()
    ledger = tmp_path_factory.mktemp("demo") / "accounts.json"
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        call_command("seed_demo", accounts=ledger)
        # Tests bring people in, in any order: none is to be the one that the plan has no place for.
        with as_owner("default") as owner:
            owner.execute("UPDATE tenancy_tenant SET max_users = 100")
    with _servers(port, _free_port()):
        yield Platform(port, _accounts(ledger))


def _accounts(ledger: Path) -> dict[str, list[Account]]:
    """By the first label of the company's host name."""
    accounts: dict[str, list[Account]] = {}
    for row in json.loads(ledger.read_text()):
        company = str(httpx.URL(row["url"]).host).split(".", 1)[0]
        accounts.setdefault(company, []).append(Account(row["email"], row["password"], row["role"]))
    return accounts


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _servers(port: int, hub_port: int) -> Iterator[None]:
    """The API, and the hub that tells open screens what happens.

    They find this process's Valkey as it did (config/settings/test.py): the address, and the number of the worker.
    """
    environment = {
        **os.environ,
        **database_urls(),
        "PYTHONPATH": str(ROOT),
        "PORT": str(port),
        "SSE_PORT": str(hub_port),
    }
    api = ("wsgi", "config.wsgi:application", "--blocking-threads", "4")
    with (
        _granian("server", port, *api, environment=environment),
        _granian("hub", hub_port, "asgi", "core.realtime.hub:application", environment=environment),
    ):
        yield


@contextmanager
def _granian(
    name: str, port: int, interface: str, target: str, *options: str, environment: dict[str, str]
) -> Iterator[None]:
    command = [sys.executable, "-m", "granian", "--interface", interface, "--host", "127.0.0.1", "--port", str(port)]
    log = ROOT / ".test-artifacts" / f"{name}.log"
    log.parent.mkdir(exist_ok=True)
    with (
        log.open("w") as output,
        subprocess.Popen(
            [*command, *options, target], cwd=ROOT, env=environment, stdout=output, stderr=output
        ) as server,
    ):
        try:
            _wait_until_healthy(name, port, server)
            yield
        finally:
            server.terminate()


def _wait_until_healthy(name: str, port: int, server: subprocess.Popen[bytes]) -> None:
    transport = httpx.HTTPTransport(retries=30)
    with httpx.Client(transport=transport, timeout=30) as client:
        while server.poll() is None:
            try:
                if client.get(f"http://127.0.0.1:{port}/healthz").status_code == 200:
                    return
            except httpx.TransportError:
                continue
    raise RuntimeError(f"The {name} stopped: see .test-artifacts/{name}.log")


@pytest.fixture(scope="package")
def browser(platform: Platform) -> Iterator[Browser]:
    """Chromium, gone when the last browser test of this folder is.

    While it is open, its event loop counts as running, and Django refuses its database to this process:
    the platform is there first, and no other test meets the loop.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert path, "No Chromium: set CHROMIUM to its path."
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)
        yield running
        running.close()


def device(browser: Browser, **otherwise: Any) -> BrowserContext:
    """A device that nobody used before: the desktop of a small company.

    It keeps no copy of the whole program for hours without a network, which costs more than all else
    that a first visit does; tests of that say ``service_workers="allow"``.
    """
    usual = {"viewport": DESKTOP, "locale": "fr-FR", "timezone_id": "Africa/Casablanca", "service_workers": "block"}
    return browser.new_context(**{**usual, **otherwise})  # type: ignore[arg-type]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh visitor."""
    context = device(browser)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def apart(django_db_blocker: Any) -> Callable[[Callable[[], Any]], Any]:
    """The browser's event loop keeps this thread from the database, not others."""

    def call(act: Callable[[], Any]) -> Any:
        def closing() -> Any:
            try:
                return act()
            finally:
                connections.close_all()

        with django_db_blocker.unblock(), ThreadPoolExecutor(1) as thread:
            return thread.submit(closing).result()

    return call


@pytest.fixture(scope="session")
def worker(apart: Callable[[Callable[[], Any]], Any]) -> Callable[[], None]:
    """What a worker does with Yoozak's jobs that wait."""

    def work() -> None:
        tenant = Tenant.objects.get(slug="yoozak")
        with tenant_context(tenant):
            waiting = list(Job.objects.filter(state=JobState.QUEUED).values_list("pk", flat=True))
        for job_id in waiting:
            run(tenant.ref, job_id)

    return lambda: apart(work)


@pytest.fixture(scope="package")
def shops(platform: Platform, apart: Callable[[Callable[[], Any]], Any]) -> list[str]:
    """Yoozak notes of its promotions in which of its shops they are, in a field of its own: ``c_boutique``."""
    names = ["Casablanca", "Rabat", "Agadir"]

    def add() -> None:
        choices = [{"value": name[:3].lower(), "labels": {"fr": name}} for name in names]
        labels = {"fr": "Boutique", "ar": "المتجر"}
        with tenant_context(Tenant.objects.get(slug="yoozak")):
            define_field(Promotion, "boutique", "choice", labels, actor=SYSTEM, options={"choices": choices})

    apart(add)
    return names


@pytest.fixture
def french_again(platform: Platform, apart: Callable[[Callable[[], Any]], Any]) -> Iterator[None]:
    """Whoever chooses a language or a look keeps it with their account, to which other tests sign in."""
    yield

    def forget() -> None:
        with tenant_context(Tenant.objects.get(slug="yoozak")):
            UserProfile.objects.update(language="fr", theme="", density="")

    apart(forget)


@pytest.fixture
def invitation_link(platform: Platform, apart: Callable[[Callable[[], Any]], Any]) -> Callable[[str, str], str]:
    """The link that the mail to ``email`` holds."""

    def link(email: str, slug: str = "yoozak") -> str:
        def read() -> str:
            with tenant_context(Tenant.objects.get(slug=slug)):
                return link_token(Invitation.objects.pending().get(email=email))

        return platform.url(f"/invitation#{apart(read)}", slug)

    return link
