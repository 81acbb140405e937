"""Importer un dossier de feuilles : villes, catalogue, variantes, commandes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.actors import Actor
from core.tenancy.context import require_tenant
from core.users.models import UserProfile

from ..feuilles.catalogue import GRILLE, NETTOYEE, lire_catalogue
from ..feuilles.commandes import lire_commandes
from ..feuilles.variantes import lire_variantes
from ..feuilles.villes import Grille, lire_villes
from ..roles import Role
from .articles import importer_articles
from .bilan import Bilan, Sujet
from .commandes import importer_commandes
from .variantes import importer_variantes
from .villes import importer_villes

CATALOGUE = "articles_catalogue_nettoye.csv"
GRILLE_DE_PRIX = "grille_prix_articles.csv"
VARIANTES = "variantes_produits_exemple.csv"
COMMANDES = "commandes_google_sheet_exemple.csv"


def importer_dossier(dossier: Path, *sujets: Sujet, actor: Actor, grille: Grille = Grille.REGIONS) -> Iterator[Bilan]:
    """Importe ces sujets, tous si l'on n'en nomme aucun, dans l'ordre où ils dépendent les uns des autres."""
    importations: dict[Sujet, Callable[[], Bilan]] = {
        Sujet.VILLES: lambda: importer_villes(lire_villes(dossier, grille), actor=actor),
        Sujet.ARTICLES: lambda: importer_articles(
            lire_catalogue(dossier / CATALOGUE, NETTOYEE), lire_catalogue(dossier / GRILLE_DE_PRIX, GRILLE), actor=actor
        ),
        Sujet.VARIANTES: lambda: importer_variantes(lire_variantes(dossier / VARIANTES), actor=actor),
        Sujet.COMMANDES: lambda: importer_feuille(dossier / COMMANDES, actor=actor),
    }
    for sujet, importer in importations.items():
        if not sujets or sujet in sujets:
            yield importer()


def importer_feuille(chemin: Path, *, actor: Actor) -> Bilan:
    """Importe la feuille des commandes, à l'heure de la boutique et avec ses opérateurs."""
    operateurs = operateurs_par_libelle()
    fuseau = ZoneInfo(require_tenant().timezone)
    lecture = lire_commandes(chemin, operateurs=operateurs, fuseau=fuseau)
    return importer_commandes(lecture, actor=actor, operateurs=operateurs)


def operateurs_par_libelle() -> dict[str, UUID]:
    """Les confirmateurs en activité, sous le nom par lequel la feuille peut les désigner."""
    return {str(profil): profil.pk for profil in UserProfile.objects.with_role(Role.CONFIRMATION)}
