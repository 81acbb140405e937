"""La liste des commandes : recherche, filtre par état, page suivante."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, Subquery

from business.orders.models import Order
from business.parties.models import Customer, Phone
from core.kernel.actors import Actor
from core.kernel.reading import Source, held_in
from core.kernel.reading.errors import unknown
from core.records.showing import hides
from core.workflow.models import StateChange

from ..roles import COMMANDE
from .droits import visibles
from .masque import RESUME
from .models import Commande, CommandeQuerySet
from .workflow import Etat

PAR_PAGE = 50
#: Où l'on cherche, par place de la liste.
LIEUX = {
    "num_cmd": Source(Order, ("number",), "order"),
    "client.nom": Source(Customer, ("first_name", "last_name"), "order__customer"),
    "client.telephone": Source(Phone, ("e164", "raw"), "order__customer", "customer"),
}


@dataclass(frozen=True)
class Page:
    """Une page de commandes, de la plus récente à la plus ancienne, et le compte de chaque état."""

    commandes: list[Commande]
    suivante: str | None
    nombre: int
    par_etat: dict[Etat, int]


def lister(actor: Actor, *, etat: Etat | None = None, q: str = "", apres: int | None = None) -> Page:
    """Ce que cette personne peut voir ; ``apres`` est le dernier numéro de la page précédente.

    Sans voir les numéros on n'a pas de page suivante, sans voir les états on ne les compte ni ne les filtre.
    """
    sans_etat, sans_numero = hides(actor, f"{COMMANDE}.etat"), hides(actor, f"{COMMANDE}.id_yz")
    if (etat and sans_etat) or (apres and sans_numero):
        raise unknown("etat" if etat and sans_etat else "cursor", ())
    trouvees = chercher(visibles(actor), q, actor)
    par_etat = _compter(trouvees)
    choisies = trouvees.filter(etat=etat) if etat else trouvees
    page = choisies.filter(id_yz__lt=apres) if apres else choisies
    commandes = list(avec_details(page).order_by("-id_yz")[: PAR_PAGE + 1])
    encore = len(commandes) > PAR_PAGE
    commandes = commandes[:PAR_PAGE]
    return Page(
        commandes=commandes,
        suivante=str(commandes[-1].id_yz) if encore and not sans_numero else None,
        nombre=par_etat.get(etat, 0) if etat else sum(par_etat.values()),
        par_etat={} if sans_etat else par_etat,
    )


def chercher(commandes: CommandeQuerySet, q: str, actor: Actor) -> CommandeQuerySet:
    """Par numéro, nom ou téléphone, entier ou en partie, pour autant que cette personne les voie."""
    q = q.strip()
    if not q:
        return commandes
    lieux = [lieu for place, lieu in LIEUX.items() if not hides(actor, *RESUME[place])]
    critere = held_in(Commande, q, lieux)
    if q.isdecimal() and not hides(actor, *RESUME["id_yz"]):
        critere |= Q(id_yz=int(q[:18]))
    return commandes.filter(critere)


def avec_details(commandes: CommandeQuerySet) -> CommandeQuerySet:
    """Avec le client, la ville, le téléphone et le responsable, sans une requête par ligne."""
    passage = StateChange.objects.filter(
        target_label=Commande._meta.label_lower, target_id=OuterRef("pk"), ended_at=None
    )
    telephones = Phone.objects.filter(customer=OuterRef("order__customer")).order_by("-is_primary", "id")
    completes: CommandeQuerySet = commandes.select_related(
        "order__customer", "ville__region", "ville__tariff"
    ).annotate(
        responsable=Subquery(passage.values("owner")[:1]),
        telephone=Subquery(telephones.values("e164")[:1]),
        telephone_saisi=Subquery(telephones.values("raw")[:1]),
    )
    return completes


def _compter(commandes: CommandeQuerySet) -> dict[Etat, int]:
    comptes = dict(commandes.order_by().values_list("etat").annotate(nombre=Count("pk")))
    return {etat: comptes[etat] for etat in Etat if etat in comptes}
