"""Records on paper: what one may see and print, in one's own language, with the company's name on it."""

from __future__ import annotations

import re
from io import BytesIO
from uuid import uuid4

import pytest
import time_machine
from django.utils import translation
from PIL import Image
from pypdf import PdfReader

from core.company.identity import change_identity
from core.company.logo import choose_logo
from core.company.theme import COLOUR
from core.company.theme import OUR_COLOUR as OURS
from core.kernel.actors import SYSTEM, Actor
from core.kernel.resources import Resource
from core.printing import listing
from core.testing.caller import Caller
from core.testing.policy import Grant, Table, decided_by
from tests.lab.models import Box

from .conftest import EVERYTHING, person

BLUE = "#1d4ed8"
BOXES = "lab/depot/box/"
pytestmark = pytest.mark.usefixtures("depot", "reachable")
CHIEF, CLERK, GUEST = (Caller(person(role)) for role in ("chief", "clerk", "guest"))


@pytest.fixture
def box() -> Box:
    """A crate of two parts, in a company that has said who it is."""
    said = {"name": "Babouches du Souss", "address": "12, rue des Tanneurs\nAgadir", "ice": "001525713000072"}
    change_identity(actor=person("chief"), **said)
    made = Box.objects.create(code="C-1", amount=1200)
    Box.objects.create(code="P-1", amount=300, parent=made)
    Box.objects.create(code="P-2", amount=900, parent=made)
    return made


def read(pdf: bytes) -> str:
    assert pdf.startswith(b"%PDF-"), pdf[:200]
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.translate({ord(mark): None for mark in "\u2066\u2068\u2069"}).replace("\u202f", " ").split())


def drawn(size: tuple[int, int]) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, "#9d174d").save(written, "PNG")
    return written.getvalue()


def inks(pdf: PdfReader) -> set[str]:
    """The colours of what the first page draws."""
    content = pdf.pages[0].get_contents()
    assert content is not None
    found = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:sc|scn|SC|SCN|rg|RG)\b", content.get_data())
    return {"#" + "".join(f"{round(float(part) * 255):02x}" for part in colour) for colour in found}


def sheet(caller: Caller, path: str, language: str = "fr", **parameters: str) -> str:
    with translation.override(language):
        answer = caller.get(path, **parameters)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf"), answer.body
    return read(answer.content)


@time_machine.travel("2026-11-27 17:05:00+00:00", tick=False)
def test_a_record_with_its_lines_on_the_companys_paper(box: Box) -> None:
    text = sheet(CHIEF, f"{BOXES}{box.pk}/print/")
    for expected in (
        "Babouches du Souss 12, rue des Tanneurs Agadir",
        "Box C-1",
        "1 200",
        "P-1 300",
        "P-2 900",
        "Imprimé le 27/11/2026 17:05 par Salma Idrissi",
        "1 / 1",
    ):
        assert expected in text, text


def test_the_paper_is_in_the_companys_colours_with_its_numbers_at_the_foot(box: Box) -> None:
    def printed() -> PdfReader:
        return PdfReader(BytesIO(CHIEF.get(f"{BOXES}{box.pk}/print/").content))

    plain = printed()
    choose_logo(drawn((400, 100)), actor=SYSTEM)
    COLOUR.set("#1d4ed8", actor=SYSTEM)
    marked = printed()
    assert ([len(page.images) for page in plain.pages], OURS in inks(plain)) == ([0], True)
    assert [picture.image.size for page in marked.pages for picture in page.images] == [(400, 100)]  # type: ignore[union-attr]
    assert (OURS in inks(marked), BLUE in inks(marked)) == (False, True)
    text = sheet(CHIEF, f"{BOXES}{box.pk}/print/")
    head, _, foot = text.partition("P-2 900")
    assert ("001525713000072" in head, "ICE 001525713000072" in foot) == (False, True)


def test_a_list_in_the_columns_that_were_asked_and_their_order(box: Box) -> None:
    text = sheet(CHIEF, f"{BOXES}print/", fields="amount,code", sort="-amount", amount__gte="900")
    assert "Amount Code 1 200 C-1 900 P-2 ICE" in text
    assert "P-1" not in text


def test_arabic_is_set_from_the_right_with_its_own_letters(box: Box) -> None:
    with translation.override("ar"):
        pdf = PdfReader(BytesIO(CHIEF.get(f"{BOXES}print/").content))
    fonts = {str(font.get_object()["/BaseFont"]) for font in pdf.pages[0]["/Resources"]["/Font"].values()}  # type: ignore[index]
    assert pdf.trailer["/Root"]["/Lang"] == "ar"  # type: ignore[index]
    assert {font.partition("+")[2].partition("-")[0] for font in fonts} == {"Inter", "NotoSansArabic"}


def test_what_is_hidden_is_not_on_paper(box: Box) -> None:
    text = sheet(CLERK, f"{BOXES}{box.pk}/print/") + sheet(CLERK, f"{BOXES}print/")
    assert "C-1" in text
    assert [hidden for hidden in ("1 200", "Amount", "P-1", "P-2", "900") if hidden in text] == []


class Discreet(Table):
    """Amounts are for the screen."""

    def fields(self, actor: Actor, verb: str, resource: type[Resource]) -> frozenset[str]:
        return super().fields(actor, verb, resource) - (frozenset({"amount"}) if verb == "print" else frozenset())


def test_what_a_role_may_see_but_not_print_is_not_on_paper(box: Box) -> None:
    with decided_by(Discreet(chief=Grant(EVERYTHING))):
        assert "1 200" not in sheet(CHIEF, f"{BOXES}{box.pk}/print/")
        assert CHIEF.get(f"{BOXES}{box.pk}/").body["amount"] == 1200


def test_whoever_may_not_print_is_refused(box: Box) -> None:
    refused = (403, "acces_refuse")
    assert GUEST.get(f"{BOXES}{box.pk}/print/").refusal == refused
    assert GUEST.get(f"{BOXES}print/").refusal == refused


def test_what_one_does_not_see_does_not_exist(box: Box) -> None:
    elsewhere = Box.objects.create(code="X-9")
    for caller, pk in ((CLERK, elsewhere.pk), (CHIEF, uuid4())):
        assert caller.get(f"{BOXES}{pk}/print/").refusal == (404, "introuvable")


def test_more_than_people_read_is_refused(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MOST", 2)
    assert CHIEF.get(f"{BOXES}print/").refusal == (422, "impression_trop_longue")
    assert "C-1" in sheet(CHIEF, f"{BOXES}print/", code="C-1")


def test_a_question_that_a_list_refuses_is_refused(box: Box) -> None:
    assert CHIEF.get(f"{BOXES}print/", sort="rien").refusal == (400, "champ_inconnu")
