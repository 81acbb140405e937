from __future__ import annotations

from io import BytesIO
from math import hypot
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image, ImageChops, ImageColor

from api.installed import draw, short_name
from core.company.logo import choose_logo
from core.company.theme import COLOUR
from core.tenancy import directory
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.files import file_names
from core.users.services import actor_of

from .conftest import Company


@pytest.fixture
def built(settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "sw.js").write_text("work();\n")


def test_a_company_is_installed_under_its_own_name_and_language(alpha: Company) -> None:
    alpha.tenant.name, alpha.tenant.language = "أطلس للجلد", "ar"
    alpha.tenant.save(using=operator_alias("default"), update_fields=["name", "language"])
    directory.forget_all()
    answer = alpha.browser().get("/manifest.webmanifest")

    assert answer["Content-Type"] == "application/manifest+json"
    assert answer["Cache-Control"] == "no-cache"
    assert answer.json() == {
        "id": "/",
        "name": "أطلس للجلد",
        "short_name": "أطلس للجلد",
        "lang": "ar",
        "dir": "rtl",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "theme_color": "#115e59",
        "background_color": "#f6f7f7",
        "icons": [
            {"src": "/icon-any.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
            {"src": "/icon-maskable.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "maskable"},
        ],
    }


def test_it_has_the_colour_that_the_company_chose(alpha: Company) -> None:
    with tenant_context(alpha.tenant):
        COLOUR.set("#7c2d12", actor=actor_of(alpha.member))

    assert alpha.browser().get("/manifest.webmanifest").json()["theme_color"] == "#7c2d12"
    assert b'fill="#7c2d12"' in alpha.browser().get("/icon-maskable.svg").content


def logo(size: tuple[int, int], colour: str) -> bytes:
    written = BytesIO()
    Image.new("RGBA", size, colour).save(written, "PNG")
    return written.getvalue()


def shown_icons(company: Company) -> dict[str, Image.Image]:
    """The pictures that the manifest names, by purpose and size."""
    browser = company.browser()
    icons = browser.get("/manifest.webmanifest").json()["icons"]
    assert {icon["type"] for icon in icons} == {"image/png"}
    return {f"{i['purpose']} {i['sizes']}": Image.open(BytesIO(browser.get(i["src"]).content)) for i in icons}


@pytest.mark.parametrize(
    ("colour", "ground"), [("#115e59", (255, 255, 255)), ("#f5c518", (17, 24, 39))], ids=["dark logo", "pale logo"]
)
def test_a_company_with_a_logo_is_installed_under_it(alpha: Company, colour: str, ground: tuple[int, ...]) -> None:
    with tenant_context(alpha.tenant):
        choose_logo(logo((400, 100), colour), actor=actor_of(alpha.member))

    icons = shown_icons(alpha)
    assert {name: icon.size for name, icon in icons.items()} == {
        "any 192x192": (192, 192),
        "any 512x512": (512, 512),
        "maskable 512x512": (512, 512),
    }
    for icon in icons.values():
        assert icon.getpixel((0, 0)) == (*ground, 255)
        assert icon.getpixel((icon.width // 2, icon.height // 2))[:3] == ImageColor.getrgb(colour)
    box = ImageChops.difference(
        icons["maskable 512x512"].convert("RGB"), Image.new("RGB", (512, 512), ground)
    ).getbbox()
    assert box is not None
    assert max(hypot(x - 256, y - 256) for x in box[::2] for y in box[1::2]) <= 0.4 * 512 + 1


def test_without_its_pictures_the_initial_stands_for_the_company(alpha: Company) -> None:
    with tenant_context(alpha.tenant):
        choose_logo(logo((40, 40), "#115e59"), actor=actor_of(alpha.member))
        drawn = [name for name in file_names(alpha.tenant.id) if "-any-" in name or "-maskable-" in name]
        for name in drawn:
            default_storage.delete(name)
    assert len(drawn) == 3
    described = alpha.browser().get("/manifest.webmanifest").json()
    assert [icon["src"] for icon in described["icons"]] == ["/icon-any.svg", "/icon-maskable.svg"]

    with tenant_context(alpha.tenant):
        choose_logo(logo((40, 40), "#115e59"), actor=actor_of(alpha.member))
    assert len(shown_icons(alpha)) == 3


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Yoozak", "Yoozak"),
        ("Atlas Cuir", "Atlas Cuir"),
        ("Atlas Cuir et Fils", "Atlas Cuir"),
        ("Établissements Amrani", "Établissemen"),
    ],
)
def test_below_an_icon_stands_what_fits(name: str, short: str) -> None:
    assert short_name(name) == short


def test_the_icon_is_the_initial_of_the_company(alpha: Company) -> None:
    for purpose in ("any", "maskable"):
        answer = alpha.browser().get(f"/icon-{purpose}.svg")
        assert answer["Content-Type"] == "image/svg+xml"
        assert answer.content.decode() == draw(alpha.tenant.name[0].upper(), "#115e59", purpose)
    assert ">&lt;</text>" in draw("<", "#115e59", "any")
    assert 'rx="112"' in draw("A", "#115e59", "any")
    assert "rx=" not in draw("A", "#115e59", "maskable")


def test_the_worker_answers_for_the_whole_address_and_changes_with_the_policy(
    alpha: Company, built: None, settings
) -> None:
    answer = alpha.browser().get("/sw.js")
    settings.SSE_ORIGIN = "https://events.example"
    moved = alpha.browser().get("/sw.js")

    assert answer["Content-Type"] == "text/javascript"
    assert answer["Cache-Control"] == "no-cache"
    assert answer.content.startswith(b"work();\n// ")
    assert moved.content.startswith(b"work();\n// ")
    assert answer.content != moved.content
    assert alpha.browser().get("/sw.js").content == moved.content


@pytest.mark.parametrize("path", ["/manifest.webmanifest", "/icon-any.svg", "/sw.js"])
def test_a_host_without_a_company_is_not_installed(committed: None, built: None, path: str) -> None:
    assert Client(headers={"host": "personne.localhost"}).get(path).status_code == 404


def test_without_a_build_there_is_no_worker(alpha: Company, settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path

    assert alpha.browser().get("/sw.js").status_code == 404
