"""Semer la démonstration : une fois, et en entier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from core.tenancy.context import tenant_context
from core.tenancy.provisioning import create_tenant
from core.tenancy.statistics import refresh_statistics
from core.users.policy.proposing import propose_roles

from ..commande.models import Commande
from . import atlas, yoozak
from .boutiques import ATLAS_CUIR, YOOZAK, Boutique
from .equipe import embaucher
from .trousseau import Trousseau

REMPLISSAGES: Mapping[Boutique, Callable[[], None]] = {YOOZAK: yoozak.remplir, ATLAS_CUIR: atlas.remplir}


def semer(comptes: Path, *, port: int) -> list[str]:
    """Crée ce qui manque, ne touche à rien d'autre ; rend le nom des entreprises remplies cette fois-ci.

    Une entreprise est remplie dans une seule transaction : interrompue, elle reste vide et le
    prochain démarrage recommence.
    """
    trousseau = Trousseau(comptes)
    remplies = [boutique.nom for boutique in REMPLISSAGES if _ouvrir(boutique, trousseau)]
    for boutique in REMPLISSAGES:
        for compte in boutique.equipe:
            trousseau.ranger(
                tenant=boutique.nom, url=f"http://{boutique.hote}:{port}", email=compte.email, role=compte.role.value
            )
    trousseau.fermer()
    return remplies


def _ouvrir(boutique: Boutique, trousseau: Trousseau) -> bool:
    tenant = create_tenant(
        name=boutique.nom,
        slug=boutique.slug,
        level=boutique.niveau,
        host=boutique.hote,
        sector="yoozak",
        address=boutique.adresse,
        country="MA",
        currency="MAD",
        timezone="Africa/Casablanca",
    )
    with tenant_context(tenant):
        propose_roles("yoozak")
        embaucher(boutique, trousseau)
        if Commande.objects.exists():
            return False
        REMPLISSAGES[boutique]()
    refresh_statistics(tenant)
    return True
