"""Le prix de chaque ligne d'une commande, dans l'ordre de priorité du métier.

Des fonctions pures : elles ne lisent ni n'écrivent rien.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from core.kernel.money import Money, round_amount

from ..article.models import Phase
from ..article.prix import Tarif
from ..article.settings import ModePrix

NORMAL, PROMOTION, LIQUIDATION, TEST = "normal", "promotion", "liquidation", "test"
UPSELL, REMISE = "upsell_niveau_", "remise_"
#: Au-delà de quatre paires, le palier ne change plus.
PALIER_MAX = 4


@dataclass(frozen=True, slots=True)
class Prix:
    """Ce que coûte une ligne. ``type`` dit pourquoi, ``remise`` ce qu'on a accordé au client."""

    unitaire: Decimal
    sous_total: Decimal
    type: str
    remise: str = ""


@dataclass(frozen=True, slots=True)
class LigneATarifer:
    """Une ligne du panier ; ``convenu`` est le prix d'une remise déjà accordée."""

    id: UUID
    tarif: Tarif
    quantite: int
    convenu: Prix | None = None

    @property
    def remisee(self) -> bool:
        return self.convenu is not None and not self.tarif.remise_interdite

    @property
    def compte_en_upsell(self) -> bool:
        return self.tarif.is_upsell and not self.remisee


def compter(lignes: Sequence[LigneATarifer]) -> int:
    """Le compteur upsell : les paires upsell au plein tarif, moins une."""
    paires = sum(ligne.quantite for ligne in lignes if ligne.compte_en_upsell)
    return max(paires - 1, 0)


def tarifer(lignes: Sequence[LigneATarifer], *, mode: ModePrix, devise: str) -> dict[UUID, Prix]:
    """Le prix de chaque ligne, par identifiant."""
    compteur = compter(lignes)
    prix = {ligne.id: _hors_upsell(ligne, devise) for ligne in lignes}
    if compteur:
        en_upsell = [ligne for ligne in lignes if ligne.compte_en_upsell and prix[ligne.id].type == NORMAL]
        paliers = _au_lot if mode == ModePrix.LOT else _a_la_paire
        prix |= paliers(en_upsell, compteur, devise)
    return prix


def _hors_upsell(ligne: LigneATarifer, devise: str) -> Prix:
    tarif = ligne.tarif
    if ligne.remisee and ligne.convenu:
        return ligne.convenu
    if tarif.en_promotion:
        return a_l_unite(tarif.prix, ligne.quantite, PROMOTION, devise)
    if tarif.phase == Phase.LIQUIDATION:
        return a_l_unite(tarif.prix_liquidation or tarif.prix, ligne.quantite, LIQUIDATION, devise)
    if tarif.phase == Phase.EN_TEST:
        return a_l_unite(tarif.prix, ligne.quantite, TEST, devise)
    return a_l_unite(tarif.prix, ligne.quantite, NORMAL, devise)


def a_l_unite(unitaire: Decimal, quantite: int, type_prix: str, devise: str, remise: str = "") -> Prix:
    """Un prix par paire."""
    return Prix(unitaire, round_amount(unitaire * quantite, devise), type_prix, remise)


def _a_la_paire(lignes: Sequence[LigneATarifer], compteur: int, devise: str) -> dict[UUID, Prix]:
    """Chaque article suit sa propre colonne, au rang du compteur de la commande."""
    rang = min(compteur, PALIER_MAX) - 1
    type_prix = f"{UPSELL}{compteur}"
    return {
        ligne.id: a_l_unite(ligne.tarif.paliers[rang] or ligne.tarif.prix, ligne.quantite, type_prix, devise)
        for ligne in lignes
    }


def _au_lot(lignes: Sequence[LigneATarifer], compteur: int, devise: str) -> dict[UUID, Prix]:
    """Le palier est le prix du lot : chaque article en paie sa part, au centime près sur l'ensemble."""
    par_article = defaultdict(list)
    for ligne in lignes:
        par_article[ligne.tarif.article_id].append(ligne)
    prix: dict[UUID, Prix] = {}
    for memes in par_article.values():
        prix |= _part_du_lot(memes, compteur, devise)
    return prix


def _part_du_lot(lignes: Sequence[LigneATarifer], compteur: int, devise: str) -> dict[UUID, Prix]:
    tarif, quantites = lignes[0].tarif, [ligne.quantite for ligne in lignes]
    paires = min(compteur + 1, PALIER_MAX)
    lot = tarif.paliers[paires - 2] or tarif.prix * paires
    parts = Money(lot * sum(quantites) / paires, devise).allocate(quantites)
    return {
        ligne.id: _prix_de_la_part(part.amount, ligne.quantite, f"{UPSELL}{compteur}", devise)
        for ligne, part in zip(lignes, parts, strict=True)
    }


def remiser(tarif: Tarif, quantite: int, *, niveau: int, mode: ModePrix, devise: str) -> Prix | None:
    """Le prix de la remise ``niveau`` (1 à 4), ou rien si l'article n'en a pas."""
    prix = tarif.remises[niveau - 1]
    if prix is None:
        return None
    code = f"{REMISE}{niveau}"
    if mode == ModePrix.LOT:
        return _prix_de_la_part(prix * quantite / niveau, quantite, code, devise, code)
    return a_l_unite(prix, quantite, code, devise, code)


def _prix_de_la_part(total: Decimal, quantite: int, type_prix: str, devise: str, remise: str = "") -> Prix:
    return Prix(round_amount(total / quantite, devise), round_amount(total, devise), type_prix, remise)
