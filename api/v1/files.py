"""Hand out a company's file to whoever holds a link made for it."""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.core.signing import BadSignature
from django.http import FileResponse, Http404, HttpRequest

from core.tenancy.files import name_in_link


def download(request: HttpRequest, token: str) -> FileResponse:
    """Always as a download: a file that somebody brought must not run in our pages."""
    try:
        content = default_storage.open(name_in_link(token))
    except (BadSignature, FileNotFoundError) as error:
        raise Http404 from error
    return FileResponse(content, as_attachment=True)
