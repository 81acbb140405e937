from __future__ import annotations

import pytest
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.signing import BadSignature, SignatureExpired
from django.http import Http404
from django.test import RequestFactory

from api.v1.files import download
from core.tenancy import files
from core.tenancy.context import tenant_context
from core.tenancy.errors import NoTenantContext
from core.tenancy.files import name_in_link, tenant_root


@pytest.fixture
def two(new_tenant):
    a, b = new_tenant(), new_tenant("database")
    for tenant, content in ((a, b"de A"), (b, b"de B")):
        with tenant_context(tenant):
            default_storage.save("f.txt", ContentFile(content))
    return a, b


def token(name: str = "f.txt") -> str:
    return default_storage.url(name).rpartition("/")[2]


def test_the_same_name_is_another_file_in_every_company(two):
    a, b = two
    with tenant_context(a):
        assert default_storage.open("f.txt").read() == b"de A"
    with tenant_context(b):
        assert default_storage.open("f.txt").read() == b"de B"
        default_storage.delete("f.txt")
    assert (tenant_root(a.id) / "f.txt").read_bytes() == b"de A"


@pytest.mark.parametrize("act", ["open", "exists", "delete", "size", "url", "path"])
def test_without_a_company_there_is_no_file(two, act):
    with pytest.raises(NoTenantContext):
        getattr(default_storage, act)("f.txt")


@pytest.mark.parametrize("written", ["../{id}/f.txt", "x/../../{id}/f.txt", "{root}/f.txt", "..\\{id}\\f.txt"])
def test_no_path_leads_to_another_company(two, written):
    a, b = two
    with tenant_context(a):
        name = written.format(id=b.id, root=tenant_root(b.id))
        for act in (default_storage.open, default_storage.exists, default_storage.delete, default_storage.url):
            if "\\" in name:
                assert default_storage.exists(name) is False
            else:
                with pytest.raises(SuspiciousFileOperation):
                    act(name)
    assert (tenant_root(b.id) / "f.txt").read_bytes() == b"de B"


def test_no_symbolic_link_leads_to_another_company(two):
    a, b = two
    (tenant_root(a.id) / "way").symlink_to(tenant_root(b.id))
    with tenant_context(a), pytest.raises(SuspiciousFileOperation):
        default_storage.open("way/f.txt")


def test_a_link_opens_its_file_for_its_company_only(two, monkeypatch):
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


def test_the_api_hands_the_file_out_and_nothing_else(two):
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
