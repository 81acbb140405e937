"""There is no administration site over tenants' rows: nothing of Django's admin answers."""

from __future__ import annotations

from django.conf import settings
from django.test import Client

from .shops import Shop
from .surface import every_route

OFFERED = ("admin", "admin/login", "admin/jsi18n", "admin/auth/user", "admin/autocomplete", "admin/r/1/1", "grappelli")


def test_attack_37_no_admin_is_installed_or_mounted() -> None:
    """Its lists, drop-downs and log would show every company to whoever got in."""
    assert [app for app in settings.INSTALLED_APPS if "admin" in app] == []
    views = {f"{route.view.__module__}.{getattr(route.view, '__name__', '')}" for route in every_route()}
    assert [view for view in views if "admin" in view] == []


def test_attack_37_no_admin_answers_at_a_companys_address(shops: tuple[Shop, Shop]) -> None:
    """An address that is not the API's shows the front end's page, the same for all; nothing can be posted there."""
    for client in (shops[0].sign_in(), Client(headers={"host": shops[0].host})):
        page = client.get("/")
        for name in OFFERED:
            for suffix in ("", "/", "/?q=secret"):
                assert client.get(f"/{name}{suffix}").content == page.content
                assert client.get(f"/api/{name}{suffix}", headers={"host": shops[0].host}).status_code == 404
                assert client.post(f"/{name}{suffix}", headers={"host": shops[0].host}).status_code == 405
