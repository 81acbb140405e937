"""A person who has no mouse: everything is reached with the keys that reach it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

#: More stops than any screen has between two things.
STOPS = 150


class Keyboard:
    """Hands on the keys of one page; nothing is clicked, filled or focused behind the page's back."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def reach(self, target: Locator, key: str = "Tab") -> None:
        """Go from stop to stop until the target, or what is in it, has the focus, which must then be seen."""
        expect(target).to_be_visible(timeout=60_000)
        for _ in range(STOPS):
            if target.evaluate("element => element.contains(document.activeElement)"):
                seen = self.page.evaluate("document.activeElement.matches(':focus-visible')")
                assert seen, "the focus is not seen"
                return
            self.press(key)
        raise AssertionError(f"{target} is not reached by {key}")

    def use(self, target: Locator, *keys: str) -> None:
        """Reach it and press it."""
        self.reach(target)
        self.press(*(keys or ("Enter",)))

    def fill(self, target: Locator, text: str) -> None:
        """Reach a field and write in it, over what was there."""
        self.reach(target)
        self.press("Control+a")
        self.type(text)

    def choose(self, target: Locator, option: str) -> None:
        """Reach a list of choices and go down until the wanted one is chosen."""
        self.reach(target)
        for _ in range(STOPS):
            if option in str(target.evaluate("element => element.selectedOptions[0]?.label ?? ''")):
                return
            self.press("ArrowDown")
        raise AssertionError(f"{option} is not among the choices")
