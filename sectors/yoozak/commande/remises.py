"""Les remises : un prix plus bas, accordé à un client sur une ligne, jamais au catalogue."""

from __future__ import annotations

from business.orders.models import OrderLine
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from ..article.prix import tarifs
from ..article.settings import ModePrix, mode_prix_remise
from .erreurs import RemiseAbsente, RemiseInterdite
from .mise_au_prix import fixer_prix, mettre_au_prix
from .models import Commande
from .panier import ouvrir
from .tarification import NORMAL, PALIER_MAX, a_l_unite, remiser


@atomic()
def activer_remise(
    commande: Commande, ligne: OrderLine, *, actor: Actor, niveau: int | None = None, version: int | None = None
) -> None:
    """Accorde la remise ``niveau`` (1 à 4) ; sans niveau, la première, ou celle du lot que fait la ligne."""
    ouvrir(commande, actor=actor, version=version)
    article, mode = ligne.variant.product.article, mode_prix_remise.get()
    tarif = tarifs([article])[article.pk]
    if tarif.remise_interdite:
        raise RemiseInterdite()
    quantite = int(ligne.quantity)
    prix = remiser(tarif, quantite, niveau=niveau or _niveau(quantite, mode), mode=mode, devise=commande.order.currency)
    if prix is None:
        raise RemiseAbsente(article=str(article))
    fixer_prix(ligne, prix, actor=actor)
    mettre_au_prix(commande, actor=actor)


@atomic()
def desactiver_remise(commande: Commande, ligne: OrderLine, *, actor: Actor, version: int | None = None) -> None:
    """Retire la remise : la ligne revient au prix ordinaire et compte de nouveau en upsell."""
    ouvrir(commande, actor=actor, version=version)
    ordinaire = a_l_unite(ligne.variant.product.current_price, int(ligne.quantity), NORMAL, commande.order.currency)
    fixer_prix(ligne, ordinaire, actor=actor)
    mettre_au_prix(commande, actor=actor)


def _niveau(quantite: int, mode: ModePrix) -> int:
    return min(quantite, PALIER_MAX) if mode == ModePrix.LOT else 1
