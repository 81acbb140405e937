"""A long list is written by a job: whole or not at all, for one person, for a week, in the company's own room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import Q
from django.utils import timezone
from python_calamine import CalamineWorkbook

from api.tests.conftest import Company
from business.parties.models import Customer
from core.history.models import Entry
from core.integrations import exporting, formats, workbook_writer
from core.integrations.tasks import forget_old_exports
from core.jobs import running, tasks
from core.jobs.keeping import Cancelled
from core.jobs.models import Job
from core.jobs.progress import Progress
from core.notifications.models import Notification
from core.records.files import keeping
from core.records.models import StoredFile
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import Suspension
from core.testing.policy import Grant, Table, decided_by
from core.users.models import UserProfile
from core.users.services import create_member

from .test_imports import ALL, PRODUCTS, make

JOBS = f"/api/v1/{PRODUCTS}export/jobs/"


@pytest.fixture(autouse=True)
def governed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An operator exports what begins with B; a colleague of the warehouse only looks. Jobs are run by the test."""
    monkeypatch.setattr(tasks, "send", lambda *_: None)
    operator = Grant(ALL, frozenset({"cost_price"}), lambda actor: Q(reference__startswith="B"))
    with decided_by(Table(ADMIN=Grant(ALL), CONFIRMATION=operator, LOGISTIQUE=Grant(ALL - {"export"}))):
        yield


class Desk:
    """Somebody signed in who has lists written."""

    def __init__(self, company: Company, email: str = "") -> None:
        self.company, self.client = company, company.sign_in(email=email)

    def begun(self, **asked: str) -> dict[str, Any]:
        answer = self.client.post(JOBS, query_params=asked)
        assert answer.status_code == 201, answer.content
        told: dict[str, Any] = answer.json()
        return told

    def refused(self, method: str, path: str = JOBS, **asked: str) -> tuple[int, str]:
        answer = getattr(self.client, method)(path, query_params=asked)
        return answer.status_code, answer.json()["code"]

    def run(self, job_id: str) -> Job:
        with tenant_context(self.company.tenant):
            job = Job.objects.get(pk=job_id)
        running.run(self.company.tenant.ref, job.pk)
        with tenant_context(self.company.tenant):
            return Job.objects.get(pk=job_id)  # type: ignore[no-any-return]

    def written(self, **asked: str) -> dict[str, Any]:
        begun = self.begun(**asked)
        assert self.run(begun["id"]).state == "done"
        told: dict[str, Any] = self.client.get(f"{JOBS}{begun['id']}/").json()
        return told

    def content(self, job_id: str) -> bytes:
        answer = self.client.get(f"{JOBS}{job_id}/file/")
        assert answer.status_code == 200, answer.content
        return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def files(company: Company) -> list[str]:
    with tenant_context(company.tenant):
        there = default_storage.exists("exports/lists")
        return default_storage.listdir("exports/lists")[1] if there else []


def kept(company: Company) -> int:
    with tenant_context(company.tenant):
        return int(StoredFile.objects.count())


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_the_file_is_the_one_that_a_request_answers(company: Callable[..., Company], level: str) -> None:
    here = company(level)
    for number in range(5):
        make(here, reference=f"A{number}", name="=Sandale", kind="goods" if number else "service")
    desk = Desk(here)
    for kind in ("csv", "jsonl"):
        asked = {"format": kind, "sort": "-reference", "kind": "goods", "fields": "reference,name"}
        told = desk.written(**asked)
        answer = desk.client.get(f"/api/v1/{PRODUCTS}export/", asked)
        expected = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        assert desk.content(told["id"]) == expected
        assert (told["state"], told["format"], told["done"], told["total"]) == ("done", kind, 4, 4)
        assert told["bytes"] == len(expected)


def test_a_workbook_has_every_row(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "CHUNK", 2)
    for number in range(5):
        make(alpha, reference=f"A{number}", name="=1+1")
    desk = Desk(alpha)
    raw = desk.content(desk.written(format="xlsx", sort="reference", fields="reference,name")["id"])
    rows = CalamineWorkbook.from_filelike(BytesIO(raw)).get_sheet_by_index(0).to_python()
    assert [row[1:] for row in rows] == [["référence", "nom"], *([f"A{number}", "=1+1"] for number in range(5))]


def test_who_asked_is_told_where_it_is(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    desk = Desk(alpha)
    told = desk.written(format="csv")
    answer = desk.client.get(f"{JOBS}{told['id']}/file/")
    assert answer["Content-Disposition"] == 'attachment; filename="product.csv"'
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    (news,) = desk.client.get("/api/v1/notifications/").json()["results"]
    assert (news["kind"], news["text"], news["resource"]) == (
        "integrations.exported",
        "Prêt à télécharger\N{NO-BREAK SPACE}: Export de la liste «\N{NO-BREAK SPACE}produits\N{NO-BREAK SPACE}» (csv)",
        "business.catalog.product",
    )
    with tenant_context(alpha.tenant):
        assert list(Entry.objects.filter(action="export").values_list("target_id", flat=True)) == [Job.objects.get().pk]


def test_it_is_found_again_by_its_owner_alone(alpha: Company, beta: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    desk = Desk(alpha)
    told = desk.written(format="csv")
    with tenant_context(alpha.tenant):
        other = create_member(email="autre@exemple.ma", role="ADMIN", password="Oranger-2026")
    others = [Desk(alpha, other.email), Desk(beta)]
    for nobody in others:
        assert nobody.client.get(JOBS).json() == {"may_prepare": True, "at_once": 20_000, "exports": []}
        for path in (f"{JOBS}{told['id']}/", f"{JOBS}{told['id']}/file/"):
            assert nobody.refused("get", path) == (404, "introuvable")
    assert desk.client.get(JOBS).json() == {"may_prepare": True, "at_once": 20_000, "exports": [told]}
    elsewhere = f"/api/v1/business/parties/customer/export/jobs/{told['id']}/file/"
    assert desk.refused("get", elsewhere) == (404, "introuvable")


def test_rights_are_those_of_its_owner_when_it_runs(company: Callable[..., Company]) -> None:
    here = company(role="CONFIRMATION")
    make(here, reference="A1", name="Hors de portée", cost_price=5)
    make(here, reference="B1", name="À portée", cost_price=5)
    desk = Desk(here)
    text = desk.content(desk.written(format="csv")["id"]).decode()
    assert ("À portée" in text, "Hors de portée" in text, "prix de revient" in text) == (True, False, False)

    begun = desk.begun(format="csv")
    with decided_by(Table(CONFIRMATION=Grant(ALL - {"export"}))):
        job = desk.run(begun["id"])
        assert (job.state, job.error_code) == ("failed", "acces_refuse")
        assert desk.refused("get", f"{JOBS}{begun['id']}/") == (403, "acces_refuse")
    assert len(files(here)) == 1


def test_who_has_other_rights_by_now_asks_again(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    desk = Desk(alpha)
    told = desk.written(format="csv")
    with tenant_context(alpha.tenant):
        UserProfile.objects.filter(pk=alpha.member.pk).update(role="CONFIRMATION")
    assert desk.refused("get", f"{JOBS}{told['id']}/file/") == (409, "export_perime")


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"format": "pdf"}, (400, "format_inconnu")),
        ({"couleur": "rouge"}, (400, "champ_inconnu")),
        ({"limit": "1"}, (400, "champ_inconnu")),
    ],
)
def test_what_cannot_be_written_is_refused_at_once(
    alpha: Company, asked: dict[str, str], refusal: tuple[int, str]
) -> None:
    desk = Desk(alpha)
    assert desk.refused("post", **asked) == refusal
    assert desk.client.get(JOBS).json()["exports"] == []


def test_without_the_right_nothing_is_written(company: Callable[..., Company]) -> None:
    desk = Desk(company(role="LOGISTIQUE"))
    assert [desk.refused(method) for method in ("post", "get")] == [(403, "acces_refuse")] * 2


def test_a_sheet_that_is_too_short_is_refused_at_once(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_writer, "MOST_IN_A_SHEET", 2)
    for number in range(2):
        make(alpha, reference=f"A{number}", name="Sandale")
    desk = Desk(alpha)
    assert desk.refused("post", format="xlsx") == (422, "trop_de_lignes")
    assert desk.written(format="csv")["state"] == "done"


def test_a_text_that_no_cell_holds_is_not_cut(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale", description="x" * 32_768)
    desk = Desk(alpha)
    job = desk.run(desk.begun(format="xlsx")["id"])
    assert (job.state, job.error_code, files(alpha), kept(alpha)) == ("failed", "texte_trop_long", [], 0)
    assert desk.written(format="csv")["state"] == "done"


def test_one_list_is_written_at_a_time_for_each_person(alpha: Company) -> None:
    desk = Desk(alpha)
    begun = desk.begun(format="csv")
    assert desk.refused("post", format="xlsx") == (409, "export_en_preparation")
    assert desk.refused("get", f"{JOBS}{begun['id']}/file/") == (404, "introuvable")
    with tenant_context(alpha.tenant):
        Customer.objects.create(last_name="Alaoui")
    assert desk.client.post("/api/v1/business/parties/customer/export/jobs/").status_code == 201


def test_what_breaks_or_is_stopped_leaves_no_file(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        make(alpha, reference=f"A{number}", name="Sandale")
    desk, word = Desk(alpha), formats._text

    def stopped(*_: object) -> None:
        raise Cancelled

    begun = desk.begun(format="csv")
    with monkeypatch.context() as patch:
        patch.setattr(Progress, "step", stopped)
        assert desk.run(begun["id"]).state == "cancelled"

    def broken(*arguments: Any) -> str:
        if arguments[2] == "A2":
            raise OSError("disk")
        return word(*arguments)

    begun = desk.begun(format="csv", sort="reference")
    with monkeypatch.context() as patch:
        patch.setattr(exporting, "CHUNK", 1)
        patch.setattr(formats, "_text", broken)
        assert desk.run(begun["id"]).state == "failed"
    assert (files(alpha), kept(alpha)) == ([], 0)
    assert desk.refused("get", f"{JOBS}{begun['id']}/file/") == (404, "introuvable")

    assert desk.client.post(f"/api/v1/jobs/{begun['id']}/retry/").status_code == 200
    assert desk.run(begun["id"]).state == "done"
    assert len(desk.content(begun["id"]).splitlines()) == 4


def test_what_a_killed_attempt_left_is_removed_by_the_next(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    desk = Desk(alpha)
    begun = desk.begun(format="csv")
    with tenant_context(alpha.tenant):
        default_storage.save(f"exports/lists/{begun['id']}-left.csv", ContentFile(b"half of"))
    assert desk.run(begun["id"]).state == "done"
    assert [name.endswith("-left.csv") for name in files(alpha)] == [False]


def test_it_takes_up_room(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        make(alpha, reference=f"A{number}", name="Sandale")
    desk = Desk(alpha)
    size = desk.written(format="csv")["bytes"]
    most = alpha.tenant.max_storage_gb
    monkeypatch.setattr(keeping, "GIGABYTE", (2 * size - 1) / most)
    job = desk.run(desk.begun(format="csv")["id"])
    assert (job.state, job.error_code, len(files(alpha)), kept(alpha)) == ("failed", "espace_epuise", 1, 1)
    monkeypatch.setattr(keeping, "GIGABYTE", size / most)
    assert desk.refused("post", format="csv") == (422, "espace_epuise")


def test_it_is_forgotten_after_a_week(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    desk = Desk(alpha)
    told = desk.written(format="csv")
    forget_old_exports()
    assert (len(files(alpha)), kept(alpha)) == (1, 1)
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        late = Desk(alpha)
        assert late.refused("get", f"{JOBS}{told['id']}/file/") == (404, "introuvable")
        (line,) = late.client.get(JOBS).json()["exports"]
        assert (line["state"], line["bytes"], line["available_until"]) == ("done", None, None)
        # The companies of other tests have some, too.
        assert forget_old_exports() >= 1
    assert (files(alpha), kept(alpha)) == ([], 0)


def test_a_company_that_may_only_read_is_answered_at_once(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    suspend(alpha.tenant, Suspension.READ_ONLY)
    directory.forget_all()
    desk = Desk(alpha)
    assert desk.client.get(JOBS).json() == {"may_prepare": False, "at_once": 20_000, "exports": []}
    assert desk.refused("post", format="csv") == (403, "entreprise_en_lecture_seule")
    assert desk.client.get(f"/api/v1/{PRODUCTS}export/").status_code == 200


def test_a_failure_is_told_too(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    make(alpha, reference="A1", name="Sandale", description="x" * 32_768)
    desk = Desk(alpha)
    desk.run(desk.begun(format="xlsx")["id"])
    with tenant_context(alpha.tenant):
        (news,) = Notification.objects.all()
        assert (news.kind, news.resource) == ("job.failed", "business.catalog.product")
