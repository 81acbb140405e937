"""What of the API will be gone one day, said long before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

#: In ``Resource.retiring``: all addresses of the resource.
EVERYTHING = "*"


@dataclass(frozen=True)
class Retirement:
    """Programs should do without ``since`` one day, and must from another one (``until``) on."""

    since: date
    until: date
