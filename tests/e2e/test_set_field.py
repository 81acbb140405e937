"""One field of everything that is ticked is given a value: by keys alone, and as far as a role goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from business.delivery.models import Region
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.users.policy.services import create_role
from core.users.services import create_member

from .conftest import Account, Platform, device
from .keyboard import Keyboard
from .test_records import REGIONS, open_list
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

KIND = "business.delivery.region"
Zones = dict[str, bool]


@pytest.fixture
def mark(platform: Platform, apart: Callable[..., Any]) -> Iterator[str]:
    """What the names of three regions begin with that no other test meets; the last one is not served."""
    mark = f"Zone {uuid4().hex[:6]}"

    def add() -> None:
        with tenant_context(Tenant.objects.get(slug="yoozak")):
            for letter in "ABC":
                Region.objects.create(name=f"{mark} {letter}", is_active=letter != "C")

    def remove() -> None:
        with tenant_context(Tenant.objects.get(slug="yoozak")):
            Region.objects.filter(name__startswith=mark).delete()

    apart(add)
    yield mark
    apart(remove)


@pytest.fixture
def served(apart: Callable[..., Any], mark: str) -> Callable[[], Zones]:
    """Which of them are served, by their letter."""

    def read() -> Zones:
        with tenant_context(Tenant.objects.get(slug="yoozak")):
            found = Region.objects.filter(name__startswith=mark).values_list("name", "is_active")
            return {name[-1]: is_active for name, is_active in found}

    return lambda: apart(read)


@pytest.fixture
def clerk(platform: Platform, apart: Callable[..., Any], mark: str) -> Account:
    """Sees every region, and changes all but the second one."""
    account = Account(f"{uuid4().hex[:8]}@yoozak.ma", "Oranger-2026", f"ZONES_{uuid4().hex[:6].upper()}")
    rights = (Right(KIND, ("view",)), Right(KIND, ("update",), rule=f'name != "{mark} B"'))

    def hire() -> None:
        with tenant_context(Tenant.objects.get(slug="yoozak")):
            create_role(key=account.role, label="Zones", rights=rights, actor=SYSTEM)
            create_member(email=account.email, password=account.password, role=account.role)

    apart(hire)
    return account


def tick_all(page: Page) -> None:
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("Control+a")
    expect(page.get_by_text("3 fiches cochées")).to_be_visible()


def test_many_are_changed_and_taken_back_by_keys_alone(
    browser: Browser, platform: Platform, mark: str, served: Callable[[], Zones]
) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page, keys = admin.page, Keyboard(admin.page)
        open_list(admin, f"{REGIONS}?q={mark}")
        tick_all(page)
        keys.use(page.get_by_role("button", name="Modifier un champ…"))
        dialog = page.get_by_role("dialog", name="Modifier un champ")
        keys.choose(dialog.get_by_label("Champ"), "Desservie")
        expect(dialog.get_by_text("2 fiches sur 3 changent.")).to_be_visible()
        admin.picture("modifier-un-champ")
        keys.use(dialog.get_by_role("button", name="Modifier 2 fiches"))
        expect(page.get_by_text("Fait pour 2 fiches.")).to_be_visible()
        expect(dialog).to_have_count(0)
        assert served() == {"A": False, "B": False, "C": False}

        page.get_by_role("rowheader").first.focus()
        page.keyboard.press("Control+z")
        expect(page.get_by_text("C'est annulé.")).to_be_visible()
        assert served() == {"A": True, "B": True, "C": False}


def test_what_a_role_may_not_change_is_named_and_stays_ticked(
    browser: Browser, platform: Platform, clerk: Account, mark: str, served: Callable[[], Zones]
) -> None:
    context = device(browser)
    person = Workplace(context.new_page(), platform)
    person.sign_in(clerk)
    page = person.page
    expect(page.get_by_role("button", name="Se déconnecter")).to_be_visible()
    open_list(person, f"{REGIONS}?q={mark}")
    tick_all(page)
    page.get_by_role("button", name="Modifier un champ…").click()
    dialog = page.get_by_role("dialog", name="Modifier un champ")
    dialog.get_by_label("Champ").select_option(label="Desservie")
    dialog.get_by_role("button", name="Modifier 2 fiches").click()

    outcome = page.get_by_role("dialog", name="Ce qui a été fait")
    expect(outcome.get_by_text("Refusé pour 1 fiche :")).to_be_visible()
    expect(outcome.get_by_role("listitem")).to_have_text(f"{mark} B : Votre rôle ne le permet pas.")
    person.picture("modifier-un-champ-refus")
    outcome.get_by_role("button", name="Fermer").click()
    expect(page.get_by_text("1 fiche cochée")).to_be_visible()
    expect(page.get_by_label(f"Cocher {mark} B")).to_be_checked()
    assert served() == {"A": False, "B": True, "C": False}
    context.close()
