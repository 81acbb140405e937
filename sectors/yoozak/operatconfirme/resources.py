"""Les gestes de l'opérateur de confirmation."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..commande.actes import Champ, GenreChamp, declarer, etape
from .services import confirmer, lancer, marquer_erronee, reporter

declarer(
    etape("lancer", lancer),
    etape("confirmer", confirmer, Champ("commentaire", _("Commentaire"), obligatoire=False)),
    etape(
        "reporter",
        reporter,
        Champ("date", _("Rappeler le"), GenreChamp.INSTANT),
        Champ("motif", _("Motif"), obligatoire=False),
        avance=False,
    ),
    etape("marquer_erronee", marquer_erronee, Champ("motif", _("Motif")), avance=False),
)
