"""What opens over a screen, and how a reader of any language opens it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from .conftest import ROOT, Platform
from .workplace import settle

TARIFFS = "/business/delivery/tariff"
PROMOTIONS = "/yoozak/article/promotion"
ORDERS = "/yoozak/commande/commande"
FILTERED = f'{TARIFFS}?filter={{"fee__gte":"1"}}'
#: What the page itself would read.
READ = "path => fetch(path).then((answer) => answer.json())"
EVERYWHERE, LARGE, SMALL = ("360", "1366"), ("1366",), ("360",)


@dataclass(frozen=True)
class Reader:
    """Somebody before a screen, and the words that it has for them."""

    page: Page
    platform: Platform
    language: str
    texts: dict[str, dict[str, str]] = field(default_factory=dict)

    def says(self, text: str, module: str = "platform") -> str:
        """A text of the screens, as this reader reads it."""
        if module not in self.texts:
            catalogue = Path(ROOT / "frontend/src/i18n" / f"{module}.{self.language}.json")
            self.texts[module] = json.loads(catalogue.read_text(encoding="utf-8"))
        return self.texts[module][text]

    def button(self, text: str, module: str = "platform") -> Locator:
        return self.page.get_by_role("button", name=re.compile(f"^{re.escape(self.says(text, module))}"))

    def press(self, text: str, module: str = "platform") -> None:
        self.button(text, module).first.click()

    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog").last

    def menu(self, trigger: Locator) -> Locator:
        trigger.click()
        return self.page.get_by_role("menu")


@dataclass(frozen=True)
class Overlay:
    name: str
    path: str
    #: Opens it, and returns what is then seen.
    open: Callable[[Reader], Locator]
    sizes: tuple[str, ...] = EVERYWHERE


def company(reader: Reader) -> Locator:
    menu = reader.menu(reader.page.get_by_title(reader.says("Another company")))
    # The other company under its mark, which is asked for once the menu is open.
    expect(menu.locator("img").first).to_be_visible()
    return menu


def profile(reader: Reader) -> Locator:
    return reader.menu(reader.page.get_by_role("banner").locator("button[aria-haspopup=menu]").last)


def notifications(reader: Reader) -> Locator:
    reader.press("Notifications")
    return reader.dialog()


def palette(reader: Reader) -> Locator:
    reader.page.keyboard.press("Control+k")
    expect(reader.dialog().get_by_role("combobox")).to_be_focused()
    return reader.dialog().get_by_role("option").first


def search(reader: Reader) -> Locator:
    palette(reader)
    reader.page.keyboard.type("casa")
    return reader.dialog().get_by_role("option", name=re.compile("casa", re.IGNORECASE)).first


def keyboard_map(reader: Reader) -> Locator:
    reader.page.keyboard.press("?")
    return reader.dialog()


def whole_menu(reader: Reader) -> Locator:
    reader.press("More")
    return reader.dialog()


def columns(reader: Reader) -> Locator:
    reader.press("Columns")
    return reader.dialog().get_by_role("checkbox").first


def filter_editor(reader: Reader) -> Locator:
    reader.press("Filter")
    return reader.dialog().get_by_role("combobox").first


def chips(reader: Reader) -> Locator:
    return reader.button("Remove this filter")


def views(reader: Reader) -> Locator:
    return reader.menu(reader.button("Views"))


def new_view(reader: Reader) -> Locator:
    views(reader).get_by_role("menuitem").first.click()
    return reader.dialog()


def files(reader: Reader) -> Locator:
    return reader.menu(reader.button("Print, files and deleted records"))


def export(reader: Reader) -> Locator:
    files(reader).get_by_role("menuitem", name=reader.says("Export…")).click()
    return reader.dialog().get_by_role("radio").first


def sort(reader: Reader) -> Locator:
    return reader.menu(reader.button("Sort"))


def ticked(reader: Reader) -> Locator:
    """On a large screen the first box ticks all that is shown."""
    reader.page.get_by_role("main").get_by_role("checkbox").nth(1).check()
    return reader.button("Set a field…")


def set_field(reader: Reader) -> Locator:
    ticked(reader).click()
    reader.dialog().get_by_role("combobox").select_option(index=2)
    return reader.dialog().get_by_role("textbox")


def columns_of_a_file(reader: Reader) -> Locator:
    file = {"name": "tarifs.csv", "mimeType": "text/csv", "buffer": b"fee;delai\n41,5;2\n"}
    reader.page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    return reader.page.get_by_role("region", name=reader.says("The columns", "imports"))


def relation(reader: Reader) -> Locator:
    reader.page.get_by_role("main").locator("input[role=combobox]").first.fill("casa")
    return reader.page.get_by_role("option", name=re.compile("casa", re.IGNORECASE)).first


def missing_relation(reader: Reader) -> Locator:
    relation(reader)
    reader.page.get_by_role("option").last.click()
    return reader.dialog().get_by_role("textbox").first


def day(reader: Reader) -> Locator:
    """The calendar itself is the browser's."""
    control = reader.page.locator("main input[type^=date]").first
    control.click()
    return control


def history(reader: Reader) -> Locator:
    first_record(reader)
    settle(reader.page)
    return reader.page.get_by_role("region", name=reader.says("History"))


def question(reader: Reader) -> Locator:
    """The first act that asks something and can be done."""
    first_record(reader)
    record = reader.page.url.rsplit("/", 1)[1]
    answer = reader.page.evaluate(READ, f"/api/v1{ORDERS}/{record}/")
    place = next(at for at, act in enumerate(answer["actions"]) if act["enabled"] and act["fields"])
    acts = reader.page.get_by_role("region", name="Actions" if reader.language == "fr" else "الإجراءات")
    acts.get_by_role("listitem").nth(place).get_by_role("button").click()
    return reader.dialog()


def first_record(reader: Reader) -> None:
    link = reader.page.get_by_role("main").get_by_role("listitem").or_(reader.page.get_by_role("rowheader"))
    path = reader.page.url
    link.get_by_role("link").first.click()
    reader.page.wait_for_url(re.compile(re.escape(path.split("?")[0]) + "/."))


OVERLAYS = (
    Overlay("societe", TARIFFS, company),
    Overlay("profil", TARIFFS, profile),
    Overlay("notifications", TARIFFS, notifications),
    Overlay("palette", TARIFFS, palette),
    Overlay("recherche", TARIFFS, search),
    Overlay("clavier", TARIFFS, keyboard_map),
    Overlay("menu", TARIFFS, whole_menu, SMALL),
    Overlay("colonnes", TARIFFS, columns, LARGE),
    Overlay("filtre", TARIFFS, filter_editor),
    Overlay("vues", TARIFFS, views),
    Overlay("nouvelle-vue", TARIFFS, new_view),
    Overlay("fichiers", TARIFFS, files),
    Overlay("export", TARIFFS, export),
    Overlay("tri", TARIFFS, sort, SMALL),
    Overlay("coches", TARIFFS, ticked),
    Overlay("modifier-un-champ", TARIFFS, set_field),
    Overlay("filtres", FILTERED, chips),
    Overlay("import", f"{TARIFFS}/importer", columns_of_a_file),
    Overlay("relation", f"{TARIFFS}/nouveau", relation),
    Overlay("relation-manquante", f"{TARIFFS}/nouveau", missing_relation),
    Overlay("date", f"{PROMOTIONS}/nouveau", day),
    Overlay("historique", TARIFFS, history),
    Overlay("question", ORDERS, question),
)
