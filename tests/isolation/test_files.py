from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.signing import BadSignature, SignatureExpired
from django.db.models import FileField
from django.http import Http404
from django.test import Client, RequestFactory

from api.v1.files import download
from config.settings import base
from core.tenancy import files
from core.tenancy.context import tenant_context
from core.tenancy.errors import NoTenantContext
from core.tenancy.files import TenantStorage, name_in_link, tenant_root

ACTS = ["open", "exists", "delete", "size", "url", "path", "listdir", "get_modified_time"]


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def two(neighbours):
    a, b = neighbours
    for tenant, content in ((a, b"de A"), (b, b"de B")):
        with tenant_context(tenant):
            default_storage.save("f.txt", ContentFile(content))
    return a, b


def token(name: str = "f.txt") -> str:
    return default_storage.url(name).rpartition("/")[2]


def test_attack_35_the_same_name_is_another_file_in_every_company(two):
    a, b = two
    with tenant_context(a):
        assert default_storage.open("f.txt").read() == b"de A"
    with tenant_context(b):
        assert default_storage.open("f.txt").read() == b"de B"
        default_storage.delete("f.txt")
    assert (tenant_root(a.id) / "f.txt").read_bytes() == b"de A"


@pytest.mark.parametrize("act", ACTS)
def test_attack_35_without_a_company_there_is_no_file(two, act):
    with pytest.raises(NoTenantContext):
        getattr(default_storage, act)("f.txt")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "written",
    [
        "../{id}/f.txt",
        "x/../../{id}/f.txt",
        "./../{id}/f.txt",
        "..//{id}//f.txt",
        "{root}/f.txt",
        "//{root}/f.txt",
        "../{upper}/f.txt",
        "..",
        "../",
    ],
)
def test_attack_35_no_path_leads_to_another_company(two, written, act):
    a, b = two
    name = written.format(id=b.id, root=tenant_root(b.id), upper=str(b.id).upper())
    with tenant_context(a), pytest.raises(SuspiciousFileOperation):
        getattr(default_storage, act)(name)
    assert _everything(b) == {"f.txt": b"de B"}


@pytest.mark.parametrize(
    "written",
    [
        "%2e%2e/{id}/f.txt",
        "..%2f{id}%2ff.txt",
        "\u2024\u2024/{id}/f.txt",
        "\uff0e\uff0e/{id}/f.txt",
        "..\u2215{id}\u2215f.txt",
        "..\u29f8{id}/f.txt",
        "{id}/f.txt",
        "F.TXT",
        "f.txt\u200b",
    ],
)
def test_attack_35_other_spellings_are_names_of_ones_own(two, written):
    """Escapes, dots and slashes of other scripts, another case: no file, or a new one of A's."""
    a, b = two
    name = written.format(id=b.id)
    with tenant_context(a):
        assert default_storage.exists(name) is False
        saved = default_storage.save(name, ContentFile(b"de A"))
        assert default_storage.open(saved).read() == b"de A"
    assert _everything(b) == {"f.txt": b"de B"}
    assert len(_everything(a)) == 2


@pytest.mark.parametrize("name", ["f.txt\0", "\0", "../{id}/f.txt\0.jpg", "..\\{id}\\f.txt"])
def test_attack_35_a_null_or_a_way_up_of_windows_is_refused(two, name):
    a, b = two
    with tenant_context(a), pytest.raises((SuspiciousFileOperation, ValueError)):
        default_storage.save(name.format(id=b.id), ContentFile(b"de A"))
    assert _everything(a) == {"f.txt": b"de A"}
    assert _everything(b) == {"f.txt": b"de B"}


def _everything(tenant) -> dict[str, bytes]:
    root = tenant_root(tenant.id)
    return {name: (root / name).read_bytes() for name in files.file_names(tenant.id)}


def test_attack_35_every_file_of_a_record_is_kept_there():
    """A field with a storage of its own would keep the files of all companies in one folder."""
    fields = [field for model in apps.get_models() for field in model._meta.fields if isinstance(field, FileField)]
    assert {field.storage for field in [*fields, FileField()]} == {default_storage}
    assert default_storage.__class__ is TenantStorage


def test_attack_35_what_operations_write_is_not_among_the_files():
    """Backups and certificates tell of whole companies; no link can name them."""
    media = Path(base.MEDIA_ROOT)
    for root in (base.BACKUP_ROOT, base.CERTIFICATE_ROOT):
        assert not Path(root).is_relative_to(media)
        assert not media.is_relative_to(root)


def test_attack_35_a_link_opens_nothing_at_another_host(shops):
    a, b = shops
    with tenant_context(a.tenant):
        link = default_storage.url(default_storage.save("export.csv", ContentFile(b"de A")))
    answer = a.sign_in().get(link)
    assert (answer.status_code, answer.getvalue()) == (200, b"de A")
    for client in (b.sign_in(), Client(headers={"host": b.host})):
        refused = client.get(link, headers={"host": b.host})
        assert (refused.status_code, refused.json()["code"]) == (404, "introuvable")


def test_attack_35_no_symbolic_link_leads_to_another_company(two):
    a, b = two
    (tenant_root(a.id) / "way").symlink_to(tenant_root(b.id))
    with tenant_context(a), pytest.raises(SuspiciousFileOperation):
        default_storage.open("way/f.txt")


def test_attack_35_a_link_opens_its_file_for_its_company_only(two, monkeypatch):
    a, b = two
    with tenant_context(a):
        link = token()
        assert name_in_link(link) == "f.txt"
        with pytest.raises(BadSignature):
            name_in_link(link[:-1] + "_")
    with tenant_context(b), pytest.raises(BadSignature):
        name_in_link(link)
    monkeypatch.setattr(files, "LINK_LIFETIME", -1)
    with tenant_context(a), pytest.raises(SignatureExpired):
        name_in_link(link)


def test_attack_35_the_api_hands_the_file_out_and_nothing_else(two):
    a, b = two
    request = RequestFactory().get("/")
    with tenant_context(a):
        link = token()
        answer = download(request, link)
        assert b"".join(answer.streaming_content) == b"de A"
        assert answer["Content-Disposition"] == 'attachment; filename="f.txt"'
        with pytest.raises(Http404):
            download(request, token("absent.txt"))
    with tenant_context(b), pytest.raises(Http404):
        download(request, link)
