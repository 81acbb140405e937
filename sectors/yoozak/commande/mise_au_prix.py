"""Donner à chaque ligne d'un panier le prix en vigueur."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from business.orders import services as orders
from business.orders.models import OrderLine
from core.kernel.actors import Actor

from ..article.prix import tarifs
from ..article.settings import mode_prix_upsell
from .models import Commande
from .tarification import LigneATarifer, Prix, compter, tarifer


def mettre_au_prix(commande: Commande, *, actor: Actor, instant: datetime | None = None) -> None:
    """Recompte les paires upsell et remet toutes les lignes au prix ; les remises accordées restent."""
    lignes = list(commande.order.lines.select_related("variant__product__article"))
    a_tarifer = _a_tarifer(lignes, instant)
    prix = tarifer(a_tarifer, mode=mode_prix_upsell.get(), devise=commande.order.currency)
    for ligne in lignes:
        fixer_prix(ligne, prix[ligne.pk], actor=actor)
    commande.order.refresh_from_db()
    commande.compteur = compter(a_tarifer)
    commande.save(update_fields=["compteur"])


def fixer_prix(ligne: OrderLine, prix: Prix, *, actor: Actor) -> None:
    """Écrit le prix de la ligne s'il a changé."""
    if prix != prix_de(ligne):
        orders.set_price(
            ligne,
            prix.unitaire,
            actor=actor,
            price_type=prix.type,
            discount_code=prix.remise,
            subtotal=prix.sous_total,
        )


def prix_de(ligne: OrderLine) -> Prix:
    """Le prix que la ligne porte en ce moment."""
    return Prix(ligne.unit_price, ligne.subtotal, ligne.price_type, ligne.discount_code)


def _a_tarifer(lignes: Iterable[OrderLine], instant: datetime | None) -> list[LigneATarifer]:
    lignes = list(lignes)
    par_article = tarifs({ligne.variant.product.article for ligne in lignes}, instant)
    return [
        LigneATarifer(
            id=ligne.pk,
            tarif=par_article[ligne.variant.product.article.pk],
            quantite=int(ligne.quantity),
            convenu=prix_de(ligne) if ligne.discount_code else None,
        )
        for ligne in lignes
    ]
