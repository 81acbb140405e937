"""Nobody fills the memory of the process that serves everybody: what is too large is not read."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import encode_multipart
from django.utils import translation

from core.integrations.models import ImportRun
from core.tenancy.context import tenant_context

from .conftest import Company, refusal

IMPORT = "/api/v1/business/catalog/product/import/"
MULTIPART = "multipart/form-data; boundary=part"


class Unread:
    """What a request brings, of which nobody must take anything."""

    def read(self, *_: object) -> bytes:
        raise AssertionError("the body was read")

    readline = __iter__ = read


def announce(client: Client, path: str, length: int | str, **more: Any) -> Any:
    """Say how much is coming; it never has to come."""
    kind = MULTIPART if path.endswith(("import/", "logo/", "image/")) else "application/json"
    said = {"CONTENT_TYPE": kind, "CONTENT_LENGTH": str(length), "wsgi.input": Unread(), **more}
    return client.generic("POST", path, **said)


@pytest.mark.parametrize(
    ("path", "largest"),
    [
        ("/api/v1/session/", settings.LARGEST_BODY),
        ("/api/v1/company/logo/", settings.LARGEST_BODY),
        ("/api/v1/business/catalog/product/", settings.LARGEST_BODY),
        ("/anywhere", settings.LARGEST_BODY),
        (IMPORT, settings.LARGEST_IMPORT),
        ("/api/v1/business/catalog/product/files/image/", 51_000_000),
    ],
)
def test_what_is_too_large_is_refused_unread(alpha: Company, path: str, largest: int) -> None:
    client = alpha.sign_in()
    answer = announce(client, path, largest + 1, headers={"idempotency-key": "k1"})
    assert refusal(answer) == (413, "requete_trop_lourde")
    with pytest.raises(AssertionError, match="the body was read"):
        announce(client, "/api/v1/session/" if path == "/anywhere" else path, largest)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "C'est trop lourd : 50 Mo au plus peuvent être envoyés ici."),
        ("en", "This is too large: at most 50 MB can be sent here."),
        ("ar", "هذا كبير جدا: يمكن إرسال 50 ميغابايت على الأكثر هنا."),
    ],
)
def test_whoever_reads_the_refusal_understands_it(alpha: Company, language: str, message: str) -> None:
    with translation.override(language):
        answer = announce(alpha.sign_in(), IMPORT, settings.LARGEST_IMPORT + 1, headers={"accept-language": language})
    assert answer.json()["message"] == message


def test_what_comes_in_pieces_of_no_known_length_is_not_read(alpha: Company) -> None:
    answer = announce(alpha.sign_in(), IMPORT, "", HTTP_TRANSFER_ENCODING="chunked")
    assert refusal(answer) == (411, "longueur_requise")


def test_the_fields_beside_a_file_are_no_way_around(alpha: Company) -> None:
    sent = {"file": SimpleUploadedFile("f.csv", b"reference\nA\n"), "mapping": "x" * (settings.LARGEST_BODY + 1)}
    answer = alpha.sign_in().post(IMPORT, sent)
    assert refusal(answer) == (413, "requete_trop_lourde")


def test_a_file_larger_than_other_requests_is_taken_once_for_one_key(alpha: Company) -> None:
    """Sent again, it comes between other marks; another file under the key is not taken for it."""
    client = alpha.sign_in()
    content = b"reference;name\n" + b"".join(b"R%d;%s\n" % (number, b"n" * 100_000) for number in range(30))
    assert len(content) > settings.LARGEST_BODY

    def send(mark: str, raw: bytes) -> Any:
        body = encode_multipart(mark, {"file": SimpleUploadedFile("f.csv", raw)})
        kind = f"multipart/form-data; boundary={mark}"
        return client.generic("POST", IMPORT, body, content_type=kind, headers={"idempotency-key": "k1"})

    first, again, other = send("one", content), send("two", content), send("one", content + b"S;s\n")
    assert (first.status_code, first.json()["rows"]) == (201, 30)
    assert (again.json(), again.headers["Idempotency-Replayed"]) == (first.json(), "true")
    assert refusal(other) == (409, "cle_idempotence_reutilisee")
    with tenant_context(alpha.tenant):
        assert ImportRun.objects.count() == 1
