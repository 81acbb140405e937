"""Somebody of the platform's team, at the platform's own host."""

from __future__ import annotations

import time
from uuid import uuid4

from django.conf import settings
from playwright.sync_api import Page, expect

from core.authentication.models import User
from core.second_factor.services import confirm, enrol
from core.second_factor.totp import code_at

from .conftest import Platform

PASSWORD = "Palmier-2026"


def console_url(platform: Platform, path: str = "/plateforme") -> str:
    return f"http://{settings.ROOT_DOMAIN}:{platform.port}{path}"


def team_member() -> tuple[str, str]:
    """E-mail and secret of a new account whose present code is used up."""
    user = User.objects.create_user(f"equipe-{uuid4().hex[:8]}@yz.test", PASSWORD, is_staff=True)
    secret = enrol(user).secret
    confirm(user, code_at(secret, int(time.time() // 30)))
    return user.email, secret


def sign_in_to_console(page: Page, platform: Platform, email: str, secret: str) -> None:
    """By password and code, from the address that somebody would type."""
    page.goto(console_url(platform, "/"))
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()
    page.get_by_label("Code").fill(code_at(secret, int(time.time() // 30) + 1))
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("heading", name="Sociétés")).to_be_visible()
