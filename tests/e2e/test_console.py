"""The console of the platform's team, in a real browser, with the operator's worker behind it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from core.console.sightings import see as see_company
from core.outbox.models import EventState, OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.testing.databases import database_urls

from .conftest import DESKTOP, PHONE, PICTURES, ROOT, Platform, device
from .team import console_url, sign_in_to_console, team_member
from .workplace import Workplace

pytestmark = pytest.mark.e2e

#: Milliseconds that an act may take on a machine that has other things to do.
PATIENCE = 120_000


@pytest.fixture(scope="module")
def operator(platform: Platform, tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[bytes]]:
    """The worker that holds the operator's rights."""
    folder = tmp_path_factory.mktemp("operator")
    environment = {
        **os.environ,
        **database_urls(),
        "PYTHONPATH": str(ROOT),
        "BACKUP_ROOT": str(folder / "backups"),
        "CERTIFICATE_ROOT": str(folder / "certificates"),
    }
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-P", "solo", "-l", "ERROR", "-Q", "platform"]
    log = Path(ROOT / ".test-artifacts" / "operator.log")
    with log.open("w") as output, subprocess.Popen(command, cwd=ROOT, env=environment, stderr=output) as worker:
        try:
            yield worker
        finally:
            worker.terminate()


@pytest.fixture
def console(page: Page, platform: Platform, operator: object, apart: Callable[..., Any]) -> Workplace:
    sign_in_to_console(page, platform, *apart(team_member))
    return Workplace(page, platform)


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


def test_an_act_that_waits_is_stopped(console: Workplace, operator: subprocess.Popen[bytes]) -> None:
    page = console.page
    page.get_by_label("Chercher une société").fill("yoozak")
    page.get_by_role("link", name="Yoozak").click()
    act = page.get_by_role("region", name="Ce qui lui a été fait").get_by_role("listitem").first
    operator.send_signal(signal.SIGSTOP)
    try:
        ask(page, "Sauvegarder")
        expect(act).to_contain_text("Attend")
        console.picture("console-arreter")
        act.get_by_role("button", name="Arrêter").click()
        expect(act).to_contain_text("a demandé l'arrêt : elle s'arrête à sa prochaine étape sûre.")
        page.get_by_label("Langue").select_option("ar")
        expect(page.get_by_role("region", name="كما تُرى من الخارج")).to_be_visible()
        console.picture("console-arreter-ar")
        page.get_by_label("اللغة").select_option("fr")
    finally:
        operator.send_signal(signal.SIGCONT)
    see(page, "Sauvegarde", "Arrêtée")
    expect(act).to_contain_text("Arrêtée par equipe-")


def dead_letters(*numbers: int) -> None:
    """Events of one order that the writer of webhooks could not be told, as the team's worker has seen them."""
    company = Tenant.objects.get(slug="yoozak")
    with tenant_context(company):
        for number in numbers:
            OutboxEvent.objects.create(
                name="stock.out_of_stock",
                key="019abf6e-5c7d-7e0a-8f0c-2b4d6e8fa0b2",
                sequence=number,
                state=EventState.PARKED,
                attempts=12,
                owed={"core.webhooks.reactions.write_messages": "OperationalError"},
            )
    see_company("yoozak")


def test_events_set_aside_are_tried_again_and_given_up(console: Workplace, apart: Callable[..., Any]) -> None:
    page = console.page
    apart(lambda: dead_letters(1, 2, 3))
    page.get_by_label("Chercher une société").fill("yoozak")
    page.get_by_role("link", name="Yoozak").click()
    letters = page.get_by_role("region", name="Événements mis de côté").get_by_role("listitem")
    line = letters.filter(has_text="stock.out_of_stock")
    expect(line).to_have_count(3)
    expect(line.first).to_contain_text("core.webhooks.reactions.write_messages: OperationalError")
    console.picture("console-evenements")
    page.get_by_label("Langue").select_option("ar")
    expect(page.get_by_role("region", name="كما تُرى من الخارج")).to_be_visible()
    console.picture("console-evenements-ar")
    page.get_by_label("اللغة").select_option("fr")

    line.first.get_by_role("button", name="Abandonner…").click()
    console.picture("console-abandonner")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Raison").fill("Ticket 12")
    dialog.get_by_role("button", name="Lancer").click()
    see(page, "Événement abandonné")
    expect(line).to_have_count(2)

    ask(page, "Tout redire à core.webhooks.reactions.write_messages…")
    see(page, "Événements redits")
    expect(letters).to_have_count(0)


def test_the_platform_is_looked_at_in_two_languages(console: Workplace) -> None:
    page = console.page
    page.get_by_role("link", name="Tâches").click()
    page.get_by_role("button", name="Relever maintenant").click()
    looks = page.get_by_role("region", name="Derniers relevés")
    expect(looks.get_by_role("listitem").first).to_contain_text("Réussi", timeout=PATIENCE)
    console.picture("console-taches")
    page.get_by_role("link", name="Unités").click()
    expect(page.get_by_text("default.p00")).to_be_visible()
    console.picture("console-unites")
    page.get_by_role("link", name="Cloisonnement").click()
    page.get_by_role("button", name="Vérifier maintenant").click()
    # How long it takes depends on how many companies other tests left behind; its report is tested at the API.
    expect(page.get_by_role("region", name="Dernières vérifications").get_by_role("listitem")).to_be_visible()
    console.picture("console-cloisonnement")

    page.get_by_label("Langue").select_option("ar")
    expect(page.get_by_role("heading", name="العزل")).to_be_visible()
    console.picture("console-cloisonnement-ar")
    page.get_by_role("link", name="الشركات").click()
    console.picture("console-societes-ar")
    page.get_by_role("searchbox").fill("yoozak")
    page.get_by_role("link", name="Yoozak").click()
    expect(page.get_by_role("region", name="كما تُرى من الخارج")).to_be_visible()
    console.picture("console-societe-ar")
    page.get_by_role("button", name="حذف…").click()
    console.picture("console-supprimer-ar")
    page.get_by_role("button", name="إلغاء", exact=True).click()

    page.get_by_role("button", name="تسجيل الخروج").click()
    expect(page.get_by_label("البريد الإلكتروني")).to_be_visible()
    console.picture("console-porte-ar")


#: Looks at the correction that was asked for last until it is over.
OVER = """async (patience) => {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((next) => setTimeout(next, 250))) {
    const { acts } = await (await fetch("/api/v1/platform/acts/?kind=amend")).json();
    if (acts[0]?.ended_at) return acts[0].state;
  }
}"""


def photograph(page: Page, name: str) -> None:
    """Django's own pages: that they can be read is looked at, not measured."""
    for size, viewport in (("1366", DESKTOP), ("360", PHONE)):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.screenshot(path=PICTURES / f"{name}-{size}.png", full_page=True)
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]


def test_a_legal_value_is_corrected_in_the_register(console: Workplace, platform: Platform) -> None:
    page = console.page
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.get_by_role("link", name="Registre").click()
    expect(page.get_by_role("heading", name="Registre de la plateforme")).to_be_visible()
    photograph(page, "registre")
    page.get_by_role("link", name="Valeurs légales", exact=True).click()
    page.get_by_role("textbox").fill("stup_copie_annees")
    page.get_by_role("button", name="Rechercher").click()
    photograph(page, "registre-loi")
    page.get_by_role("row", name="MA stup_copie_annees").get_by_role("link").first.click()
    page.get_by_label("Source").fill("Dahir 1-22, art. 4, rectifié")
    page.get_by_label("Raison").fill("Bulletin officiel 7312")
    page.get_by_role("link", name="Choisir une date").click()
    page.get_by_role("link", name="Annuler").click()
    photograph(page, "registre-valeur")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("l'exécutant de l'opérateur l'écrit")).to_be_visible()

    assert page.evaluate(OVER, PATIENCE) == "done"
    page.reload()
    latest = page.get_by_role("main").get_by_role("row").nth(1)
    expect(latest).to_contain_text("Bulletin officiel 7312")
    expect(latest).to_contain_text("Terminé")
    latest.get_by_role("link").click()
    expect(page.get_by_text("Dahir 1-22, art. 4, rectifié")).to_be_visible()
    photograph(page, "registre-acte")

    page.goto(console_url(platform, "/plateforme/registre/?language=ar"))
    expect(page.get_by_role("heading", name="سجل المنصة")).to_be_visible()
    photograph(page, "registre-ar")
    page.get_by_role("table").get_by_role("link", name="الشركات", exact=True).last.click()
    page.get_by_role("main").get_by_role("table").get_by_role("link", name="yoozak", exact=True).click()
    photograph(page, "registre-societe-ar")
    page.get_by_role("link", name="العودة إلى لوحة التحكم").click()
    expect(page.get_by_role("heading", name="Sociétés")).to_be_visible()
    assert complaints == []
