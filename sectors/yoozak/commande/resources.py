"""Les gestes de l'administrateur sur les commandes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..roles import Role
from .actes import Champ, GenreChamp, declarer, etape
from .affectation import affecter, corriger, desaffecter
from .annulation import MotifAnnulation, annuler
from .operateurs import choix_d_operateurs

MOTIF = Champ("motif", _("Motif"), obligatoire=False)

declarer(
    etape(
        "affecter",
        affecter,
        Champ("operateur", _("Opérateur"), GenreChamp.OPERATEUR, choix=choix_d_operateurs(Role.CONFIRMATION)),
    ),
    etape("desaffecter", desaffecter, MOTIF),
    etape("corriger", corriger, MOTIF),
    etape("annuler", annuler, Champ("motif", _("Motif"), GenreChamp.CHOIX, choix=lambda: MotifAnnulation.choices)),
)
