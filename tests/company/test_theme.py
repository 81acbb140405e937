"""The company's colour and logo: who chooses them, what is refused, and what strangers see."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from struct import pack
from typing import Any
from zlib import crc32

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from api.tests.conftest import Company
from core.company.contrast import READABLE, SURFACES, contrast, poorest_contrast
from core.company.theme import COLOUR, OUR_COLOUR
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.tenancy.files import file_names

from .conftest import DENIED, ROOT, Office, acts, clerk

INDEX_CSS = Path(__file__).parents[2] / "frontend" / "src" / "index.css"
NOTHING = {"colour": "", "logo": "", "icon": ""}
BLUE = "#1d4ed8"


def drawn(size: tuple[int, int] = (800, 400), kind: str = "PNG", **how: Any) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, BLUE).save(written, kind, **how)
    return written.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A small picture whose header announces that many pixels: who believes it must not unpack them."""
    content = drawn((8, 8))
    start, end = content.index(b"IHDR"), content.index(b"IHDR") + 17
    header = b"IHDR" + pack(">II", width, height) + content[start + 12 : end]
    return content[:start] + header + pack(">I", crc32(header)) + content[end + 4 :]


def sent(office: Office, content: bytes, name: str = "logo.png") -> Any:
    return office.client.post(f"{ROOT}logo/", {"file": SimpleUploadedFile(name, content)})


def at_the_door(house: Company) -> Any:
    return house.browser().get("/api/v1/session/").json()["tenant"]["theme"]


def files(house: Company) -> list[str]:
    return [name for name in file_names(house.tenant.id) if name.startswith("theme/")]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#115e59", "#115e59", 1.0)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.001)


def test_surfaces_and_colour_are_those_of_the_screens() -> None:
    day = INDEX_CSS.read_text(encoding="utf-8").split('\n[data-theme="dark"] {')[0]
    tokens = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", day))

    assert {name: tokens[name] for name in SURFACES} == SURFACES
    assert tokens["primary"] == OUR_COLOUR == COLOUR.default
    assert poorest_contrast(OUR_COLOUR) > READABLE


def test_a_readable_colour_is_shown_at_the_door(alpha: Company, beta: Company, office: Office) -> None:
    assert at_the_door(alpha) == NOTHING
    office.send("patch", "settings/", **{COLOUR.key: "#1D4ED8"})

    assert at_the_door(alpha) == office.client.get("/api/v1/session/").json()["tenant"]["theme"]
    assert (at_the_door(alpha), at_the_door(beta)) == ({**NOTHING, "colour": BLUE}, NOTHING)
    office.send("delete", f"settings/{COLOUR.key}/")
    assert at_the_door(alpha) == NOTHING


@pytest.mark.parametrize(
    ("colour", "fault"),
    [
        ("#f5c518", "contraste avec nos pages est de 1.4:1, il faut 4.5:1"),
        ("#767676", "contraste avec nos pages est de 3.9:1, il faut 4.5:1"),
        ("red", "« red »"),
    ],
)
def test_a_pale_colour_is_refused_with_its_contrast(alpha: Company, office: Office, colour: str, fault: str) -> None:
    office.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "fr"
    faults = office.faults("patch", "settings/", **{COLOUR.key: colour})

    assert faults.keys() == {COLOUR.key}
    assert fault in faults[COLOUR.key][0]
    assert at_the_door(alpha) == NOTHING
    assert acts(alpha, "configuration.settingvalue") == []


def test_a_logo_is_drawn_anew_and_shown_to_everybody(alpha: Company, beta: Company, office: Office) -> None:
    place = Image.Exif()
    place[0x010E] = "Derb Omar"
    answer = sent(office, drawn(kind="JPEG", exif=place))
    assert answer.status_code == 200, answer.content
    told = answer.json()

    assert told == at_the_door(alpha)
    for address, size in ((told["logo"], (320, 160)), (told["icon"], (64, 64))):
        shown = alpha.browser().get(address)
        assert (shown.status_code, shown["Content-Type"]) == (200, "image/png")
        assert shown["Cache-Control"] == "public, max-age=31536000, immutable"
        assert Image.open(BytesIO(shown.content)).size == size
        assert b"Derb Omar" not in shown.content
        assert beta.browser().get(address).status_code == 404
    assert acts(alpha, "configuration.settingvalue") == ["change_setting"]


def test_another_logo_takes_its_place_and_its_files(alpha: Company, office: Office) -> None:
    first = sent(office, drawn()).json()
    assert sent(office, drawn()).json() == first
    second = sent(office, drawn((40, 40), "WEBP")).json()

    assert first["logo"] != second["logo"]
    assert alpha.browser().get(first["logo"]).status_code == 404
    digest = second["logo"].removeprefix("/api/v1/theme/").removesuffix("-logo.png")
    kinds = ("any-192", "any-512", "icon", "logo", "maskable-512")
    assert files(alpha) == [f"theme/{digest}-{kind}.png" for kind in kinds]
    assert office.send("delete", "logo/") == NOTHING == at_the_door(alpha)
    assert files(alpha) == []
    assert acts(alpha, "configuration.settingvalue") == ["change_setting", "change_setting", "reset_setting"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "logo_illisible"),
        (drawn()[:200], "logo_illisible"),
        (drawn(kind="GIF"), "logo_illisible"),
        (b"x" * 2_000_001, "logo_trop_grand"),
        (claiming(4001, 4000), "logo_trop_grand"),
        (claiming(20_000, 20_000), "logo_trop_grand"),
    ],
    ids=["svg", "cut", "gif", "heavy", "wide", "bomb"],
)
def test_what_is_no_logo_is_refused(alpha: Company, office: Office, content: bytes, code: str) -> None:
    answer = sent(office, content)

    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert (files(alpha), at_the_door(alpha)) == ([], NOTHING)


def test_no_other_file_of_the_company_is_shown(alpha: Company, office: Office) -> None:
    assert office.faults("patch", "settings/", **{"company.theme_logo": "../imports/source"}).keys() == {
        "company.theme_logo"
    }
    office.send("patch", "settings/", **{"company.theme_logo": "0" * 64})
    assert alpha.browser().get(at_the_door(alpha)["logo"]).status_code == 404
    assert alpha.browser().get("/api/v1/theme/autre.png").status_code == 404


def test_only_who_may_change_settings_chooses_a_logo(alpha: Company) -> None:
    nobody = clerk(alpha, Right("company.setting", ("view",)))

    assert sent(nobody, drawn()).status_code == 403
    assert nobody.refused("delete", "logo/") == DENIED
    with tenant_context(alpha.tenant):
        assert files(alpha) == []
