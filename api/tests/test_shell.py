from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from api.first_files import BEHIND_THE_DOOR

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
    of_list = {"file": "assets/list.js", "imports": ["_kit.js", "_start.js"]}
    known = {
        "index.html": {"file": "assets/index.js", "imports": ["_start.js"]},
        "_start.js": {"file": "assets/start.js"},
        "_kit.js": {"file": "assets/kit.js", "imports": ["_start.js"]},
        "src/dashboard/shell.tsx": {"file": "assets/shell.js", "imports": ["_kit.js"]},
        "src/records/list/place.tsx": of_list,
    }
    (tmp_path / ".vite" / "manifest.json").write_text(json.dumps(known))


def test_the_page_names_what_its_screen_needs_besides_the_program(alpha: Company, chunks: None) -> None:
    wanted = [f"</static/assets/{name}.js>; rel=modulepreload" for name in ("kit", "list", "shell")]

    assert alpha.browser().get("/yoozak/commande/commande").headers["Link"] == ", ".join(wanted)


def test_what_lies_behind_the_door_is_in_the_build() -> None:
    manifest = json.loads((settings.STATIC_ROOT / ".vite" / "manifest.json").read_text())

    assert [name for name in ("index.html", *BEHIND_THE_DOOR) if name not in manifest] == []


@pytest.mark.parametrize("door", ["/connexion?suite=/", "/mot-de-passe", "/invitation"])
def test_a_door_needs_nothing_of_what_lies_behind(alpha: Company, chunks: None, door: str) -> None:
    assert "Link" not in alpha.browser().get(door).headers


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
