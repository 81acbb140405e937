"""What somebody has done at the console, and sees done."""

from __future__ import annotations

from playwright.sync_api import Page, expect

#: Milliseconds that an act may take on a machine that has other things to do.
PATIENCE = 120_000


def ask(page: Page, button: str, **answers: str) -> None:
    """Open an act, answer what it asks, and have it done."""
    page.get_by_role("button", name=button, exact=True).click()
    dialog = page.get_by_role("dialog")
    for label, answer in {**answers, "Raison": "Ticket 12"}.items():
        control = dialog.get_by_label(label)
        if control.evaluate("e => e.tagName") == "SELECT":
            control.select_option(label=answer)
        else:
            control.fill(answer)
    dialog.get_by_role("button", name="Lancer").click()
    expect(dialog).to_have_count(0)


def see(page: Page, kind: str, outcome: str = "Réussi") -> None:
    """The latest act is of this kind, and over."""
    latest = page.get_by_role("region", name="Ce qui lui a été fait").get_by_role("listitem").first
    expect(latest).to_contain_text(kind, timeout=PATIENCE)
    expect(latest).to_contain_text(outcome, timeout=PATIENCE)


def open_company(page: Page, slug: str, name: str) -> None:
    """Find a company among all of them and look at it."""
    page.get_by_label("Chercher une société").fill(slug)
    page.get_by_role("link", name=name).click()
