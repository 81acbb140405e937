"""L'écran d'une commande : tout ce qu'il montre, et ce que cette personne peut y faire."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from business.delivery.presentation import describe_town, quoted_fee
from business.orders.models import OrderLine
from business.stock.selectors import quantities
from core.kernel.actors import Actor
from core.records.added_by_hand import added_to_fill, values_of_added
from core.records.showing import without_hidden
from core.workflow.models import StateChange

from ..article.propositions import Proposition, proposer
from . import droits
from .actes import Acte, Champ, possibles_dans
from .masque import FICHE
from .models import OPERATIONS_D_OPERATEUR, Commande, Operation
from .operateurs import noms
from .presentation import Objet, d_etat, d_paiement, montant, resume
from .resources import CommandeResource
from .types_prix import decrire
from .workflow import MODIFIABLES, Etat, vie_de_la_commande

MODIFIER = "update"


def fiche(commande: Commande, actor: Actor) -> Objet:
    """Tout ce que l'écran d'une commande montre, et ce que cette personne peut y faire."""
    passages = list(StateChange.objects.for_record(commande))
    qui = noms({passage.owner for passage in passages if passage.owner})
    order, possibles = commande.order, possibles_dans(commande.etat)
    permis = droits.permises(commande, actor, [MODIFIER, *(acte.nom for acte in possibles)])
    ville = describe_town(commande.ville, actor) if commande.ville else None
    montree = {
        **resume(commande, qui),
        "adresse": commande.adresse,
        "ville": ville,
        "ville_init": commande.ville_init,
        "produit_init": commande.produit_init,
        "frais_livraison": commande.frais_livraison,
        "montant_frais": montant(quoted_fee(commande.ville)) if ville is None or ville["frais"] else None,
        "sous_total": montant(order.subtotal),
        "compteur": commande.compteur,
        "payement": d_paiement(order.payment_status),
        "source": commande.get_source_display(),
        "origine": commande.origine,
        "lignes": _lignes(commande),
        "operations": [_operation(une) for une in commande.operations.all()],
        "types_operation": [{"code": un.value, "label": str(un.label)} for un in OPERATIONS_D_OPERATEUR],
        "historique": [_passage(un, qui) for un in passages],
        "propositions": _propositions(commande),
        "actions": [_action(acte, commande, actor) for acte in possibles if acte.nom in permis],
        "ajoutes": values_of_added(CommandeResource, commande.pk, actor=actor),
        "a_remplir": added_to_fill(CommandeResource, actor=actor) if MODIFIER in permis else [],
        "may_edit": commande.etat in MODIFIABLES and MODIFIER in permis,
    }
    return without_hidden(montree, FICHE, actor=actor)


def _lignes(commande: Commande) -> list[Objet]:
    panier = list(commande.order.lines.select_related("variant__product"))
    stocks = quantities([ligne.variant_id for ligne in panier])
    return [_ligne(ligne, stocks[ligne.variant_id]) for ligne in panier]


def _operation(une: Operation) -> Objet:
    return {
        "id": str(une.pk),
        "type": {"code": une.type, "label": une.get_type_display()},
        "commentaire": une.commentaire,
        "operateur": une.actor_name,
        "date": une.at.isoformat(),
    }


def _ligne(ligne: OrderLine, stock: Decimal) -> Objet:
    variante = ligne.variant
    return {
        "id": str(ligne.pk),
        "article": variante.product.name,
        "reference": variante.product.reference,
        "couleur": variante.option1,
        "pointure": variante.option2,
        "variante_id": str(variante.pk),
        "quantite": int(ligne.quantity),
        "prix_unitaire": montant(ligne.unit_price),
        "sous_total": montant(ligne.subtotal),
        "type_prix": decrire(ligne.price_type),
        "stock": int(stock),
    }


def _passage(passage: StateChange, qui: dict[UUID, str]) -> Objet:
    return {
        "etat": d_etat(Etat(passage.state)),
        "operateur": (qui.get(passage.owner) if passage.owner else passage.actor_name) or None,
        "debut": passage.started_at.isoformat(),
        "fin": passage.ended_at.isoformat() if passage.ended_at else None,
        "commentaire": passage.comment,
    }


def _propositions(commande: Commande) -> list[Objet]:
    return [_proposition(une) for une in proposer(commande.produit_init, commande.quantite_init)]


def _proposition(une: Proposition) -> Objet:
    return {
        "reference": une.reference,
        "pointure": une.pointure,
        "couleur": une.couleur,
        "variante_id": str(une.variante.pk) if une.variante else None,
        "quantite": une.quantite,
    }


def _action(acte: Acte, commande: Commande, actor: Actor) -> Objet:
    refus, etape = acte.refus(commande, actor), vie_de_la_commande.transitions.get(acte.nom)
    return {
        "name": acte.nom,
        "label": str(acte.libelle),
        "vers": str(etape.to) if etape else None,
        "avance": acte.avance,
        "enabled": refus is None,
        "reason": str(refus) if refus else None,
        "fields": [_champ(champ) for champ in acte.champs],
    }


def _champ(champ: Champ) -> Objet:
    description: Objet = {
        "name": champ.nom,
        "label": str(champ.libelle),
        "kind": champ.genre.value,
        "required": champ.obligatoire,
    }
    if champ.choix:
        description["choices"] = [{"value": valeur, "label": str(libelle)} for valeur, libelle in champ.choix()]
    return description
