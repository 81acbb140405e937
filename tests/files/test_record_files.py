"""The picture of a product through HTTP: sent, kept, handed out, and refused to whoever may not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Q
from django.test import Client
from PIL import Image

from api.tests.conftest import Company, Program, refusal, suspend
from business.catalog.models import Product
from core.records.files import settings as limits
from core.records.models import StoredFile
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.files import file_names
from core.tenancy.models import Tenant
from core.testing.pictures import PDF, picture
from core.testing.policy import Grant, Table, decided_by

__all__ = ["suspend"]

PRODUCTS = "/api/v1/business/catalog/product/"
VALUES = {"reference": "P1", "name": "Babouche", "list_price": "299.00", "current_price": "249.00"}
ALL = frozenset({"view", "create", "update", "delete", "export", "import", "print"})


@pytest.fixture(autouse=True)
def governed() -> Iterator[None]:
    """One sees no pictures, one only those of products that begin with B, one only looks."""
    blind, bound = Grant(ALL, frozenset({"image"})), Grant(ALL, rule=lambda actor: Q(reference__startswith="B"))
    with decided_by(Table(ADMIN=Grant(ALL), CONFIRMATION=blind, LOGISTIQUE=bound, CAISSE=Grant(frozenset({"view"})))):
        yield


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def send(client: Client, content: bytes, name: str = "photo.png", field: str = "image") -> Any:
    return client.post(f"{PRODUCTS}files/{field}/", {"file": SimpleUploadedFile(name, content)})


def sent(client: Client, content: bytes, name: str = "photo.png") -> dict[str, Any]:
    answer = send(client, content, name)
    assert answer.status_code == 201, answer.content
    return dict(answer.json())


def make(client: Client, **values: Any) -> Any:
    return client.post(PRODUCTS, {**VALUES, **values}, content_type="application/json")


def made(client: Client, **values: Any) -> dict[str, Any]:
    answer = make(client, **values)
    assert answer.status_code == 201, answer.content
    return dict(answer.json())


def change(client: Client, product: dict[str, Any], **values: Any) -> Any:
    body = {"version": product["version"], **values}
    return client.patch(f"{PRODUCTS}{product['id']}/", body, content_type="application/json")


def kept(company: Company) -> list[tuple[str, bool]]:
    """The files that are known, and whether a record has them."""
    with tenant_context(company.tenant):
        rows = StoredFile.objects.order_by("created_at").values_list("name", "target_id")
        return [(name, target is not None) for name, target in rows]


def with_picture(company: Company) -> tuple[Client, dict[str, Any]]:
    client = company.sign_in()
    return client, made(client, image=sent(client, picture())["id"])


def test_what_was_sent_is_shown_with_the_record_that_was_saved_with_it(alpha: Company) -> None:
    client = alpha.sign_in()
    content = picture(size=(400, 200))
    file = sent(client, content, "Babouche été.PNG")
    assert (file["name"], file["type"], file.keys()) == (
        "Babouche été.png",
        "image/png",
        {"id", "name", "type", "size"},
    )
    product = made(client, image=file["id"])
    at = f"{PRODUCTS}{product['id']}/files/image/{file['id']}/"
    assert product["image"] == {**file, "url": at, "thumbnail": f"{at}thumbnail/"}
    assert client.get(f"{PRODUCTS}{product['id']}/").json() == product
    assert [each["image"] for each in client.get(PRODUCTS).json()["results"]] == [product["image"]]
    shown, small = client.get(at), client.get(f"{at}thumbnail/")
    assert (shown.headers["Content-Type"], small.headers["Content-Type"]) == ("image/png", "image/webp")
    sizes = [Image.open(BytesIO(answer.getvalue())).size for answer in (shown, small)]
    assert (sizes, file["size"]) == ([(400, 200), (256, 128)], int(shown.headers["Content-Length"]))
    assert len(file_names(alpha.tenant.id)) == 2


def test_a_picture_is_looked_at_in_private_and_asked_for_once(alpha: Company) -> None:
    client, product = with_picture(alpha)
    answer = client.get(product["image"]["url"])
    headers = {name: answer.headers[name] for name in ("Cache-Control", "X-Content-Type-Options")}
    assert headers == {"Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff"}
    assert answer.headers["Content-Disposition"] == 'inline; filename="photo.png"'
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    again = client.get(product["image"]["url"], headers={"if-none-match": answer.headers["ETag"]})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", answer.headers["ETag"])


def test_a_picture_is_replaced_and_removed(alpha: Company) -> None:
    client, product = with_picture(alpha)
    other = sent(client, picture("JPEG", colour="blue"), "dos.jpeg")
    replaced = change(client, product, image=other["id"]).json()
    assert (replaced["image"]["name"], replaced["version"]) == ("dos.jpg", 2)
    assert client.get(product["image"]["url"]).status_code == 404
    assert change(client, replaced, image=replaced["image"]).json()["version"] == 2
    removed = change(client, replaced, image=None).json()
    assert (removed["image"], removed["version"]) == (None, 3)
    assert kept(alpha) == [("photo.png", True), ("dos.jpg", True)]


def test_history_names_the_files_and_undoing_brings_the_old_one_back(alpha: Company) -> None:
    client, product = with_picture(alpha)
    other = sent(client, picture("JPEG"), "dos.jpg")
    replaced = change(client, product, image=other["id"]).json()
    at = f"{PRODUCTS}{product['id']}/history/"
    entry = client.get(at).json()["results"][0]
    assert entry["words"] == "a changé : image : photo.png → dos.jpg"
    assert entry["changes"][0]["old"] == {"id": product["image"]["id"], "name": "photo.png"}
    undone = client.post(f"{at}{entry['id']}/undo/", {"version": 2}, content_type="application/json").json()
    assert undone["image"] == product["image"]
    assert client.get(undone["image"]["url"]).status_code == 200
    assert client.get(replaced["image"]["url"]).status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "refused"),
    [
        (PDF, "photo.png", (422, "genre_de_fichier_refuse")),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "a.png", (422, "genre_de_fichier_refuse")),
        (b"<html>", "a.jpg", (422, "genre_de_fichier_refuse")),
        (picture()[:40], "a.png", (422, "image_illisible")),
        (b"", "a.png", (400, "donnees_invalides")),
    ],
)
def test_what_is_no_picture_is_refused_whatever_it_is_called(
    alpha: Company, content: bytes, name: str, refused: tuple[int, str]
) -> None:
    assert refusal(send(alpha.sign_in(), content, name)) == refused
    assert (kept(alpha), file_names(alpha.tenant.id)) == ([], [])


def test_a_large_file_is_refused_by_the_companys_own_measure(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEGABYTE", 1)
    answer = send(alpha.sign_in(), picture())
    assert (refusal(answer), answer.json()["message"]) == (
        (422, "fichier_trop_grand"),
        "Le fichier est trop grand : 10 Mo au plus.",
    )
    assert kept(alpha) == []


def test_the_room_of_the_subscription_is_not_exceeded(alpha: Company) -> None:
    client = alpha.sign_in()
    sent(client, picture())
    alpha.tenant.max_storage_gb = 0
    alpha.tenant.save(using=operator_alias("default"), update_fields=["max_storage_gb"])
    answer = send(client, picture())
    assert (refusal(answer), answer.json()["message"]) == (
        (422, "espace_epuise"),
        "L'espace de l'entreprise pour les fichiers est plein : 0 Go.",
    )
    assert (kept(alpha), len(file_names(alpha.tenant.id))) == ([("photo.png", False)], 2)


def test_a_field_takes_only_what_the_same_person_sent_for_it(alpha: Company, beta: Company) -> None:
    client, product = with_picture(alpha)
    stranger = sent(Program(alpha).client, picture())["id"]
    foreign = sent(beta.sign_in(), picture())["id"]
    for value in (product["image"]["id"], stranger, foreign, str(uuid4()), "photo.png", 7, {"id": None}):
        answer = make(client, reference="P2", image=value)
        assert (refusal(answer), list(answer.json()["champs"])) == ((400, "donnees_invalides"), ["image"]), value
    with tenant_context(alpha.tenant):
        assert Product.objects.count() == 1


def test_a_file_is_handed_out_by_the_rights_on_the_field_of_the_record(alpha: Company, beta: Company) -> None:
    client, product = with_picture(alpha)
    ours = made(client, reference="B1", image=sent(client, picture())["id"])
    addresses = [f"{each['image']['url']}{end}" for each in (product, ours) for end in ("", "thumbnail/")]
    expected = {"CAISSE": [200] * 4, "CONFIRMATION": [404] * 4, "LOGISTIQUE": [404, 404, 200, 200], "RIEN": [403] * 4}
    for role, statuses in expected.items():
        program = Program(alpha, role=role)
        assert [program.get(each).status_code for each in addresses] == statuses, role
    assert [beta.sign_in().get(each).status_code for each in addresses] == [404] * 4
    assert [alpha.browser().get(each).status_code for each in addresses] == [401] * 4
    swapped = product["image"]["url"].replace(product["image"]["id"], ours["image"]["id"])
    assert refusal(client.get(swapped)) == (404, "introuvable")
    assert refusal(client.get(product["image"]["url"].replace("/image/", "/name/"))) == (404, "introuvable")


def test_a_file_is_sent_by_those_who_set_the_field(alpha: Company, suspend: Callable[[Tenant, str], None]) -> None:
    roles = {"CAISSE": (403, "acces_refuse"), "CONFIRMATION": (404, "introuvable")}
    assert {role: refusal(send(Program(alpha, role=role).client, picture())) for role in roles} == roles
    client = alpha.sign_in()
    assert [refusal(send(client, picture(), field=name)) for name in ("name", "nothing")] == [(404, "introuvable")] * 2
    suspend(alpha.tenant, "read_only")
    assert refusal(send(client, picture())) == (403, "entreprise_en_lecture_seule")
    assert (kept(alpha), file_names(alpha.tenant.id)) == ([], [])


def test_exports_name_the_file_and_imports_leave_it_alone(alpha: Company) -> None:
    client, product = with_picture(alpha)
    lines = client.get(f"{PRODUCTS}export/?format=jsonl&fields=reference,image").getvalue().decode()
    assert '"image": "photo.png"' in lines
    table = client.get(f"{PRODUCTS}export/?format=csv&fields=reference,image,name").getvalue()
    run = client.post(f"{PRODUCTS}import/", {"file": SimpleUploadedFile("p.csv", table)}).json()
    assert (run["ignored"], run["unchanged"], run["faults"]) == (["id", "image"], 1, [])
    assert client.get(f"{PRODUCTS}{product['id']}/print/").getvalue()[:5] == b"%PDF-"
