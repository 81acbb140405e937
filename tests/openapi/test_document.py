"""The document of the API: what one may do, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

from django.test import Client
from django.urls import get_resolver

from api.v1.openapi.views import PageView
from api.v1.openapi.written import addresses
from core.integrations.whole_files import TYPES
from core.openapi import operation_of

from .conftest import Visitor

PRODUCTS = "/business/catalog/product/"
PROMOTIONS = "/yoozak/article/promotion/"


def test_every_method_written_by_hand_says_what_it_answers() -> None:
    silent = [
        (method, address.text)
        for address in addresses(get_resolver("api.v1.urls").url_patterns)
        for method in address.methods
        if operation_of(getattr(address.view, method)) is None and address.view is not PageView
    ]
    assert silent == []


def test_the_administrator_finds_everything(visitor: Callable[[str], Visitor]) -> None:
    document = visitor("administrator").document()
    assert (document["openapi"], document["info"]["title"]) == ("3.1.0", "Babouches du Souss")
    assert {path: list(document["paths"][path]) for path in (PRODUCTS, f"{PRODUCTS}{{pk}}/", "/invitations/")} == {
        PRODUCTS: ["get", "post"],
        f"{PRODUCTS}{{pk}}/": ["get", "patch"],
        "/invitations/": ["get", "post"],
    }
    product = document["components"]["schemas"]["business.catalog.product"]
    assert product["properties"]["list_price"]["type"] == "string"
    assert product["properties"]["kind"] == {"title": "nature", "enum": ["goods", "service"]}
    body = document["paths"][PRODUCTS]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body["required"] == ["current_price", "list_price", "name", "reference"]
    assert sorted(document["paths"][PRODUCTS]["post"]["responses"]) == [
        "201", "400", "401", "403", "404", "406", "409", "413", "415", "422", "428", "429", "503",
    ]  # fmt: skip


def test_a_program_of_few_rights_finds_what_it_may_do(visitor: Callable[[str], Visitor]) -> None:
    someone = visitor("confirmation")
    paths = someone.document()["paths"]
    assert someone.get(PROMOTIONS).status_code == 403
    assert not {PROMOTIONS, "/invitations/", "/password/", "/yoozak/commande/commande/actions/affecter/"} & set(paths)
    assert all(someone.get(path).status_code == 200 for path in paths if "get" in paths[path] and "{" not in path)


def test_files_are_described_by_their_kinds(visitor: Callable[[str], Visitor]) -> None:
    paths = visitor("administrator").document()["paths"]
    export, many, one = (paths[f"{PRODUCTS}{end}"]["get"] for end in ("export/", "print/", "{pk}/print/"))
    kinds = [list(each["responses"]["200"]["content"]) for each in (export, many, one)]
    assert kinds == [list(TYPES.values()), ["application/pdf"], ["application/pdf"]]
    assert ["422" in each["responses"] for each in (export, many, one)] == [False, True, False]
    asked = [[each["name"] for each in operation["parameters"]] for operation in (export, many, one)]
    assert (asked[0][:3], asked[1][:2], asked[2]) == (["format", "fields", "sort"], ["fields", "sort"], ["pk"])
    assert export["parameters"][0]["schema"] == {"enum": ["csv", "jsonl", "xlsx"]}
    assert not {"limit", "cursor", "count", "expand"} & {*asked[0], *asked[1]}


def test_who_may_not_take_records_out_is_told_of_no_file(visitor: Callable[[str], Visitor]) -> None:
    someone = visitor("confirmation")
    assert not [path for path in someone.document()["paths"] if path.endswith(("/export/", "/print/"))]
    assert [someone.get(f"{PRODUCTS}{end}").status_code for end in ("export/", "print/")] == [403, 403]


def test_strangers_find_nothing(visitor: Callable[[str], Visitor]) -> None:
    host = visitor("confirmation").host
    for path in ("openapi.json", "docs/"):
        answer = Client(headers={"host": host}).get(f"/api/v1/{path}")
        assert (answer.status_code, answer.json()["code"]) == (401, "non_authentifie")


class Loaded(HTMLParser):
    """What a page loads, and whether anything in it would run or be refused by our policy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str | None] = []
        self.forbidden: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value for name, value in attrs if name in {"src", "href"}]
        handlers = [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.forbidden += [tag] * (tag in {"script", "style", "img", "iframe"}) + handlers


def test_the_page_loads_nothing_from_elsewhere(visitor: Callable[[str], Visitor]) -> None:
    someone = visitor("administrator")
    answer = someone.get("/docs/")
    page = Loaded(answer.content.decode())
    assert (page.forbidden, page.addresses) == ([], ["style.css", "../openapi.json"])
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert f"/api/v1{PRODUCTS}" in answer.content.decode()
    style = someone.get("/docs/style.css")
    assert (style.status_code, style.headers["Content-Type"]) == (200, "text/css")
