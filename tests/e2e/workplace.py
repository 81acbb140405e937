"""What a person does on the screens, in their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import DESKTOP, PHONE, PICTURES, Account, Platform, device

ORDERS = "/yoozak/commande/commande"
#: Milliseconds for the picture of a long page, on a machine that has other things to do.
PATIENCE = 120_000
#: Milliseconds for the first list that a server ever answers, on such a machine.
COLD = 60_000
#: The faults that axe finds by the rules that can tell of a serious one: the others take it a quarter of its time.
SERIOUS_FAULTS = """async () => {
  const lighter = axe._audit.rules.filter(({ impact }) => impact === "minor" || impact === "moderate");
  const rules = Object.fromEntries(lighter.map(({ id }) => [id, { enabled: false }]));
  const { violations } = await axe.run({ resultTypes: ["violations"], rules });
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}"""

#: Hints in empty fields that lose their beginning, or their end without saying so: where one types, browsers write
#: no ellipsis.
CUT_HINTS = """() => [...document.querySelectorAll("input:placeholder-shown")]
  .filter((field) => field.checkVisibility())
  .flatMap((field) => {
    const { direction, textOverflow, font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
    const pen = Object.assign(document.createElement("canvas").getContext("2d"), { font });
    const room = field.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const isLong = pen.measureText(field.placeholder).width > room;
    const [letter] = field.placeholder.match(/\\p{L}/u) ?? [];
    const way = /\\p{Script=Arabic}/u.test(letter) ? "rtl" : "ltr";
    const saysSo = textOverflow === "ellipsis" && field !== document.activeElement;
    const isCut = (letter && way !== direction) || (isLong && !saysSo);
    return isCut ? [`cut hint: ${field.placeholder}`] : [];
  })"""
#: Titles whose longest word has less room than it takes, though the screen has it: it is broken.
BROKEN_TITLES = """() => [...document.querySelectorAll("h1")].flatMap((title) => {
  const pen = Object.assign(document.createElement("canvas").getContext("2d"), { font: getComputedStyle(title).font });
  const longest = Math.max(...title.innerText.split(/\\s+/).map((word) => pen.measureText(word).width));
  const isBroken = longest > title.clientWidth + 1 && longest < window.innerWidth - 32 && title.clientWidth > 1;
  return isBroken ? [`broken title: ${title.innerText}`] : [];
})"""


class Workplace:
    """One person signed in at one company, in a browser of their own."""

    def __init__(self, page: Page, platform: Platform, tenant: str = "yoozak") -> None:
        self.page, self.platform, self.tenant = page, platform, tenant

    def sign_in(self, account: Account, password: str | None = None) -> None:
        self.page.goto(self.platform.url("/connexion", self.tenant))
        self.page.get_by_label("E-mail").fill(account.email)
        self.page.get_by_label("Mot de passe").fill(password or account.password)
        self.page.get_by_role("button", name="Se connecter").click()

    def see_orders(self, count: int) -> None:
        self.page.goto(self.platform.url(ORDERS, self.tenant))
        self.see_count(count)

    def see_count(self, count: int) -> None:
        self.page.get_by_role("button", name="Compter").click()
        expect(self.page.get_by_text(f"{count} fiches", exact=True)).to_be_visible()

    def find(self, number: str) -> None:
        """Search the list until the order stands there alone."""
        self.page.goto(self.platform.url(ORDERS, self.tenant))
        self.page.get_by_label("Chercher dans la liste").fill(number)
        expect(self.page).to_have_url(re.compile(rf"\?q={number}$"))
        self.see_one()

    def see_one(self) -> None:
        """The row of names, and one record below it."""
        expect(self.page.get_by_role("row")).to_have_count(2)

    def first_record(self) -> Locator:
        """Where the first row of a list leads."""
        return self.page.get_by_role("grid").get_by_role("link").first

    def open(self, number: str) -> None:
        self.find(number)
        self.first_record().click()
        expect(self.page.get_by_role("heading", name=re.compile("^Commande "))).to_be_visible()

    def act(self, label: str, **answers: str) -> None:
        """Press an action and, where it asks, answer and confirm; choices are given by the start of their label."""
        self.page.get_by_role("button", name=label, exact=True).first.click()
        dialog = self.page.get_by_role("dialog")
        if not answers and not dialog.count():
            return
        for field, answer in answers.items():
            control = dialog.get_by_label(field)
            if control.evaluate("e => e.tagName") == "SELECT":
                control.select_option(control.locator("option", has_text=answer).first.get_attribute("value"))
            else:
                control.fill(answer)
        dialog.get_by_role("button", name=label, exact=True).click()

    def choose(self, label: str, typed: str, option: str) -> None:
        """Search in a picker and take the first answer that matches."""
        self.page.get_by_role("combobox", name=label).fill(typed)
        self.page.get_by_role("option", name=re.compile(option)).first.click()

    def log_operation(self, kind: str, comment: str) -> None:
        self.page.get_by_label("Type d'opération").select_option(label=kind)
        self.page.get_by_label("Commentaire").last.fill(comment)
        self.page.get_by_role("button", name="Enregistrer l'opération").click()
        expect(self.page.get_by_role("listitem").filter(has_text=comment).first).to_be_visible()

    def see_state(self, label: str) -> None:
        expect(self.page.get_by_role("status").first).to_have_text(label)

    def see_refusal(self, text: str) -> None:
        expect(self.page.get_by_role("alert").filter(has_text=text).first).to_be_visible()

    def status_of(self, path: str) -> int:
        """How the server answers when the page itself asks for an address."""
        return int(self.page.evaluate("path => fetch(path).then(answer => answer.status)", path))

    def picture(self, name: str) -> None:
        """Keep what the screen shows, on a desktop and on a phone, and let axe look at it."""
        for size, viewport in (("1366", DESKTOP), ("360", PHONE)):
            self.page.set_viewport_size(viewport)  # type: ignore[arg-type]
            self.page.screenshot(path=PICTURES / f"{name}-{size}.png", full_page=True, timeout=PATIENCE)
            wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0, f"{name} is {wide} px wider than a screen of {size}"
            assert accessibility_faults(self.page) == []
        self.page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]


def settle(page: Page) -> None:
    """A picture of a screen that is still loading shows nothing."""
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=COLD)
    page.wait_for_load_state("networkidle")
    expect(page.locator("main [aria-busy=true]")).to_have_count(0, timeout=COLD)


def accessibility_faults(page: Page) -> list[str]:
    """What axe finds serious, as ``rule: element``."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(SERIOUS_FAULTS))


def faults(page: Page) -> list[str]:
    """What is wrong with what the page shows: what axe finds, hints and titles that cannot be read."""
    return [*accessibility_faults(page), *page.evaluate(CUT_HINTS), *page.evaluate(BROKEN_TITLES)]


@contextmanager
def at_work(
    browser: Browser, platform: Platform, role: str, tenant: str = "yoozak", nth: int = 0, **otherwise: Any
) -> Iterator[Workplace]:
    """A colleague of that role comes in, signs in, and leaves; the device may be ``otherwise`` than usual."""
    context = device(browser, **otherwise)
    workplace = Workplace(context.new_page(), platform, tenant)
    workplace.sign_in(platform.account(role, tenant, nth))
    expect(workplace.page.get_by_role("button", name="Se déconnecter")).to_be_visible()
    try:
        yield workplace
    finally:
        context.close()
