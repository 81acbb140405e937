"""Saisir une commande qui n'est pas venue de la feuille."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from business.catalog.models import Variant
from business.delivery.models import Town
from business.delivery.services import fee_for
from business.orders.services import create_order
from business.parties.models import Customer
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from . import droits
from .erreurs import LivraisonIncomplete
from .mise_au_prix import mettre_au_prix
from .models import Commande, Origine
from .numeros import numero_externe, numeroter
from .panier import placer
from .permission import permet
from .suivi import signaler
from .workflow import Etat, vie_de_la_commande


@atomic()
def creer(
    client: Customer,
    *,
    actor: Actor,
    ville: Town | None = None,
    adresse: str = "",
    source: str = "",
    frais_livraison: bool = True,
    articles: Sequence[tuple[Variant, int]] = (),
) -> Commande:
    """Ouvre une commande ; celle d'un opérateur lui revient d'office. Le stock n'est pas touché."""
    droits.exiger("create", actor)
    # Qui ne confie pas les commandes aux autres garde les siennes.
    origine = Origine.ADMIN if permet(actor, "affecter") else Origine.OC
    if origine == Origine.OC and not (ville and adresse.strip()):
        raise LivraisonIncomplete()
    # Le compteur commun d'abord, toujours : deux créations ne s'attendent jamais en rond.
    (id_yz,) = numeroter()
    frais = fee_for(ville) if frais_livraison else Decimal(0)
    order = create_order(actor=actor, customer=client, number=numero_externe(origine), fee=frais, total=frais)
    commande: Commande = Commande.objects.create(
        order=order,
        id_yz=id_yz,
        origine=origine,
        source=source,
        ville=ville,
        adresse=adresse.strip(),
        frais_livraison=frais_livraison,
    )
    _commencer(commande, actor)
    for variante, quantite in articles:
        placer(commande, variante, actor=actor, quantite=quantite)
    mettre_au_prix(commande, actor=actor)
    signaler(commande)
    return commande


def _commencer(commande: Commande, actor: Actor) -> None:
    if commande.origine == Origine.ADMIN:
        vie_de_la_commande.begin(commande, actor=actor)
        return
    note = _("Commande créée et auto-affectée à {operateur}").format(operateur=actor.name)
    vie_de_la_commande.begin(commande, actor=actor, state=Etat.AFFECTEE, owner=actor.profile_id, note=note)
