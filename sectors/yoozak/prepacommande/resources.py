"""Les gestes de la préparation."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..commande.actes import Champ, GenreChamp, declarer, etape
from ..commande.operateurs import choix_d_operateurs
from ..roles import Role
from .services import affecter_preparation, collecter, emballer, finaliser, signaler_probleme

declarer(
    etape(
        "affecter_preparation",
        affecter_preparation,
        Champ("operateur", _("Préparateur"), GenreChamp.OPERATEUR, choix=choix_d_operateurs(Role.PREPARATION)),
        Champ("commentaire", _("Commentaire"), obligatoire=False),
    ),
    etape("collecter", collecter),
    etape("emballer", emballer),
    etape("finaliser", finaliser),
    etape("signaler_probleme", signaler_probleme, Champ("motif", _("Que se passe-t-il ?")), avance=False),
)
