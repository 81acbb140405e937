"""Lire la feuille des commandes que remplissent YouCan et Shopify."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import Decimal
from functools import partial
from pathlib import Path

from .dates import lire_instant
from .fichiers import Ligne, lire_fichier
from .montants import lire_montant_non_nul, lire_quantite
from .motifs import Motif
from .produit import CelluleProduit, lire_produit
from .refus import Lecture
from .statuts import DOUBLON, NON_AFFECTEE, lire_statut
from .telephones import Telephone, lire_telephone

COLONNES = ("N° Commande", "Statut", "Client", "Téléphone", "Ville", "Produit", "Prix", "Date Création")
ALIAS = {
    "Numéro": "N° Commande",
    "N°Commande": "N° Commande",
    "Numero": "N° Commande",
    "Total": "Prix",
    "Date": "Date Création",
}
ORIGINAL = re.compile(r"(?P<numero>\S+) \(L\d+\)")


@dataclass(frozen=True, slots=True)
class CommandeLue:
    """Une commande de la feuille ; le prix et la date sont vides quand ils étaient illisibles."""

    ligne: int
    numero: str
    statut: str
    operateur: str
    nom: str
    prenom: str
    telephone: Telephone
    adresse: str
    ville: str
    produit: CelluleProduit
    quantite: int
    prix: Decimal | None
    creee_le: datetime | None
    original: str
    motif: str

    @property
    def nombre_de_pieces(self) -> int:
        return self.produit.nombre_de_pieces(self.quantite)


def lire_commandes(chemin: Path, *, operateurs: Collection[str], fuseau: tzinfo) -> Lecture[CommandeLue]:
    """Les commandes de la feuille, dont l'heure est celle du `fuseau` de la boutique."""

    def construire(ligne: Ligne) -> CommandeLue:
        return _commande(ligne, operateurs, fuseau)

    lecture = lire_fichier(chemin, COLONNES, construire, alias=ALIAS)
    return lecture.sans_doublons(lambda lue: lue.numero, Motif.NUMERO_EN_DOUBLE, "N° Commande")


def _commande(ligne: Ligne, operateurs: Collection[str], fuseau: tzinfo) -> CommandeLue:
    statut = _statut(ligne)
    nom, _, prenom = ligne.texte("Client").partition(" ")
    return CommandeLue(
        ligne=ligne.numero,
        numero=_numero(ligne),
        statut=statut,
        operateur=_operateur(ligne, operateurs),
        nom=nom,
        prenom=prenom,
        telephone=_telephone(ligne),
        adresse=ligne.texte("Adresse"),
        ville=ligne.texte("Ville"),
        produit=lire_produit(ligne.cellules["Produit"]),
        quantite=ligne.essayer("Quantité", lire_quantite, None) or 1,
        prix=_prix(ligne),
        creee_le=ligne.essayer("Date Création", partial(lire_instant, fuseau=fuseau), None),
        original=_original(ligne) if statut == DOUBLON else "",
        motif=ligne.texte("Motifs"),
    )


def _numero(ligne: Ligne) -> str:
    if not ligne.texte("N° Commande"):
        raise ligne.refuser(Motif.NUMERO_ABSENT, "N° Commande")
    return ligne.texte("N° Commande")


def _statut(ligne: Ligne) -> str:
    """Un statut inconnu n'est jamais une raison de perdre une commande ; un vide, si."""
    if not ligne.texte("Statut"):
        raise ligne.refuser(Motif.STATUT_ABSENT, "Statut")
    return ligne.essayer("Statut", lire_statut, NON_AFFECTEE)


def _operateur(ligne: Ligne, operateurs: Collection[str]) -> str:
    operateur = ligne.texte("Opérateur")
    if not operateur or operateur in operateurs:
        return operateur
    ligne.remarquer(Motif.OPERATEUR_INCONNU, "Opérateur")
    return ""


def _telephone(ligne: Ligne) -> Telephone:
    telephone = lire_telephone(ligne.texte("Téléphone"))
    if not telephone.valide:
        ligne.remarquer(Motif.TELEPHONE_INVALIDE, "Téléphone")
    return telephone


def _prix(ligne: Ligne) -> Decimal | None:
    prix = ligne.essayer("Prix", lire_montant_non_nul, None)
    return prix or ligne.essayer("Total", lire_montant_non_nul, None)


def _original(ligne: Ligne) -> str:
    """Le numéro de la commande que celle-ci répète, lu dans « YCN-000007 (L167) »."""
    trouve = ORIGINAL.fullmatch(ligne.texte("Motifs"))
    if trouve is None:
        ligne.remarquer(Motif.ORIGINAL_ILLISIBLE, "Motifs")
        return ""
    return trouve["numero"]
