"""A company takes everything out: complete, of itself alone, for its administrators, for a week."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connections
from django.utils import timezone

from api.tests.conftest import Company, Program
from business.parties.models import Customer
from core.history.models import Entry
from core.jobs import running, tasks
from core.jobs.models import Job
from core.kernel.rights import Right
from core.notifications.models import Notification
from core.takeout.packing import PIECE, Member, pack
from core.takeout.tasks import forget_old_takeouts
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.inventory import tenant_tables
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import Suspension
from core.tenancy.operator import connect_application
from core.webhooks.models import Endpoint

from .conftest import DENIED, NOWHERE, Office, clerk

EXPORT = "export/"


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs are run by the test, when it wants."""
    monkeypatch.setattr(tasks.run_job, "apply_async", lambda *_, **__: None)


@pytest.fixture
def full(alpha: Company, beta: Company) -> Company:
    """Alpha with customers and a file; beta has some too."""
    for house, names in ((alpha, ("Salma \\ Ali", "=1+1", "فاطمة")), (beta, ("Bêta",))):
        with tenant_context(house.tenant):
            for name in names:
                Customer.objects.create(last_name=name)
            Endpoint.objects.create(url="https://exemple.ma/", events=["*"], role="ADMIN", sealed_secret="scellé")
            default_storage.save("notes/un.txt", ContentFile(f"de {names[0]}".encode()))
    return alpha


def run(house: Company, job_id: str) -> Job:
    with tenant_context(house.tenant):
        job = Job.objects.get(pk=job_id)
    running.run(house.tenant.ref, job.pk)
    with tenant_context(house.tenant):
        return Job.objects.get(pk=job_id)  # type: ignore[no-any-return]


def prepared(house: Company, office: Office) -> dict[str, Any]:
    asked = office.send("post", EXPORT, status=201)
    assert run(house, asked["id"]).state == "done"
    told: dict[str, Any] = office.get(EXPORT)["exports"][0]
    return told


def fetched(office: Office, path: str) -> zipfile.ZipFile:
    answer = office.client.get(office.root + path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]


def lines(archive: zipfile.ZipFile, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read(f"tables/{table}.jsonl").splitlines()]


def counted(house: Company) -> dict[str, int]:
    """How many rows each table of the company has, as its own role sees them."""
    ref = house.tenant.ref
    with tenant_context(house.tenant), connections[ref.alias].cursor() as cursor:
        with connect_application(ref.alias) as other:
            names = [table.name for table in tenant_tables(other, house.tenant.schema_name)]
        found = {}
        for name in names:
            cursor.execute(f'SELECT count(*) FROM "{name}"')
            found[name] = cursor.fetchone()[0]
        return found


def test_everything_is_there_and_proved(full: Company, office: Office) -> None:
    told = prepared(full, office)
    archive = fetched(office, f"export/{told['id']}/file/")

    manifest = json.loads(archive.read("manifest.json"))
    assert archive.testzip() is None
    assert {*archive.namelist()} == {*manifest["files"], "manifest.json"}
    for name, proof in manifest["files"].items():
        content = archive.read(name)
        assert (proof["sha256"], proof["bytes"]) == (hashlib.sha256(content).hexdigest(), len(content)), name
    assert (manifest["format"], manifest["company"]["slug"]) == ("yz-export/1", full.tenant.slug)
    assert (manifest["asked_by"], told["asked_by"]) == ("Salma Idrissi", "Salma Idrissi")
    assert archive.read("files/notes/un.txt").decode() == "de Salma \\ Ali"


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_every_table_has_as_many_records_as_the_company(company: Any, level: str) -> None:
    house = company(level)
    with tenant_context(house.tenant):
        Customer.objects.create(last_name="Une")
    office = Office(house.sign_in())
    asked = office.send("post", EXPORT, status=201)
    expected = counted(house)
    run(house, asked["id"])
    archive = fetched(office, f"export/{asked['id']}/file/")

    files = json.loads(archive.read("manifest.json"))["files"]
    rows = {name[7:-6]: proof["rows"] for name, proof in files.items() if name.startswith("tables/")}
    left_out = {name for name in expected if name not in rows}
    assert {name.split("_")[0] for name in left_out} == {"idempotency", "outbox"}
    # The job itself tells how far it is while it runs: nothing else was written meanwhile.
    assert rows == {name: count for name, count in expected.items() if name not in left_out}
    assert rows["parties_customer"] == 1


def test_of_another_company_there_is_nothing(full: Company, beta: Company, office: Office) -> None:
    archive = fetched(office, f"export/{prepared(full, office)['id']}/file/")

    everything = b"".join(archive.read(name) for name in archive.namelist())
    for theirs in ("Bêta", beta.member.email, str(beta.member.pk), beta.tenant.slug, str(beta.tenant.id)):
        assert theirs.encode() not in everything
    assert [each["last_name"] for each in lines(archive, "parties_customer")] == ["Salma \\ Ali", "=1+1", "فاطمة"]
    assert "tenant_id" not in lines(archive, "parties_customer")[0]
    assert [each["url"] for each in lines(archive, "webhooks_endpoint")] == ["https://exemple.ma/"]
    assert b"sealed_" not in archive.read("tables/webhooks_endpoint.jsonl")


def test_lists_are_written_as_people_read_them(full: Company, office: Office) -> None:
    archive = fetched(office, f"export/{prepared(full, office)['id']}/file/")

    text = archive.read("records/business.parties.customer.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert sorted(row["nom"] for row in rows) == ["'=1+1", "Salma \\ Ali", "فاطمة"]
    proof = json.loads(archive.read("manifest.json"))["files"]["records/business.parties.customer.csv"]
    assert proof["rows"] == 3


def test_it_is_kept_for_a_week_and_who_asked_is_told(full: Company, office: Office) -> None:
    told = prepared(full, office)
    path = f"export/{told['id']}/file/"
    with tenant_context(full.tenant):
        assert [each.kind for each in Notification.objects.all()] == ["job.done"]
        assert list(Entry.objects.filter(action="take_out").values_list("actor_name", flat=True)) == ["Salma Idrissi"]
        name = f"exports/{told['id']}.zip"
        assert default_storage.exists(name)
    assert told["bytes"] == len(office.client.get(office.root + path).getvalue())

    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        late = Office(full.sign_in())
        assert late.refused("get", path) == NOWHERE
        assert late.get(EXPORT)["exports"][0]["available_until"] is None
        assert forget_old_takeouts() >= 1
    with tenant_context(full.tenant):
        assert not default_storage.exists(name)


def test_one_export_does_not_contain_another(full: Company, office: Office) -> None:
    first = prepared(full, office)
    archive = fetched(office, f"export/{prepared(full, office)['id']}/file/")

    assert not [name for name in archive.namelist() if first["id"] in name]


def test_only_one_at_a_time(full: Company, office: Office) -> None:
    asked = office.send("post", EXPORT, status=201)

    assert office.refused("post", EXPORT) == (409, "export_en_cours")
    assert office.refused("get", f"export/{asked['id']}/file/") == NOWHERE
    assert [each["id"] for each in office.get(EXPORT)["exports"]] == [asked["id"]]


def test_only_administrators_in_person(full: Company, beta: Company, office: Office) -> None:
    path = f"export/{prepared(full, office)['id']}/file/"
    other = clerk(full, Right("*", ("*",)))
    program = Office(Program(full).client)

    for nobody in (other, program):
        for method, where in (("get", EXPORT), ("post", EXPORT), ("get", path), ("get", "export/now/")):
            assert nobody.refused(method, where) == DENIED
    assert Office(beta.sign_in()).refused("get", path) == NOWHERE
    assert len(office.get(EXPORT)["exports"]) == 1


@pytest.mark.parametrize("level", [Suspension.READ_ONLY, Suspension.EXPORT_ONLY])
def test_a_suspended_company_takes_its_data_along_at_once(full: Company, office: Office, level: Suspension) -> None:
    assert office.refused("get", "export/now/") == (409, "export_a_preparer")
    suspend(full.tenant, level)
    directory.forget_all()
    assert office.get(EXPORT)["may_prepare"] is False
    assert office.refused("post", EXPORT) == (403, "entreprise_en_lecture_seule")

    archive = fetched(office, "export/now/")
    assert archive.testzip() is None
    assert len(lines(archive, "parties_customer")) == 3
    assert archive.read("files/notes/un.txt").decode() == "de Salma \\ Ali"


def test_a_broken_one_leaves_nothing(full: Company, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_name: str) -> Iterator[Any]:
        raise OSError("disk")

    monkeypatch.setattr("core.takeout.contents._content", broken)
    asked = office.send("post", EXPORT, status=201)

    assert run(full, asked["id"]).state == "failed"
    with tenant_context(full.tenant):
        assert default_storage.listdir("exports")[1] == []
    assert office.refused("get", f"export/{asked['id']}/file/") == NOWHERE


def test_memory_does_not_grow_with_the_content() -> None:
    piece = bytes(range(256)) * 64

    def peak(pieces: int) -> int:
        tracemalloc.start()
        size = sum(len(part) for part in pack([Member("a", ((piece, 1) for _ in range(pieces)))], {}))
        assert size > 0
        _now, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(2_000) < peak(20) + 4 * PIECE
