"""Faire entrer la feuille des commandes : chaque numéro une fois, dans l'ordre du fichier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from business.orders.models import Order
from business.parties.models import Customer
from core.history import one_batch, record_all
from core.kernel.actors import Actor
from core.tenancy.context import require_tenant
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic
from core.workflow.journal import stay
from core.workflow.models import StateChange

from ..commande.models import Commande, Source
from ..commande.numeros import numeroter
from ..commande.workflow import statut as statut_commun
from ..feuilles.commandes import CommandeLue
from ..feuilles.motifs import Motif
from ..feuilles.refus import Lecture, Refus
from .bilan import Bilan, Sujet
from .clients import rattacher_clients
from .etats import Entree, entree, etat_de

SOURCES = {"YCN": Source.YOUCAN, "SHP": Source.SHOPIFY}


@one_batch()
@atomic()
def importer_commandes(lecture: Lecture[CommandeLue], *, actor: Actor, operateurs: Mapping[str, UUID]) -> Bilan:
    """Crée les commandes inconnues, sans panier ; une commande connue n'est jamais récrite.

    ``operateurs`` donne le profil de chaque libellé que la feuille peut employer.
    """
    hold("yoozak.importation.commandes")
    bilan = Bilan.de(Sujet.COMMANDES, lecture)
    connues = set(
        Order.objects.filter(number__in=[lue.numero for lue in lecture.lignes]).values_list("number", flat=True)
    )
    nouvelles = [lue for lue in lecture.lignes if lue.numero not in connues]
    bilan.creees, bilan.inchangees = len(nouvelles), len(connues)
    bilan.notes += _constats(len(nouvelles), len(connues))
    if nouvelles:
        entrees = {lue.numero: entree(lue, operateurs) for lue in nouvelles}
        bilan.refus += [
            lecture.refuser(lue, Motif.STATUT_SANS_ETAT, "Statut", lue.statut, bloquant=False)
            for lue in nouvelles
            if etat_de(lue.statut) is None
        ]
        bilan.refus += _ecrire(lecture, nouvelles, entrees, actor)
    return bilan


def _ecrire(
    lecture: Lecture[CommandeLue], nouvelles: Sequence[CommandeLue], entrees: Mapping[str, Entree], actor: Actor
) -> list[Refus]:
    clients = rattacher_clients(nouvelles, actor=actor, note=lecture.fichier)
    orders = _ouvrir(nouvelles, entrees, clients)
    commandes = _accompagner(nouvelles, entrees, orders)
    sans_original = _lier_doublons(lecture, nouvelles, commandes)
    Commande.objects.bulk_create(commandes.values())
    StateChange.objects.bulk_create(_sejours(commandes, entrees, orders, actor))
    details = ((commandes[lue.numero], {"ligne": lue.ligne, "made": True}) for lue in nouvelles)
    record_all(details, "importer", actor=actor, note=lecture.fichier)
    return sans_original


def _ouvrir(
    lues: Sequence[CommandeLue], entrees: Mapping[str, Entree], clients: Mapping[str, Customer]
) -> dict[str, Order]:
    maintenant, devise = timezone.now(), require_tenant().currency
    orders = {
        lue.numero: Order(
            number=lue.numero,
            customer=clients[lue.numero],
            ordered_at=min(lue.creee_le or maintenant, maintenant),
            currency=devise,
            status=statut_commun(entrees[lue.numero].etat),
        )
        for lue in lues
    }
    Order.objects.bulk_create(orders.values())
    return orders


def _accompagner(
    lues: Sequence[CommandeLue], entrees: Mapping[str, Entree], orders: Mapping[str, Order]
) -> dict[str, Commande]:
    return {
        lue.numero: Commande(
            order=orders[lue.numero],
            id_yz=id_yz,
            source=SOURCES.get(lue.numero.partition("-")[0], ""),
            adresse=lue.adresse,
            ville_init=lue.ville,
            produit_init=lue.produit.texte,
            quantite_init=lue.quantite,
            prix_feuille=lue.prix,
            etat=entrees[lue.numero].etat,
        )
        for lue, id_yz in zip(lues, numeroter(len(lues)), strict=True)
    }


def _lier_doublons(
    lecture: Lecture[CommandeLue], lues: Iterable[CommandeLue], commandes: Mapping[str, Commande]
) -> list[Refus]:
    """Rattache chaque doublon à la commande qu'il répète, de ce fichier ou d'un précédent."""
    doublons = [lue for lue in lues if lue.original]
    anciennes = Commande.objects.filter(order__number__in={lue.original for lue in doublons} - commandes.keys())
    originaux = dict(anciennes.values_list("order__number", "pk")) | {n: c.pk for n, c in commandes.items()}
    for lue in doublons:
        commandes[lue.numero].doublon_de_id = originaux.get(lue.original)
    return [
        lecture.refuser(lue, Motif.ORIGINAL_INCONNU, "Motifs", lue.original, bloquant=False)
        for lue in doublons
        if lue.original not in originaux
    ]


def _sejours(
    commandes: Mapping[str, Commande], entrees: Mapping[str, Entree], orders: Mapping[str, Order], actor: Actor
) -> list[StateChange]:
    """La commande attend depuis que le client l'a passée."""
    return [
        stay(
            commande,
            entrees[numero].etat,
            actor=actor,
            owner=entrees[numero].responsable,
            comment=entrees[numero].commentaire,
            at=orders[numero].ordered_at,
        )
        for numero, commande in commandes.items()
    ]


def _constats(creees: int, connues: int) -> list[str]:
    nouvelles = ngettext("{n} nouvelle commande créée", "{n} nouvelles commandes créées", creees).format(n=creees)
    existantes = ngettext("{n} commande existante détectée", "{n} commandes existantes détectées", connues)
    constats = [nouvelles if creees else _("Aucune nouvelle commande trouvée")]
    return [*constats, existantes.format(n=connues)] if connues else constats
