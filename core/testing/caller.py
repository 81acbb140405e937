"""Ask the API as an actor, inside the test's own company and transaction: real views, no network, no session."""

from __future__ import annotations

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import resolve
from rest_framework.test import APIRequestFactory, force_authenticate

from core.authentication.models import User
from core.kernel.actors import Actor

ROOT = "/api/v1/"


class Answer:
    """An answer with its JSON read; of a file there are the bytes."""

    def __init__(self, response: HttpResponse | StreamingHttpResponse) -> None:
        if hasattr(response, "render"):
            response.render()
        self.status, self.headers = response.status_code, response.headers
        self.content: bytes = response.getvalue()
        told = response.headers.get("Content-Type", "").partition(";")[0]
        self.body: Any = json.loads(self.content) if self.content and told.endswith("json") else None

    @property
    def refusal(self) -> tuple[int, str]:
        """Status and code of a problem."""
        return self.status, self.body["code"]


class Caller:
    """Somebody who talks to the API."""

    def __init__(self, actor: Actor) -> None:
        self._actor, self._factory = actor, APIRequestFactory()

    def get(self, path: str, **parameters: str) -> Answer:
        return self._ask(self._factory.get(ROOT + path, parameters), path)

    def post(self, path: str, data: Any = None) -> Answer:
        return self._ask(self._factory.post(ROOT + path, data or {}, format="json"), path)

    def send(self, path: str, name: str, content: bytes) -> Answer:
        """A file, as a form sends it."""
        return self._ask(self._factory.post(ROOT + path, {"file": SimpleUploadedFile(name, content)}), path)

    def patch(self, path: str, data: Any) -> Answer:
        return self._ask(self._factory.patch(ROOT + path, data, format="json"), path)

    def delete(self, path: str, *, version: int) -> Answer:
        return self._ask(self._factory.delete(f"{ROOT}{path}?version={version}"), path)

    def _ask(self, request: Any, path: str) -> Answer:
        force_authenticate(request, User(), token=self._actor)  # type: ignore[arg-type] # the gateway's token is an actor
        view, args, kwargs = resolve((ROOT + path).partition("?")[0])
        return Answer(view(request, *args, **kwargs))
