"""There is no administration site over tenants' rows: the one there is stands at the platform's own address alone."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Model
from django.test import Client, RequestFactory

from api.platform.admin.urls import team_site
from core.tenancy.marks import is_tenant_model

from .shops import Shop
from .surface import every_route

OFFERED = ("admin", "admin/login", "admin/jsi18n", "admin/auth/user", "admin/autocomplete", "admin/r/1/1", "grappelli")


def models_shown() -> set[type[Model]]:
    """Every table that a page of the register lists, shows, or puts below another one."""
    pages = team_site._registry.values()
    return {page.model for page in pages} | {rows.model for page in pages for rows in page.inlines}


def test_attack_37_the_register_lists_no_table_of_companies() -> None:
    """Its lists, drop-downs and log would show every company to whoever got in."""
    assert len(models_shown()) >= 10
    assert [model._meta.label for model in models_shown() if is_tenant_model(model)] == []
    assert {page.get_queryset(RequestFactory().get("/")).db for page in team_site._registry.values()} == {"default"}


def test_attack_37_the_register_links_to_no_table_of_companies() -> None:
    columns = [field for model in models_shown() for field in model._meta.get_fields() if field.concrete]
    linked = {field.related_model for field in columns if field.is_relation}
    assert [model._meta.label for model in linked if is_tenant_model(model)] == []


def test_attack_37_no_other_admin_is_mounted() -> None:
    assert [app for app in settings.INSTALLED_APPS if "admin" in app] == ["django.contrib.admin.apps.SimpleAdminConfig"]
    admin = {route.text for route in every_route() if "admin" in f"{route.view.__module__}.{route.view}"}
    assert len(admin) >= 20
    assert [address for address in admin if not address.startswith("plateforme/registre/")] == []


def test_attack_37_no_admin_answers_at_a_companys_address(shops: tuple[Shop, Shop]) -> None:
    """An address that is not the API's shows the front end's page, the same for all; nothing can be posted there."""
    for client in (shops[0].sign_in(), Client(headers={"host": shops[0].host})):
        page = client.get("/")
        for name in OFFERED:
            for suffix in ("", "/", "/?q=secret"):
                assert client.get(f"/{name}{suffix}").content == page.content
                assert client.get(f"/api/{name}{suffix}", headers={"host": shops[0].host}).status_code == 404
                assert client.post(f"/{name}{suffix}", headers={"host": shops[0].host}).status_code == 405
        for address in ("", "legal/legalvalue/", "authentication/user/", "jsi18n/", "static/", "?language=ar"):
            for send in (client.get, client.post):
                assert send(f"/plateforme/registre/{address}").status_code == 404
