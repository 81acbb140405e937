"""Somebody of one company who knows everything of another one, and asks the API for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.test import Client

from core.tenancy.context import tenant_context
from sectors.yoozak.commande.actes import _actes

from .shops import Shop
from .surface import Route, filled_in, routes_by_hand

#: Parameters that are no ids, and the values that mean something there.
WORDS = {"nom": list(_actes), "token": ["forged"]}
Answer = tuple[int, bytes]


@dataclass
class Intruder:
    """Signed in at A with every right there."""

    a: Shop
    b: Shop
    client: Client = field(init=False)
    body: dict[str, Any] = field(init=False)
    #: An address up to its parameter -> an id of A's that is found there.
    own: dict[str, str] = field(default_factory=dict)
    #: The same address -> the model of what is found there.
    kind: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.client = self.a.sign_in()
        with tenant_context(self.a.tenant):
            self.body = filled_in()
        for route in routes_by_hand():
            if [kind for kind, _ in route.parameters] == ["uuid"]:
                self._find_own(route)

    def _find_own(self, route: Route) -> None:
        for model, own in self.a.sample.items():
            if "get" in route.methods and self.ask("get", route.address([own]))[0] == 200:
                self.own[route.upto(0)], self.kind[route.upto(0)] = str(own), model

    def ask(self, method: str, address: str, body: dict[str, Any] | None = None, **query: str) -> Answer:
        """Status and content of the answer; every form of the API is content with the body."""
        if method == "delete":
            query["version"] = "1"
        sent = {} if method == "get" else {"data": body or self.body, "content_type": "application/json"}
        answer = getattr(self.client, method)(f"{address}?{urlencode(query)}", **sent)
        return answer.status_code, answer.getvalue() if answer.streaming else answer.content

    def addresses(self, route: Route, position: int | None = None, value: object = "") -> Iterator[str]:
        """The address with this value there, what is A's own before it, and what nobody has after it."""
        choices: list[list[object]] = []
        for index, (kind, name) in enumerate(route.parameters):
            if index == position:
                choices.append([value])
            elif kind == "uuid":
                choices.append([self.own.get(route.upto(index), uuid4())])
            else:
                choices.append([*WORDS[name]])
        return map(route.address, product(*choices))

    def with_record(self, name: str, value: str) -> dict[str, Any]:
        """The body in which every field of that name, however deep, names this record."""
        body: dict[str, Any] = _replaced(self.body, name, value)
        return body

    def complaint(self, name: str, answer: Answer) -> bool:
        """Whether the answer is about the field of that name."""
        status, content = answer
        holders = {key for key, value in self.body.items() if key == name or f'"{name}"' in json.dumps(value)}
        return status == 400 and bool(holders & json.loads(content)["champs"].keys())


def _replaced(value: Any, name: str, record: str) -> Any:
    match value:
        case dict():
            return {
                key: ([record] if isinstance(each, list) else record) if key == name else _replaced(each, name, record)
                for key, each in value.items()
            }
        case list():
            return [_replaced(each, name, record) for each in value]
        case _:
            return value
