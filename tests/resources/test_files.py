"""Files of records in the lab: what is kept of them, papers, and when they are forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.fields import RecordFileField
from core.kernel.files import DOCUMENTS, PICTURES
from core.kernel.resources import Kind, Resource
from core.kernel.resources.checks import check_resource
from core.kernel.resources.kinds import kind_of
from core.records.bin import restore
from core.records.deletion import delete
from core.records.description import describe
from core.records.files import keep
from core.records.files.contents import fit
from core.records.files.errors import FileKindRefused, PictureTooLarge, PictureUnreadable
from core.records.files.forgetting import forget
from core.records.models import Deleted, StoredFile
from core.records.saving import change, create
from core.records.undoing import undo
from core.testing.caller import Caller
from core.testing.pictures import PDF, picture
from tests.lab.models import Parcel

from .lab_resources import MODULE, ParcelResource

pytestmark = pytest.mark.usefixtures("depot", "reachable")


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def sent(chief: Actor, django_capture_on_commit_callbacks: Any) -> Callable[..., StoredFile]:
    """A delivery slip of the chief's, which waits for its parcel."""

    def send(name: str = "bon.pdf", content: bytes = PDF) -> StoredFile:
        with django_capture_on_commit_callbacks(execute=True):
            return keep(ParcelResource, "slip", name, content, actor=chief)

    return send


def parcel(chief: Actor, file: StoredFile | None, code: str = "C1") -> Parcel:
    values = {"code": code, "slip": str(file.pk) if file else None}
    return create(ParcelResource, values, actor=chief)  # type: ignore[return-value]


def older(**since: int) -> None:
    StoredFile.objects.update(created_at=timezone.now() - timedelta(**since))


def forgotten(capture: Any) -> int:
    with capture(execute=True):
        return forget()


def test_a_paper_is_handed_out_as_it_was_sent_and_never_shown_by_the_browser(
    chief: Actor, sent: Callable[..., StoredFile]
) -> None:
    made = parcel(chief, sent())
    slip = Caller(chief).get(f"{ParcelResource.path()}{made.pk}/").body["slip"]
    assert (slip["name"], slip["type"], slip["size"], slip["thumbnail"]) == (
        "bon.pdf",
        "application/pdf",
        len(PDF),
        None,
    )
    answer = Caller(chief).get(slip["url"].removeprefix("/api/v1/"))
    assert (answer.content, answer.headers["Content-Disposition"]) == (PDF, 'attachment; filename="bon.pdf"')
    small = Caller(chief).get(f"{slip['url'].removeprefix('/api/v1/')}thumbnail/")
    assert small.refusal == (404, "introuvable")


def test_a_file_that_did_not_come_along_is_not_there(chief: Actor, sent: Callable[..., StoredFile]) -> None:
    file = sent()
    made = parcel(chief, file)
    default_storage.delete(file.path)
    at = f"{ParcelResource.path()}{made.pk}/files/slip/{file.pk}/"
    assert Caller(chief).get(at).refusal == (404, "introuvable")


def test_nothing_is_written_for_a_file_that_was_not_kept(chief: Actor) -> None:
    with pytest.raises(NotFound):
        keep(ParcelResource, "code", "bon.pdf", PDF, actor=chief)
    keep(ParcelResource, "slip", "bon.pdf", PDF, actor=chief)
    assert not default_storage.exists("records")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("bon.pdf", "bon.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        (r"C:\Bons\mars.PDF", "mars.pdf"),
        ("facture\u202efdp.exe", "facturefdp.pdf"),
        ("وصل.pdf", "وصل.pdf"),
        ("\u200b.pdf", "-.pdf"),
        (f"{'a' * 300}.pdf", f"{'a' * 100}.pdf"),
    ],
)
def test_names_are_those_of_people_and_storage_has_its_own(
    chief: Actor, sent: Callable[..., StoredFile], name: str, kept: str
) -> None:
    file = sent(name)
    assert (file.name, bool(re.fullmatch(r"records/[0-9a-f]{32}\.pdf", file.path))) == (kept, True)
    assert default_storage.open(file.path).read() == PDF


def test_a_picture_is_upright_no_larger_than_screens_and_says_nothing_else() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Appareil de Salma"
    content = fit(picture("JPEG", (5000, 2500), exif=exif, comment=b"secret"), PICTURES)
    shown, small = Image.open(BytesIO(content.body)), Image.open(BytesIO(content.thumbnail))
    assert (shown.size, small.size) == ((1024, 2048), (128, 256))
    assert (dict(shown.getexif()), "comment" in shown.info, b"Salma" in content.body) == ({}, False, False)


def test_what_shows_through_still_does() -> None:
    out = BytesIO()
    Image.new("RGBA", (10, 10), (255, 0, 0, 0)).save(out, "PNG")
    shown = Image.open(BytesIO(fit(out.getvalue(), PICTURES).body))
    assert (shown.mode, shown.getpixel((5, 5))) == ("RGBA", (255, 0, 0, 0))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (PDF, FileKindRefused),
        (picture("GIF"), FileKindRefused),
        (picture("WEBP")[:20], PictureUnreadable),
        (picture("PNG", exif=b"II*\0"), PictureUnreadable),
        (picture("PNG", (8000, 5001)), PictureTooLarge),
    ],
)
def test_what_is_no_picture_for_us_is_refused(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        fit(content, PICTURES)


def test_what_never_became_part_of_a_record_goes_after_a_day(
    chief: Actor, sent: Callable[..., StoredFile], django_capture_on_commit_callbacks: Any
) -> None:
    waiting, held = sent("a.png", picture()), sent()
    made = parcel(chief, held)
    older(hours=23)
    assert forgotten(django_capture_on_commit_callbacks) == 0
    older(hours=25)
    assert forgotten(django_capture_on_commit_callbacks) == 1
    gone = [default_storage.exists(name) for name in (waiting.path, waiting.thumbnail, held.path)]
    assert (gone, Parcel.objects.get(pk=made.pk).slip) == ([False, False, True], held)


def test_what_a_record_held_before_stays_as_long_as_the_record_could_come_back(
    chief: Actor, sent: Callable[..., StoredFile], django_capture_on_commit_callbacks: Any
) -> None:
    first, second, other = sent(), sent("autre.pdf"), sent("voisin.pdf")
    made = parcel(chief, first)
    parcel(chief, other, "C2")
    change(ParcelResource, made.pk, {"slip": str(second.pk)}, actor=chief, version=1)
    older(days=90)
    assert forgotten(django_capture_on_commit_callbacks) == 0
    delete(ParcelResource, made.pk, actor=chief, version=2)
    assert forgotten(django_capture_on_commit_callbacks) == 0
    assert restore(ParcelResource, made.pk, actor=chief).slip == second  # type: ignore[attr-defined]
    delete(ParcelResource, made.pk, actor=chief, version=2)
    Deleted.objects.all().delete()
    assert forgotten(django_capture_on_commit_callbacks) == 2
    assert [default_storage.exists(each.path) for each in (first, second, other)] == [False, False, True]


def test_another_persons_undoing_takes_up_the_file_that_the_record_held(
    chief: Actor, clerk: Actor, sent: Callable[..., StoredFile]
) -> None:
    first = sent()
    made = parcel(chief, first)
    change(ParcelResource, made.pk, {"slip": None}, actor=chief, version=1)
    told = Caller(clerk).get(f"{ParcelResource.path()}{made.pk}/history/").body["results"][0]
    assert (told["words"], told["changes"][0]["new"]) == ("a changé : delivery slip : bon.pdf → —", None)
    undo(ParcelResource, made.pk, told["id"], actor=clerk, version=2)
    assert Parcel.objects.get(pk=made.pk).slip == first


def test_a_screen_is_told_what_the_field_takes(chief: Actor) -> None:
    (field,) = [each for each in describe(ParcelResource, chief)["fields"] if each["name"] == "slip"]
    assert (field["kind"], field["accepts"], field["max_size"]) == ("file", list(DOCUMENTS), 10_000_000)
    assert field["send_to"] == "lab/depot/parcel/files/slip/"


def test_a_declaration_with_files_where_none_can_be_is_refused() -> None:
    class Papers(Resource):
        model = Parcel
        module = MODULE
        fields = ("code",)
        kinds = {"code": Kind.FILE}

    assert [each.id for each in check_resource(Papers)] == ["resources.E022"]
    column = Parcel._meta.get_field("slip")
    assert (kind_of(column), isinstance(column, RecordFileField)) == (Kind.FILE, True)
