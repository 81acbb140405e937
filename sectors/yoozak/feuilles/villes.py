"""Lire les deux grilles de livraison de Yoozak ; le locataire dit laquelle fait foi."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from .delais import deduire_delais, lire_jours
from .fichiers import Ligne, lire_fichier
from .montants import lire_montant
from .motifs import Motif, ValeurRefusee
from .refus import Lecture


class Grille(TextChoices):
    """Les deux grilles se contredisent : jamais mêlées, l'une ou l'autre fait foi."""

    REGIONS = "regions", _("Onze régions, un tarif par ville")
    CATHEDIS = "cathedis", _("Un seul transporteur, tarif unique et délais en jours")


FICHIERS = {
    Grille.REGIONS: "villes_tarifs_multi_regions.csv",
    Grille.CATHEDIS: "villes_cathedis_delais.csv",
}


@dataclass(frozen=True, slots=True)
class VilleLue:
    """Une ville desservie : ce que coûte la livraison et le temps qu'elle prend."""

    ligne: int
    nom: str
    region: str
    tarif: Decimal
    delai_min: int | None
    delai_max: int | None
    frequence: str

    @property
    def designation(self) -> str:
        return f"{self.nom} ({self.region})"


def lire_villes(dossier: Path, grille: Grille) -> Lecture[VilleLue]:
    """Les villes de la grille qui fait foi, une fois chacune par région."""
    lecteur = lire_grille_regions if grille is Grille.REGIONS else lire_grille_cathedis
    return lecteur(dossier / FICHIERS[grille])


def lire_grille_regions(chemin: Path) -> Lecture[VilleLue]:
    return _lire(chemin, ("Ville", "Region", "Delai", "Tarif"), _ville_de_region)


def lire_grille_cathedis(chemin: Path) -> Lecture[VilleLue]:
    return _lire(chemin, ("Ville", "Region", "Delai min", "Delai max", "Tarif"), _ville_cathedis)


def lire_tarif(texte: str) -> Decimal:
    """Une ville sans tarif est refusée : la livrer gratuitement serait une décision, pas un vide."""
    tarif = lire_montant(texte)
    if tarif is None:
        raise ValeurRefusee(Motif.TARIF_ABSENT)
    return tarif


def _lire(chemin: Path, colonnes: tuple[str, ...], construire: Callable[[Ligne], VilleLue]) -> Lecture[VilleLue]:
    lecture = lire_fichier(chemin, colonnes, construire)
    return lecture.sans_doublons(lambda ville: ville.designation, Motif.VILLE_EN_DOUBLE, "Ville")


def _ville_de_region(ligne: Ligne) -> VilleLue:
    frequence = ligne.texte("Delai")
    delai_min, delai_max = deduire_delais(frequence)
    return _ville(ligne, delai_min, delai_max, frequence)


def _ville_cathedis(ligne: Ligne) -> VilleLue:
    delai_min = ligne.essayer("Delai min", lire_jours, None)
    return _ville(ligne, delai_min, ligne.essayer("Delai max", lire_jours, None), "")


def _ville(ligne: Ligne, delai_min: int | None, delai_max: int | None, frequence: str) -> VilleLue:
    if not ligne.texte("Ville"):
        raise ligne.refuser(Motif.VILLE_ABSENTE, "Ville")
    return VilleLue(
        ligne=ligne.numero,
        nom=ligne.texte("Ville"),
        region=ligne.texte("Region"),
        tarif=ligne.lire("Tarif", lire_tarif),
        delai_min=delai_min,
        delai_max=delai_max,
        frequence=frequence,
    )
