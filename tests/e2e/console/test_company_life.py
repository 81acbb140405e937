"""A company from its creation to its return, as the platform's team sees it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, expect

from ..conftest import Platform, device
from ..workplace import Workplace
from .acts import PATIENCE, ask, see

pytestmark = pytest.mark.e2e


def test_a_company_is_created_suspended_saved_and_deleted(
    console: Workplace, browser: Browser, platform: Platform, invitation_link: Callable[..., str]
) -> None:
    page, slug, name = console.page, f"nejma-{uuid4().hex[:6]}", "Atelier Nejma"
    page.get_by_role("button", name="Nouvelle société").click()
    page.get_by_label("Son nom").fill(name)
    page.get_by_label("Identifiant, devant").fill(slug)
    page.get_by_label("E-mail de son premier administrateur").fill(f"salma@{slug}.test")
    console.picture("console-nouvelle-societe")
    page.get_by_role("button", name="Créer la société").click()
    page.get_by_label("Chercher une société").fill(slug)
    expect(page.get_by_role("link", name=name)).to_be_visible(timeout=PATIENCE)
    console.picture("console-societes")
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()

    context = device(browser)
    colleague = Workplace(context.new_page(), platform, slug)
    colleague.page.goto(invitation_link(f"salma@{slug}.test", slug))
    colleague.page.get_by_label("Prénom").fill("Salma")
    colleague.page.get_by_label("Nom", exact=True).fill("Idrissi")
    colleague.page.get_by_label("Nouveau mot de passe").fill("Citronnier-77")
    colleague.page.get_by_role("button", name="Accepter l'invitation").click()
    expect(colleague.page.get_by_role("banner")).to_contain_text("Salma Idrissi")

    ask(page, "Suspendre ou rouvrir…", **{"Ce que ses personnes": "Fermée à tous"})
    see(page, "Suspension")
    assert colleague.status_of("/api/v1/session/") == 403
    ask(page, "Suspendre ou rouvrir…", **{"Ce que ses personnes": "Ouverte"})
    expect(page.get_by_text("Va bien")).to_be_visible(timeout=PATIENCE)
    assert colleague.status_of("/api/v1/session/") == 200

    ask(page, "Sauvegarder")
    see(page, "Sauvegarde")
    expect(page.get_by_role("region", name="Sauvegardes conservées")).to_contain_text(f"{slug}-")
    console.picture("console-societe")
    colleague.page.goto(platform.url("/compte", slug))
    expect(colleague.page.get_by_text("sauvegarde ·")).to_be_visible()
    context.close()

    ask(page, "Vérifier son cloisonnement…")
    see(page, "Vérification de son cloisonnement")
    expect(page.get_by_role("region", name="Vérification du cloisonnement")).to_contain_text("aucune brèche")
    with page.expect_download() as report:
        page.get_by_role("link", name="Télécharger le rapport").click()
    assert report.value.suggested_filename == f"cloisonnement-{slug}.txt"
    console.picture("console-societe-cloisonnement")

    page.get_by_role("button", name="Supprimer…").click()
    dialog = page.get_by_role("dialog", name=f"Supprimer {name}")
    dialog.get_by_label("Raison").fill("Demande du client")
    dialog.get_by_label(f"Tapez {slug} pour confirmer").fill("autre")
    expect(dialog.get_by_role("button", name="Lancer")).to_have_attribute("aria-disabled", "true")
    console.picture("console-supprimer")
    dialog.get_by_label(f"Tapez {slug} pour confirmer").fill(slug)
    dialog.get_by_role("button", name="Lancer").click()
    see(page, "Suppression")
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger le certificat").click()
    assert "CERTIFICAT DE SUPPRESSION" in download.value.path().read_text(encoding="utf-8")
    expect(console.page.get_by_text("Cette société a été supprimée.")).to_be_visible()
    console.picture("console-societe-supprimee")

    page.get_by_role("link", name="Sociétés").click()
    page.get_by_label("Chercher une société").fill(slug)
    page.get_by_role("region", name="Supprimées, avec une sauvegarde conservée").get_by_role("link", name=slug).click()
    page.get_by_role("button", name="Faire revenir…").click()
    dialog = page.get_by_role("dialog", name=f"Faire revenir {slug}")
    expect(dialog.get_by_label("Vers où ?")).to_have_value("same")
    dialog.get_by_label("Raison").fill("Le client a changé d'avis")
    console.picture("console-faire-revenir")
    dialog.get_by_role("button", name="Lancer").click()
    see(page, "Retour d'une société supprimée")
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    expect(page.get_by_text("Va bien")).to_be_visible()
