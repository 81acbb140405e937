"""Les gestes de la logistique."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from core.kernel.actors import Actor
from core.tenancy.clock import day_of

from ..commande.actes import Acte, Champ, GenreChamp, declarer, etape
from ..commande.models import Commande
from ..commande.workflow import Etat
from . import services

LIVREES = (Etat.LIVREE, Etat.LIVREE_PARTIELLEMENT, Etat.LIVREE_AVEC_CHANGEMENT)


def livrer(commande: Commande, *, actor: Actor, version: int, date: datetime | None = None, motif: str = "") -> None:
    jour = day_of(date) if date else None
    services.livrer(commande, actor=actor, version=version, date_livraison=jour, motif=motif)


def marquer_payee(commande: Commande, *, actor: Actor, version: int, date: datetime) -> None:
    services.marquer_payee(commande, actor=actor, version=version, date_paiement=day_of(date))


declarer(
    etape(
        "livrer",
        livrer,
        Champ("date", _("Livrée le"), GenreChamp.INSTANT, obligatoire=False),
        Champ("motif", _("Commentaire"), obligatoire=False),
    ),
    etape(
        "reporter_livraison",
        services.reporter_livraison,
        Champ("date", _("Livrer le"), GenreChamp.INSTANT),
        Champ("motif", _("Motif"), obligatoire=False),
        avance=False,
    ),
    Acte(
        "marquer_payee",
        _("Marquer payée"),
        marquer_payee,
        (Champ("date", _("Payée le"), GenreChamp.INSTANT),),
        LIVREES,
        (services.impayee,),
    ),
)
