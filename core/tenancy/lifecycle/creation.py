"""Create a company from a template: sector, country, language, with or without demonstration data."""

from __future__ import annotations

from dataclasses import dataclass

from ..context import tenant_context
from ..models import Domain, Level, LifeCycle, Tenant
from ..operator import database_aliases
from ..provisioning import CONTROL, create_tenant, furnish
from ..statistics import refresh_statistics
from ..units import ensure_pool
from .errors import HostTaken, SlugTaken, UnknownDatabase
from .templates import country_fields, demo_loader, require_sector


@dataclass(frozen=True)
class Application:
    """What the operator asks for when a company is to be created."""

    name: str
    slug: str
    host: str
    sector: str = ""
    country: str = "MA"
    language: str = ""
    level: str = Level.SHARED
    alias: str = "default"
    demo: bool = False


def create_from_template(wanted: Application) -> Tenant:
    """Create the company, or finish or confirm a creation with the same name and place.

    Everything that can be refused is refused before the first row is written.
    """
    fields = country_fields(wanted.country, wanted.language)
    require_sector(wanted.sector)
    load_demo = demo_loader(wanted.sector) if wanted.demo else None
    refuse_unknown_database(wanted.alias)
    _refuse_namesake(wanted)
    refuse_taken_host(wanted.host, wanted.slug)
    if wanted.level == Level.SHARED:
        ensure_pool(wanted.alias)
    tenant = create_tenant(
        name=wanted.name,
        slug=wanted.slug,
        level=wanted.level,
        alias=wanted.alias,
        host=wanted.host,
        sector=wanted.sector,
        **fields,
    )
    furnish(tenant)
    if load_demo:
        with tenant_context(tenant):
            load_demo()
        refresh_statistics(tenant)
    return tenant


def refuse_unknown_database(alias: str) -> None:
    if alias not in database_aliases():
        raise UnknownDatabase(alias=alias)


def refuse_taken_host(host: str, slug: str) -> None:
    """Refuse the host name of another company."""
    if Domain.objects.using(CONTROL).filter(host=host.lower()).exclude(tenant__slug=slug).exists():
        raise HostTaken(host=host)


def refuse_taken_slug(slug: str) -> None:
    """Refuse an identifier in use; a company that was never finished may be taken up again."""
    if Tenant.objects.using(CONTROL).filter(slug=slug).exclude(life_cycle=LifeCycle.PROVISIONING).exists():
        raise SlugTaken(slug=slug)


def _refuse_namesake(wanted: Application) -> None:
    """The same request again is no conflict; another company under this identifier is."""
    tenant = Tenant.objects.using(CONTROL).filter(slug=wanted.slug).first()
    if tenant and (tenant.name, tenant.level, tenant.alias) != (wanted.name, wanted.level, wanted.alias):
        raise SlugTaken(slug=wanted.slug)
