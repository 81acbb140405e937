"""How large a file may be that somebody puts into a record."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.configuration.kinds import Integer
from core.configuration.settings import Setting

MEGABYTE = 1_000_000
#: In megabytes, whatever a company chooses: so much reaches the server's disk before anybody looks.
MOST = 50

LARGEST_FILE = Setting(
    "records.largest_file",
    default=10,
    kind=Integer(minimum=1, maximum=MOST),
    label=_("Largest file of a record (MB)"),
    group=_("Files"),
)


def largest_size() -> int:
    """In bytes, as sent."""
    return LARGEST_FILE.get() * MEGABYTE
