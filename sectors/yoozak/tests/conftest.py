from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from core.tenancy.context import tenant_context

from .monde import Monde, planter
from .poste import Poste


@pytest.fixture
def monde(tenant: object) -> Monde:
    """La boutique des parcours, défaite à la fin du test."""
    return planter()


@pytest.fixture
def boutique(live_tenant: Any) -> Iterator[tuple[Any, Monde]]:
    """La boutique pour de bon, avec des comptes : ce que font les fils et l'API s'y enregistre."""
    with tenant_context(live_tenant):
        monde = planter(comptes=True)
    yield live_tenant, monde


@pytest.fixture
def poste(boutique: tuple[Any, Monde]) -> Callable[[str], Poste]:
    """``poste("conf1")`` : cette personne, connectée."""
    entreprise, monde = boutique
    return lambda nom: Poste.ouvrir(f"{entreprise.slug}.localhost", monde.profils[nom])


@pytest.fixture
def dans(boutique: tuple[Any, Monde]) -> Callable[[], Any]:
    """``with dans():`` pour regarder ce que la base a gardé."""
    entreprise, _ = boutique
    return lambda: tenant_context(entreprise)
