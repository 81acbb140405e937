"""Ce qu'une commande doit avoir pour franchir une étape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.kernel.actors import Actor

from .erreurs import AnnulationReservee, ArticleIndisponible, OperationManquante, PanierVide
from .permission import permet

if TYPE_CHECKING:
    from .models import Commande

#: Ensuite la marchandise est engagée : un opérateur ne défait plus seul la vente.
ANNULABLES_PAR_L_OPERATEUR = frozenset({"affectee", "en_cours_de_confirmation", "report_de_confirmation"})


def operation_enregistree(commande: Commande, actor: Actor) -> None:
    """Personne ne confirme un client qu'il n'a pas essayé de joindre."""
    if not commande.operations.d_operateur().filter(actor_profile=actor.profile_id).exists():
        raise OperationManquante()


def panier_rempli(commande: Commande, actor: Actor) -> None:
    if not commande.order.lines.exists():
        raise PanierVide()


def articles_en_vente(commande: Commande, actor: Actor) -> None:
    """Ce qui a été retiré de la vente depuis ne se promet plus."""
    lignes = commande.order.lines.select_related("variant__product")
    retiree = lignes.exclude(variant__is_active=True, variant__product__is_active=True).first()
    if retiree:
        raise ArticleIndisponible(article=str(retiree.variant))


def annulation_permise(commande: Commande, actor: Actor) -> None:
    if commande.etat not in ANNULABLES_PAR_L_OPERATEUR and not permet(actor, "annuler_engagee"):
        raise AnnulationReservee(etat=commande.get_etat_display())
