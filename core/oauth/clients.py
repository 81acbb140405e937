"""Which application is at the door, and whether it is the one it says."""

from __future__ import annotations

import base64
import re
import secrets
from typing import Any
from urllib.parse import unquote_plus
from uuid import UUID

from .models import Application
from .texts import is_text_of

BASIC = "Basic "
CLIENT_ID = re.compile(r"app_[0-9a-f]{24}")


def new_client_id() -> str:
    return f"app_{secrets.token_hex(12)}"


def application_with(client_id: str | None, tenant_id: UUID) -> Application | None:
    """The company's application in use with this id; another company's is nobody here."""
    if not CLIENT_ID.fullmatch(client_id or ""):
        return None
    return Application.objects.in_use().filter(client_id=client_id, tenant_id=tenant_id).first()


def said(request: Any) -> tuple[str | None, str | None]:
    """Id and secret as the request gives them: in its header, else in its body."""
    header = request.headers.get("Authorization", "")
    if not header.startswith(BASIC):
        return request.client_id, request.client_secret
    try:
        name, _, secret = base64.b64decode(header.removeprefix(BASIC), validate=True).decode().partition(":")
    except ValueError:  # neither base64 nor text
        return None, None
    return unquote_plus(name), unquote_plus(secret)


def confidential(request: Any, tenant_id: UUID) -> Application | None:
    """The application that shows its secret, if it does."""
    client_id, secret = said(request)
    application = application_with(client_id, tenant_id)
    return application if application and is_text_of(application.secret_digest, secret or "") else None


def needs_secret(request: Any, tenant_id: UUID) -> bool:
    """Whether who asks has a secret to show, or shows one."""
    client_id, secret = said(request)
    application = application_with(client_id, tenant_id)
    return application is None or application.is_confidential or secret is not None
