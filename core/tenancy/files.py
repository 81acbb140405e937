"""Files of a company: a folder of its own, reachable only while it is entered."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import FileSystemStorage, default_storage
from django.utils.deconstruct import deconstructible

from .context import require_tenant

LINK_LIFETIME = 3600
_SALT = "core.tenancy.files"


def tenant_root(tenant_id: UUID) -> Path:
    """The folder that holds every file of a company."""
    return Path(settings.MEDIA_ROOT) / str(tenant_id)


def file_names(tenant_id: UUID) -> list[str]:
    """Every file of a company, relative to its folder."""
    root = tenant_root(tenant_id)
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def forget_older(folder: str, than: datetime) -> int:
    """Remove the files that lie in one folder of the current company since before then; returns how many."""
    if not default_storage.exists(folder):
        return 0
    names = [f"{folder}/{name}" for name in default_storage.listdir(folder)[1]]
    old = [name for name in names if default_storage.get_modified_time(name) < than]
    for name in old:
        default_storage.delete(name)
    return len(old)


@deconstructible
class TenantStorage(FileSystemStorage):
    """The same file name means another file in every company; without one, there is no file at all."""

    @property
    def base_location(self) -> str:
        return str(tenant_root(require_tenant().id))

    @property
    def location(self) -> str:
        return str(Path(self.base_location).absolute())

    def path(self, name: str) -> str:
        """Refuses ``..`` like Django does, and symbolic links that lead out of the folder as well."""
        path = super().path(name)
        if not Path(path).resolve().is_relative_to(Path(self.location).resolve()):
            raise SuspiciousFileOperation(f"{name!r} leads out of the company's folder.")
        return path

    def url(self, name: str | None) -> str:
        """A link that opens this file, for this company, for an hour."""
        self.path(name or "")
        token = signing.dumps({"tenant": str(require_tenant().id), "name": name}, salt=_SALT, compress=True)
        return f"{settings.MEDIA_URL}{quote(token, safe=':')}"


def name_in_link(token: str) -> str:
    """The file behind a link; raises ``BadSignature`` when it is forged, expired or another company's."""
    content = signing.loads(token, salt=_SALT, max_age=LINK_LIFETIME)
    if content["tenant"] != str(require_tenant().id):
        raise signing.BadSignature("The link belongs to another company.")
    return str(content["name"])
