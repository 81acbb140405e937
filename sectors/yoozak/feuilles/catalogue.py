"""Lire le catalogue nettoyé, le catalogue brut et la grille de prix de la marchande."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from .articles import ArticleLu, PrixLot
from .couleurs import lire_couleurs
from .fichiers import Ligne, lire_fichier
from .montants import lire_montant, lire_montant_non_nul, lire_quantite
from .motifs import Motif, ValeurRefusee
from .pointures import lire_pointures
from .references import Reference, lire_categorie, lire_genres, lire_reference
from .refus import Lecture
from .textes import cle, est_absent

PHASES = {
    "en cours": "EN_COURS",
    "en cour": "EN_COURS",
    "en test": "EN_TEST",
    "en liquidation": "LIQUIDATION",
}


@dataclass(frozen=True, slots=True)
class Feuille:
    """Où chaque feuille range ses prix ; les lots sont indexés par leur nombre de paires."""

    couleur: str
    upsell: Mapping[int, str]
    gros: str
    remises: Mapping[int, str] = field(default_factory=dict)
    emballee: bool = False

    @property
    def colonnes(self) -> tuple[str, ...]:
        communes = ("REF ARTICLE", "CATEGORIE", "GENRE", "PRIX UNITAIRE", "POINTURE", "PHASE", "PRIX LIQ 1")
        return (*communes, self.couleur, *self.upsell.values(), self.gros, *self.remises.values())


# Le nettoyage a renommé les colonnes un rang trop bas : « UPSEL 1 » y tient le prix de deux
# paires, et « UPSEL 4 » le prix de gros d'une paire.
NETTOYEE = Feuille(
    couleur="COULEUR",
    upsell={2: "PRIX UPSEL 1", 3: "PRIX UPSEL 2", 4: "PRIX UPSEL 3"},
    gros="PRIX UPSEL 4",
)
UPSELL_DE_LA_MARCHANDE = {paires: f"PRIX UPSEL {paires}" for paires in (2, 3, 4)}
BRUTE = Feuille("COULEUR Corrigé", UPSELL_DE_LA_MARCHANDE, "PRIX GROS", emballee=True)
GRILLE = Feuille(
    couleur="COULEUR",
    upsell=UPSELL_DE_LA_MARCHANDE,
    gros="PRIX GROS",
    remises={paires: f"PRIX REMISE {paires}" for paires in (1, 2, 3, 4)},
)


def lire_catalogue(chemin: Path, feuille: Feuille = NETTOYEE) -> Lecture[ArticleLu]:
    """Les articles de la feuille, une fois chacun ; un modèle partagé n'est qu'une remarque."""
    lecture = lire_fichier(chemin, feuille.colonnes, lambda ligne: _article(ligne, feuille), emballe=feuille.emballee)
    lecture = lecture.sans_doublons(lambda article: str(article.reference), Motif.REFERENCE_EN_DOUBLE, "REF ARTICLE")
    for premier, *autres in modeles_partages(lecture.lignes).values():
        valeur = str(premier.reference)
        lecture.refus.extend(
            lecture.refuser(article, Motif.MODELE_PARTAGE, "REF ARTICLE", valeur, bloquant=False) for article in autres
        )
    return lecture


def modeles_partages(articles: Iterable[ArticleLu]) -> dict[int, list[ArticleLu]]:
    """Les numéros YZ que deux catégories emploient : un modèle n'identifie pas un article."""
    par_modele: dict[int, list[ArticleLu]] = defaultdict(list)
    for article in articles:
        if article.reference.modele is not None:
            par_modele[article.reference.modele].append(article)
    return {
        modele: partageurs
        for modele, partageurs in par_modele.items()
        if len({article.reference.categorie for article in partageurs}) > 1
    }


def lire_phase(texte: str) -> str:
    """La phase commerciale ; vide quand la feuille ne la dit pas."""
    if est_absent(texte):
        return ""
    try:
        return PHASES[cle(texte)]
    except KeyError as erreur:
        raise ValeurRefusee(Motif.PHASE_INCONNUE) from erreur


def lire_prix_unitaire(texte: str) -> Decimal:
    """Un article sans prix ne se vend pas."""
    prix = lire_montant_non_nul(texte)
    if prix is None:
        raise ValeurRefusee(Motif.PRIX_ABSENT)
    return prix


def _article(ligne: Ligne, feuille: Feuille) -> ArticleLu:
    reference = ligne.lire("REF ARTICLE", lire_reference)
    prix_unitaire = ligne.lire("PRIX UNITAIRE", lire_prix_unitaire)
    categorie = ligne.lire("CATEGORIE", lire_categorie)
    genres = ligne.lire("GENRE", lire_genres)
    _comparer(ligne, reference, categorie, genres)
    lots = _Lots(ligne, prix_unitaire)
    return ArticleLu(
        ligne=ligne.numero,
        reference=reference,
        categorie=categorie,
        genres=genres,
        phase=ligne.essayer("PHASE", lire_phase, ""),
        pointures=ligne.essayer("POINTURE", lire_pointures, ()),
        couleurs=lire_couleurs(ligne.cellules[feuille.couleur]),
        prix_unitaire=prix_unitaire,
        upsell=lots.lire(feuille.upsell),
        remises=lots.lire(feuille.remises),
        prix_gros=lots.total(feuille.gros, paires=1),
        prix_liquidation=lots.total("PRIX LIQ 1", paires=1),
        quantite=ligne.essayer("QTE EN STOCK", lire_quantite, None),
    )


def _comparer(ligne: Ligne, reference: Reference, categorie: str, genres: tuple[str, ...]) -> None:
    """Les colonnes font foi ; une référence qui dit autre chose mérite un regard."""
    if reference.modele is None:
        ligne.remarquer(Motif.MODELE_ABSENT, "REF ARTICLE")
    if reference.categorie != categorie:
        ligne.remarquer(Motif.CATEGORIE_DIVERGENTE, "CATEGORIE")
    if not set(genres) & set(reference.genres):
        ligne.remarquer(Motif.GENRE_DIVERGENT, "GENRE")


@dataclass(frozen=True, slots=True)
class _Lots:
    """Les prix par lot d'une ligne, contrôlés par l'économie que la marchande annonce."""

    ligne: Ligne
    prix_unitaire: Decimal

    def lire(self, colonnes: Mapping[int, str]) -> tuple[PrixLot, ...]:
        totaux = ((paires, self.total(colonne, paires)) for paires, colonne in colonnes.items())
        return tuple(PrixLot(paires, total) for paires, total in totaux if total is not None)

    def total(self, colonne: str, paires: int) -> Decimal | None:
        total = self.ligne.essayer(colonne, lire_montant_non_nul, None)
        economie = self.ligne.essayer(_economie(colonne), lire_montant, None)
        if total and economie is not None and total + economie != paires * self.prix_unitaire:
            self.ligne.remarquer(Motif.ECONOMIE_INCOHERENTE, colonne)
        return total


def _economie(colonne: str) -> str:
    return colonne.replace("PRIX UPSEL", "ECONOMISE UP").replace("PRIX", "ECONOMISE")
