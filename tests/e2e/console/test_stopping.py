"""An act that waits for the operator's worker, and is stopped."""

from __future__ import annotations

import signal
import subprocess

import pytest
from playwright.sync_api import expect

from ..workplace import Workplace
from .acts import ask, open_company, see

pytestmark = pytest.mark.e2e


def test_an_act_that_waits_is_stopped(console: Workplace, operator: subprocess.Popen[bytes]) -> None:
    page = console.page
    open_company(page, "yoozak", "Yoozak")
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
