"""Files that are no logo, or more than one; who may not choose; a company that may not write."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from api.tests.conftest import Company, Program, another_tab, at_once, refusal
from core.kernel.rights import Right
from core.tenancy import directory
from core.tenancy.lifecycle.suspension import suspend

from .conftest import DENIED, ROOT, Office, acts, clerk
from .test_theme import NOTHING, at_the_door, claiming, drawn, files, sent

SCRIPT = b"<script>alert(document.domain)</script>"
SVG = b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
SETTING = "configuration.settingvalue"


def with_text(size: int) -> bytes:
    """A picture that carries a text which unfolds to so much."""
    notes, written = PngInfo(), BytesIO()
    notes.add_text("Comment", "x" * size, zip=True)
    Image.new("RGB", (8, 8)).save(written, "PNG", pnginfo=notes)
    return written.getvalue()


def nothing_chosen(house: Company) -> bool:
    return (files(house), at_the_door(house), acts(house, SETTING)) == ([], NOTHING, [])


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (SVG, "logo.png", "logo_illisible"),
        (SVG, "logo.svg", "logo_illisible"),
        (b"GIF89a" + SCRIPT, "logo.png", "logo_illisible"),
        (SCRIPT + drawn(), "logo.png", "logo_illisible"),
        (b"%PDF-1.7" + drawn(), "logo.png", "logo_illisible"),
        (b"\x89PNG\r\n\x1a\n" + SCRIPT, "logo.png", "logo_illisible"),
        (with_text(5_000_000), "logo.png", "logo_illisible"),
        (drawn(kind="PNG", exif=b"II*\0"), "logo.png", "logo_illisible"),
        (drawn(kind="WEBP", exif=b"MM\0*\0"), "logo.webp", "logo_illisible"),
        (claiming(10_000, 10_000), "logo.png", "logo_trop_grand"),
        (claiming(2**31 - 1, 2**31 - 1), "logo.png", "logo_trop_grand"),
        (claiming(0, 100), "logo.png", "logo_illisible"),
    ],
    ids=["svg as png", "svg", "gif", "script first", "pdf first", "script inside", "text bomb", "notes of a PNG",
         "notes of a WebP", "100 million", "the largest", "no width"],
)  # fmt: skip
def test_a_hostile_file_is_refused_and_nothing_is_chosen(
    alpha: Company, office: Office, content: bytes, name: str, code: str
) -> None:
    office.client.raise_request_exception = False
    answer = sent(office, content, name)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert nothing_chosen(alpha)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_what_hangs_on_a_picture_is_not_kept(alpha: Company, office: Office, kind: str) -> None:
    """A picture that is a page as well: only what is seen is drawn again, and served as what it is."""
    told = sent(office, drawn(kind=kind) + SCRIPT + b"PK\x03\x04", "logo.html").json()
    for address in (told["logo"], told["icon"]):
        shown = alpha.browser().get(address)
        assert (shown["Content-Type"], shown["X-Content-Type-Options"]) == ("image/png", "nosniff")
        assert shown.content.startswith(b"\x89PNG\r\n\x1a\n") and shown.content.endswith(b"IEND\xaeB`\x82")
        assert b"script" not in shown.content


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ({"data": {}}, (400, "donnees_invalides")),
        ({"data": {"file": "logo.png"}}, (400, "donnees_invalides")),
        ({"data": {"file": SimpleUploadedFile("vide.png", b"")}}, (400, "donnees_invalides")),
        ({"data": b"--x", "content_type": "multipart/form-data"}, (400, "requete_illisible")),
        ({"data": {"file": "x"}, "content_type": "application/json"}, (415, "format_refuse")),
    ],
    ids=["nothing", "a name", "empty", "no boundary", "json"],
)
def test_what_brings_no_file_is_refused(alpha: Company, office: Office, body: Any, refused: tuple[int, str]) -> None:
    answer = office.client.post(f"{ROOT}logo/", **body)
    assert (answer.status_code, answer.json()["code"]) == refused
    assert nothing_chosen(alpha)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Ce n'est pas une image utilisable comme logo : envoyez du PNG, du JPEG ou du WebP."),
        ("ar", "هذه ليست صورة تصلح شعارًا: أرسلوا PNG أو JPEG أو WebP."),
        ("en", "This is no picture that can be a logo: send PNG, JPEG or WebP."),
    ],
)
def test_the_refusal_is_in_the_language_of_who_sends(
    alpha: Company, office: Office, language: str, message: str
) -> None:
    office.client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    assert sent(office, SVG).json()["message"] == message


def test_who_may_not_change_settings_and_who_may_only_read_chooses_none(alpha: Company, office: Office) -> None:
    nobody, robot = clerk(alpha, Right("company.setting", ("view",))), Office(Program(alpha, role="LOGISTIQUE").client)
    for each in (nobody, robot):
        assert (sent(each, drawn()).json()["code"], each.refused("delete", "logo/")) == ("acces_refuse", DENIED)
    stranger = Office(alpha.browser())
    assert sent(stranger, drawn()).status_code == 401
    assert nothing_chosen(alpha)


@pytest.mark.parametrize("level", ["read_only", "export_only", "closed"])
def test_a_company_whose_access_is_reduced_keeps_the_logo_it_has(alpha: Company, office: Office, level: Any) -> None:
    before = sent(office, drawn()).json()
    suspend(alpha.tenant, level)
    directory.forget_all()
    refused = {refusal(sent(office, drawn((40, 40)))), office.refused("delete", "logo/")}
    suspend(alpha.tenant, "banner")
    directory.forget_all()

    assert refused == {(404, "entreprise_introuvable") if level == "closed" else (403, "entreprise_en_lecture_seule")}
    assert (at_the_door(alpha), acts(alpha, SETTING)) == (before, ["change_setting"])
    assert sent(office, drawn((40, 40))).json() != before


def test_of_twenty_who_send_at_once_one_logo_stays_with_its_files(alpha: Company, office: Office) -> None:
    def send() -> int:
        return int(sent(Office(another_tab(office.client)), drawn()).status_code)

    assert set(at_once(send, 20)) == {200}
    assert (len(files(alpha)), acts(alpha, SETTING)) == (5, ["change_setting"])
