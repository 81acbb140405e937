"""``Idempotency-Key``: a change that is sent several times is made once and answered alike."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from api.authentication import actor_behind
from api.problems import problem_for
from core.idempotency.models import KeptAnswer
from core.idempotency.services import Claim, claim, keep
from core.kernel.errors import BusinessError
from core.users.policy.answers import digest_of_rights

from .tenant import SAFE_METHODS, harmless, refuses

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
#: Beside the body, what a program needs of an answer; cookies and the like belong to one exchange.
KEPT_HEADERS = ("Content-Type", "Location", "ETag")


class IdempotencyMiddleware:
    """Keeps the answer in the transaction of the work.

    What was refused or failed was rolled back, its record with it: sent again, it is tried again.
    An answer with a secret that is shown once says in ``kept_content`` what is kept instead.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        claimed: Claim | None = getattr(request, "idempotency_claim", None)
        if claimed and not refuses(response):
            headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
            body: bytes = getattr(response, "kept_content", response.content)
            keep(claimed, status=response.status_code, headers=headers, body=body)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: object, kwargs: object
    ) -> HttpResponse | None:
        key = request.headers.get(HEADER)
        if key is None or request.method in SAFE_METHODS or harmless(view):
            return None
        fingerprint = _fingerprint(request)
        actor = actor_behind(request, view)
        if actor is None:
            return None
        try:
            rights = digest_of_rights(actor)
            found = claim(actor=actor, key=key, fingerprint=fingerprint, rights=rights)
        except BusinessError as refusal:
            return problem_for(refusal).response()
        if isinstance(found, KeptAnswer):
            return _replay(found, shown=found.rights in {"", rights})
        request.idempotency_claim = found  # type: ignore[attr-defined]
        return None


def _fingerprint(request: HttpRequest) -> str:
    """Tells whether a key comes back with the request that it was made for."""
    digest = hashlib.sha256(f"{request.method}\0{request.get_full_path()}".encode())
    is_form = request.method == "POST" and request.content_type == "multipart/form-data"
    for part in _sent_files(request) if is_form else [request.body]:
        digest.update(b"\0" + part)
    return digest.hexdigest()


def _sent_files(request: HttpRequest) -> Iterator[bytes]:
    """A form with files, which lie on the disk: what is between its parts is another each time that it is sent."""
    yield json.dumps(sorted(request.POST.lists())).encode()
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            yield json.dumps([name, file.name, file.size]).encode()
            yield from file.chunks()
            file.seek(0)


def _replay(kept: KeptAnswer, *, shown: bool) -> HttpResponse:
    """The answer again; under other rights without what it shows, which may no longer be the sender's to see."""
    body = bytes(kept.body)
    response = HttpResponse(body if shown or not body else b"{}", status=kept.status)
    del response.headers["Content-Type"]
    for name, value in {**kept.headers, REPLAYED: "true"}.items():
        response.headers[name] = value
    return response
