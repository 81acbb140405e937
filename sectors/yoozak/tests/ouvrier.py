"""Un processus qui confirme des commandes jusqu'à la dernière, ou jusqu'à ce qu'on le tue.

``python -m sectors.yoozak.tests.ouvrier <entreprise> <numéro>`` ne prend que les commandes d'un numéro plus petit, et
écrit celui de chaque commande confirmée.
"""

from __future__ import annotations

import sys

import django

django.setup()

from business.parties.models import Customer  # noqa: E402
from core.history import record  # noqa: E402
from core.kernel.actors import SYSTEM  # noqa: E402
from core.kernel.events import subscribe  # noqa: E402
from core.outbox.dispatcher import dispatch_pending  # noqa: E402
from core.tenancy.context import tenant_context  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.users.models import UserProfile  # noqa: E402
from core.users.services import actor_of  # noqa: E402
from core.workflow.events import StateChanged  # noqa: E402
from sectors.yoozak.commande.creation import creer  # noqa: E402
from sectors.yoozak.commande.models import Commande  # noqa: E402
from sectors.yoozak.commande.workflow import Etat  # noqa: E402
from sectors.yoozak.operatconfirme.services import confirmer  # noqa: E402

#: Une commande sur cinq en fait ouvrir une autre, pour que des numéros se perdent si cela se peut.
UNE_SUR = 5


@subscribe(StateChanged)
def temoigner(event: StateChanged) -> None:
    """L'effet d'un abonné, que l'on comptera."""
    record(Commande.objects.get(pk=event.record_id), "temoignage", actor=SYSTEM)


def confirmer_une(entreprise: Tenant, avant: int) -> int | None:
    """Confirme une commande que personne d'autre ne tient ; rend son numéro."""
    with tenant_context(entreprise):
        libres = Commande.objects.filter(etat=Etat.EN_COURS_DE_CONFIRMATION, id_yz__lt=avant)
        commande = libres.select_for_update(skip_locked=True).first()
        if commande is None:
            return None
        confirmer(commande, actor=actor_of(UserProfile.objects.get(first_name="conf1")))
        if commande.id_yz % UNE_SUR == 0:
            creer(Customer.objects.get(), actor=actor_of(UserProfile.objects.get(first_name="admin1")))
        return int(commande.id_yz)


def travailler(entreprise: Tenant, avant: int) -> None:
    while numero := confirmer_une(entreprise, avant):
        sys.stdout.write(f"{numero}\n")
        sys.stdout.flush()
        dispatch_pending(entreprise, limit=1)
    while dispatch_pending(entreprise):
        pass


if __name__ == "__main__":
    travailler(Tenant.objects.get(slug=sys.argv[1]), int(sys.argv[2]))
