"""Les commandes telles que les exports et les listes les montrent, et les gestes de l'administrateur."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.kernel.resources import Computed, Kind, Lines, List, Resource, register

from ..roles import Role
from . import colonnes
from .actes import Champ, GenreChamp, declarer, etape
from .affectation import affecter, corriger, desaffecter
from .annulation import MotifAnnulation, annuler
from .models import Commande
from .module import MODULE
from .operateurs import choix_d_operateurs
from .tuiles import TUILES
from .workflow import vie_de_la_commande

MOTIF = Champ("motif", _("Motif"), obligatoire=False)

declarer(
    etape(
        "affecter",
        affecter,
        Champ("operateur", _("Opérateur"), GenreChamp.OPERATEUR, choix=choix_d_operateurs(Role.CONFIRMATION)),
    ),
    etape("desaffecter", desaffecter, MOTIF, avance=False),
    etape("corriger", corriger, MOTIF, avance=False),
    etape(
        "annuler",
        annuler,
        Champ("motif", _("Motif"), GenreChamp.CHOIX, choix=lambda: MotifAnnulation.choices),
        avance=False,
    ),
)


@register
class CommandeResource(Resource):
    """Se lit ici, se change par ses gestes ; l'écran des commandes a déjà l'adresse ``commande``."""

    model = Commande
    module = MODULE
    address = "dossier"
    projections: ClassVar[Mapping[str, str]] = {
        "num_cmd": "order__number",
        "client": "order__customer",
        "date_cmd": "order__ordered_at",
        "payement": "order__payment_status",
        "date_paiement": "order__paid_on",
        "date_livraison": "order__delivered_on",
    }
    computed: ClassVar[Mapping[str, Computed]] = {
        "total": Computed(colonnes.total, Kind.MONEY, _("total")),
        "telephone": Computed(colonnes.telephone, Kind.PHONE, _("téléphone")),
        "operateur": Computed(colonnes.responsable, Kind.TEXT, _("opérateur")),
        "confiee_a": Computed(colonnes.confiee_a, Kind.TEXT, _("confiée à")),
        "confirmee": Computed(colonnes.confirmee, Kind.BOOLEAN, _("confirmée un jour")),
        "confirmee_le": Computed(colonnes.confirmee_le, Kind.INSTANT, _("confirmée le")),
    }
    plural = _("commandes")
    labels: ClassVar[Mapping[str, str | Promise]] = {
        "num_cmd": _("n° externe"),
        "client": _("client"),
        "ville": _("ville"),
        "etat": _("état"),
    }
    title = ("id_yz",)
    search = ("num_cmd", "adresse", "ville_init", "produit_init", "client", "client.phones")
    filters = ("etat", "ville", "client", "origine", "source", "payement", "date_cmd", "total")
    views = (
        List(
            "id_yz",
            "client",
            "telephone",
            "ville",
            "total",
            "etat",
            "operateur",
            "date_cmd",
            "num_cmd",
            sort="-id_yz",
        ),
    )
    tiles = TUILES
    lines = (Lines("operations", "type", "commentaire", "at", "actor_name", read_only=True, label=_("opérations")),)
    without = frozenset({"delete", "import"})
    added_by_hand = True
    by_hand = (
        "create",
        "update",
        "operation",
        "affecter",
        "desaffecter",
        "corriger",
        "annuler",
        "annuler_engagee",
        "lancer",
        "confirmer",
        "reporter",
        "marquer_erronee",
        "affecter_preparation",
        "collecter",
        "emballer",
        "finaliser",
        "signaler_probleme",
        "distribuer",
        "livrer",
        "reporter_livraison",
        "marquer_payee",
    )
    verb_labels: ClassVar[Mapping[str, str | Promise]] = {
        **{nom: transition.label for nom, transition in vie_de_la_commande.transitions.items()},
        "operation": _("Noter une opération"),
        "annuler_engagee": _("Annuler une commande engagée"),
        "marquer_payee": _("Marquer payée"),
    }
