"""Le panier d'une commande.

Chaque changement recompte les paires et remet toutes les lignes au prix ; une commande
confirmée ne change plus.
"""

from __future__ import annotations

from decimal import Decimal

from business.catalog.models import Variant
from business.orders import services as orders
from business.orders.models import OrderLine
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .erreurs import ArticleIndisponible, PanierFige
from .mise_au_prix import mettre_au_prix
from .models import Commande
from .suivi import tenir
from .workflow import MODIFIABLES


@atomic()
def ajouter_ligne(
    commande: Commande, variante: Variant, *, actor: Actor, quantite: int, version: int | None = None
) -> OrderLine:
    """Met des paires au panier ; celles d'une variante déjà choisie s'ajoutent à sa ligne."""
    ouvrir(commande, actor=actor, version=version)
    ligne = placer(commande, variante, actor=actor, quantite=quantite)
    mettre_au_prix(commande, actor=actor)
    ligne.refresh_from_db()
    return ligne


@atomic()
def changer_quantite(
    commande: Commande, ligne: OrderLine, *, actor: Actor, quantite: int, version: int | None = None
) -> None:
    """Change le nombre de paires ; une remise accordée garde son prix par paire."""
    ouvrir(commande, actor=actor, version=version)
    orders.change_quantity(ligne, Decimal(quantite), actor=actor)
    mettre_au_prix(commande, actor=actor)


@atomic()
def retirer_ligne(commande: Commande, ligne: OrderLine, *, actor: Actor, version: int | None = None) -> None:
    """Enlève la ligne du panier."""
    ouvrir(commande, actor=actor, version=version)
    orders.remove_line(ligne, actor=actor)
    mettre_au_prix(commande, actor=actor)


def ouvrir(commande: Commande, *, actor: Actor, version: int | None = None) -> None:
    """Tient la commande pour la modifier ; refuse quand le client l'a déjà acceptée."""
    tenir(commande, "update", actor=actor, version=version)
    if commande.etat not in MODIFIABLES:
        raise PanierFige(etat=commande.get_etat_display())


def placer(commande: Commande, variante: Variant, *, actor: Actor, quantite: int) -> OrderLine:
    """La ligne de cette variante, créée ou complétée, avant toute mise au prix."""
    if not (variante.is_active and variante.product.is_active):
        raise ArticleIndisponible(article=str(variante))
    ligne: OrderLine | None = commande.order.lines.filter(variant=variante).first()
    if ligne:
        return orders.change_quantity(ligne, ligne.quantity + quantite, actor=actor)
    prix = variante.product.current_price
    return orders.add_line(commande.order, variante, actor=actor, quantity=Decimal(quantite), unit_price=prix)
