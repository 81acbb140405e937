from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from api.first_files import FRAME, LANGUAGE, LETTERS, LETTERS_KEPT, SCREENS

from .conftest import Company


@pytest.fixture
def built(settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "index.html").write_text("<title>YZ</title>")


@pytest.mark.parametrize("path", ["/", "/commandes", "/commandes/0190?etat=a"])
def test_every_other_address_is_the_front_end(alpha: Company, built: None, path: str) -> None:
    answer = alpha.browser().get(path)

    assert (answer.status_code, answer.content) == (200, b"<title>YZ</title>")
    assert answer["Cache-Control"] == "no-cache"


def test_the_page_for_strangers_is_unknown_elsewhere(alpha: Company, built: None) -> None:
    shared, own = alpha.browser().get("/partage"), alpha.browser().get("/commandes")

    assert (shared["X-Robots-Tag"], shared["Referrer-Policy"]) == ("noindex, nofollow", "no-referrer")
    assert "X-Robots-Tag" not in own.headers
    assert (own["Referrer-Policy"], shared.content) == ("same-origin", own.content)


def test_the_page_may_only_load_from_ourselves_and_hear_the_hub(alpha: Company, built: None) -> None:
    policy = alpha.browser().get("/", headers={"host": f"{alpha.host}:8000"})["Content-Security-Policy"]

    assert policy.split("; ") == [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        f"connect-src 'self' http://{alpha.host}:8001",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]


def test_every_answer_carries_the_security_headers(alpha: Company) -> None:
    headers = alpha.browser().get("/api/v1/session/").headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert len(headers["X-Request-ID"]) == 32


def test_a_host_without_a_company_has_no_page(committed: None, built: None) -> None:
    assert Client(headers={"host": "personne.localhost"}).get("/").status_code == 404


def test_the_platforms_own_host_has_the_console_and_nothing_else(committed: None, built: None) -> None:
    visitor = Client(headers={"host": settings.ROOT_DOMAIN})
    page = visitor.get("/plateforme/societes")
    assert (page.status_code, page.content) == (200, b"<title>YZ</title>")
    for path in ("/", "/commandes"):
        answer = visitor.get(path)
        assert (answer.status_code, answer["Location"]) == (302, "/plateforme")


def test_before_the_build_it_says_so(alpha: Company, settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path

    assert alpha.browser().get("/").status_code == 503


def test_opening_a_screen_anew_keeps_one_signed_in(alpha: Company, built: None) -> None:
    client = alpha.sign_in()

    page = client.get("/commandes")

    assert dict(page.cookies) == {}
    assert client.get("/api/v1/session/").json()["authenticated"] is True


@pytest.fixture
def chunks(built: None, tmp_path: Path) -> None:
    (tmp_path / ".vite").mkdir()
    known = {
        "index.html": {"file": "assets/index.js", "imports": ["_start.js"]},
        "_start.js": {"file": "assets/start.js", "css": ["assets/start.css"]},
        "_kit.js": {"file": "assets/kit.js", "imports": ["_start.js"]},
        "src/dashboard/shell.tsx": {"file": "assets/shell.js", "imports": ["_kit.js"]},
        "src/records/list/place.tsx": {"file": "assets/list.js", "imports": ["_kit.js", "_start.js"]},
        "src/records/record/create.tsx": {"file": "assets/create.js"},
        "src/records/record/record.tsx": {"file": "assets/record.js"},
        "src/screens/home/home.tsx": {"file": "assets/home.js"},
        "src/screens/company/frame.tsx": {"file": "assets/frame.js"},
        LETTERS: {"file": "assets/inter.woff2"},
        "src/i18n/fr.ts": {"file": "assets/fr.js"},
        "src/i18n/ar.ts": {"file": "assets/ar.js"},
    }
    (tmp_path / ".vite" / "manifest.json").write_text(json.dumps(known))
    (tmp_path / "assets").mkdir()
    for name, size in {"start.js": 5, "kit.js": 9, "start.css": 1}.items():
        (tmp_path / "assets" / name).write_bytes(bytes(size))


def asked_first(page: HttpResponse) -> tuple[str, list[str]]:
    """What the page has the browser ask, and which files it names, in their order."""
    question, *files = page.headers["Link"].split(", ")
    assert question.endswith(">; rel=preload; as=fetch; crossorigin")
    return question[1:].split(">")[0], files


def test_the_page_names_what_its_screen_needs_the_style_first_and_then_the_longest(
    alpha: Company, chunks: None
) -> None:
    question, files = asked_first(alpha.browser().get("/yoozak/commande/commande"))

    assert question == "/api/v1/start/?at=%2Fyoozak%2Fcommande%2Fcommande"
    scripts = ("kit", "start", "fr", "index", "list", "shell")
    assert files == [
        "</static/assets/start.css>; rel=preload; as=style; crossorigin",
        *(f"</static/assets/{name}.js>; rel=modulepreload" for name in scripts),
    ]


def test_an_address_that_asks_something_of_its_own_says_so(alpha: Company, chunks: None) -> None:
    question, _ = asked_first(alpha.browser().get("/yoozak/commande/commande?q=Salma"))

    assert question == "/api/v1/start/?at=%2Fyoozak%2Fcommande%2Fcommande%3F"


@pytest.mark.parametrize(("spoken", "named"), [("fr", True), ("ar", False)])
def test_a_device_that_has_the_letters_finds_them_before_it_draws(
    alpha: Company, chunks: None, spoken: str, named: bool
) -> None:
    client = alpha.browser()
    client.cookies.load({LETTERS_KEPT: "1", LANGUAGE: spoken})

    _, files = asked_first(client.get("/yoozak/commande/commande"))

    letters = "</static/assets/inter.woff2>; rel=preload; as=font; type=font/woff2; crossorigin"
    assert (files[-1] == letters) is named
    assert any("inter" in file for file in files) is named


@pytest.mark.parametrize(
    ("chosen", "texts", "asked"),
    [("ar", "ar", "&language=ar"), ("xx", "fr", "")],
)
def test_it_brings_the_texts_of_the_language_that_was_chosen_on_the_device(
    alpha: Company, chunks: None, chosen: str, texts: str, asked: str
) -> None:
    client = alpha.browser()
    client.cookies[LANGUAGE] = chosen

    question, files = asked_first(client.get("/connexion"))

    assert question == f"/api/v1/start/?at=%2Fconnexion{asked}"
    assert f"</static/assets/{texts}.js>; rel=modulepreload" in files


@pytest.mark.parametrize(
    ("address", "screen"),
    [
        ("/", "home"),
        ("/societe", "frame"),
        ("/societe/roles/0190", "frame"),
        ("/yoozak/commande/commande/nouveau", "create"),
        ("/yoozak/commande/commande/01988d4e-0000-7000-8000-000000000000", "record"),
        ("/compte", None),
    ],
)
def test_each_screen_brings_its_own(alpha: Company, chunks: None, address: str, screen: str | None) -> None:
    _, files = asked_first(alpha.browser().get(address))

    known = {"home", "frame", "list", "create", "record"}
    named = {file.split("/")[-1].split(".js")[0] for file in files}
    assert "shell" in named
    assert named & known == ({screen} if screen else set())


def test_what_the_page_names_is_in_the_build() -> None:
    manifest = json.loads((settings.STATIC_ROOT / ".vite" / "manifest.json").read_text())
    texts = [f"src/i18n/{code}.ts" for code, _ in settings.LANGUAGES]

    assert [name for name in ("index.html", FRAME, LETTERS, *SCREENS.values(), *texts) if name not in manifest] == []


@pytest.mark.parametrize("door", ["/connexion?suite=/", "/mot-de-passe", "/invitation"])
def test_a_door_needs_nothing_of_what_lies_behind(alpha: Company, chunks: None, door: str) -> None:
    _, files = asked_first(alpha.browser().get(door))

    assert [file for file in files if "shell" in file or "list" in file] == []


def test_the_console_asks_no_company(alpha: Company, chunks: None) -> None:
    assert "Link" not in alpha.browser().get("/plateforme").headers


def test_scripts_are_sent_as_small_as_the_browser_takes_them() -> None:
    """What the build lays down beside each file (``frontend/compress.ts``), ``WhiteNoise`` chooses from."""
    script = next((settings.STATIC_ROOT / "assets").glob("start-*.js"))
    told = {}
    for accepted in ("br, gzip", "gzip", "identity"):
        answer = Client(headers={"host": settings.ROOT_DOMAIN, "accept-encoding": accepted}).get(
            f"/static/assets/{script.name}"
        )
        told[answer.headers.get("Content-Encoding")] = int(answer.headers["Content-Length"])

    assert told.keys() == {"br", "gzip", None}
    assert told["br"] < told["gzip"] < told[None] / 2
