"""How the other companies of one person look, for whoever chooses among them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from core.kernel.errors import NotFound
from core.tenancy.arrival import arrive
from core.tenancy.context import outside
from core.tenancy.directory import UnknownTenant
from core.tenancy.errors import TenancyError
from core.tenancy.identity import TenantRef
from core.tenancy.models import Tenant

from .logo import picture
from .theme import OUR_COLOUR, theme


@dataclass(frozen=True)
class Look:
    colour: str = OUR_COLOUR
    #: The picture itself: a browser takes none from the host of another company.
    icon: str = ""


def looks_of(companies: Iterable[Tenant]) -> dict[UUID, Look]:
    """Of each of these, which the caller knows to be the person's; the current company is left meanwhile."""
    with outside():
        return {company.id: _look_at(company.ref) for company in companies}


def _look_at(ref: TenantRef) -> Look:
    """The company's own, or ours: also where nobody can enter to ask."""
    try:
        with arrive(ref):
            told = theme()
            return Look(told["colour"] or OUR_COLOUR, _as_text(told["icon"]))
    except (TenancyError, UnknownTenant):
        return Look()


def _as_text(name: str) -> str:
    try:
        return f"data:image/png;base64,{b64encode(picture(name)).decode()}" if name else ""
    except NotFound:
        return ""
