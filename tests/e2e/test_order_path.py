"""An order of the sheet, from the list to the customer's door, by the people whose work it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Platform
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

ORDERS = 573


def test_the_administrator_sees_every_order(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        admin.see_orders(ORDERS)
        admin.picture("commandes")


def test_wrong_passwords_are_refused_in_words(page: Page, platform: Platform) -> None:
    visitor = Workplace(page, platform)
    visitor.sign_in(platform.account("ADMIN"), password="not this one")
    visitor.see_refusal("E-mail ou mot de passe")
    visitor.picture("connexion-refusee")


def test_another_company_sees_its_own_orders_only(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as yoozak:
        yoozak.see_orders(ORDERS)
        yoozak.first_record().click()
        expect(yoozak.page.get_by_role("heading", name="Commande ")).to_be_visible()
        foreign = yoozak.page.url.rsplit("/", 1)[1]
    with at_work(browser, platform, "ADMIN", tenant="atlas-cuir") as atlas:
        expect(atlas.page.get_by_text("Yoozak")).to_have_count(0)
        assert atlas.status_of(f"/api/v1/yoozak/commande/commande/{foreign}/") == 404
        atlas.picture("autre-entreprise")


def test_what_arrived_is_shared_out(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN", tenant="atlas-cuir") as admin:
        page = admin.page
        page.get_by_role("navigation", name="Menu principal").get_by_role("link", name="Ventes").click()
        page.get_by_role("link", name="Répartition").click()
        expect(page.get_by_role("heading", name="Répartition", level=1)).to_be_visible()
        waiting = page.get_by_role("checkbox")
        expect(waiting.first).to_be_visible()
        count = waiting.count()
        waiting.first.check()
        admin.picture("repartition")
        page.get_by_role("region", name="Confier 1 commande à").get_by_role("button").first.click()
        expect(waiting).to_have_count(count - 1)
        admin.page.evaluate("localStorage['yz.language'] = 'ar'")
        page.reload()
        expect(page.get_by_role("heading", name="التوزيع", level=1)).to_be_visible()
        admin.picture("repartition-ar")
    with at_work(browser, platform, "CONFIRMATION", tenant="atlas-cuir") as operator:
        operator.page.goto(platform.url("/yoozak/commande/repartition", "atlas-cuir"))
        expect(operator.page.get_by_role("heading", name="Page introuvable")).to_be_visible()


def test_an_order_travels_from_the_sheet_to_the_door(browser: Browser, platform: Platform) -> None:
    number = "YCN-000002"
    with at_work(browser, platform, "ADMIN") as admin:
        admin.find(number)
        admin.page.get_by_label("Cocher tout ce qui est affiché").check()
        choice = admin.page.get_by_label("Affecter la sélection à")
        choice.select_option(index=1)
        admin.page.get_by_role("button", name="Affecter", exact=True).click()
        expect(admin.page.get_by_text("1 commande affectée")).to_be_visible()

    with at_work(browser, platform, "CONFIRMATION") as operator:
        _confirm(operator, number)

    with at_work(browser, platform, "SUPERVISEUR_PREPARATION") as supervisor:
        supervisor.open(number)
        supervisor.act("Affecter à la préparation", Préparateur="Imane")
        supervisor.see_state("En préparation")

    with at_work(browser, platform, "PREPARATION") as preparer:
        preparer.open(number)
        preparer.act("Collectée")
        preparer.see_state("Collectée")
        preparer.act("Emballée")
        preparer.see_state("Emballée")

    with at_work(browser, platform, "SUPERVISEUR_PREPARATION") as supervisor:
        supervisor.open(number)
        supervisor.act("Préparée")
        supervisor.see_state("Préparée")
        supervisor.act("Mettre en distribution")
        supervisor.see_state("Mise en distribution")

    with at_work(browser, platform, "LOGISTIQUE") as courier:
        courier.open(number)
        courier.act("Livrée", Commentaire="Remise au client")
        courier.see_state("Livrée")
        courier.picture("commande-livree")


def _confirm(operator: Workplace, number: str) -> None:
    operator.open(number)
    operator.act("Lancer la confirmation")
    operator.see_state("En cours de confirmation")
    operator.choose("Ville", "casa", "CASABLANCA")
    expect(operator.page.get_by_text("Facturer la livraison")).to_be_visible()
    operator.choose("Ajouter un article (référence, pointure, couleur)", "YZ131", "37")
    expect(operator.page.get_by_label("Quantité de")).to_have_count(1)
    confirm = operator.page.get_by_role("button", name="Confirmer", exact=True)
    expect(confirm).to_have_attribute("aria-disabled", "true")
    expect(operator.page.get_by_text("au moins une opération")).to_be_visible()
    operator.picture("commande-sans-operation")
    operator.log_operation("Appel", "Appel 1")
    operator.act("Confirmer", Commentaire="D'accord au téléphone")
    operator.see_state("Confirmée")
    operator.picture("commande-confirmee")
