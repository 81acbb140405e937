"""Les numéros que tout le monde lit."""

from django.utils.translation import gettext_lazy as _

from core.configuration.numbering import declare_series, next_number, next_values

from .models import Origine

NUMEROS = declare_series("yoozak.commande", first_number=211971, label=_("Commandes (ID YZ)"))
EXTERNES = {
    Origine.OC: declare_series(
        "yoozak.commande.oc", prefix="OC-", width=5, label=_("Commandes saisies par un opérateur")
    ),
    Origine.ADMIN: declare_series(
        "yoozak.commande.admin", prefix="ADMIN-", width=5, label=_("Commandes saisies au bureau")
    ),
}


def numeroter(combien: int = 1) -> range:
    """Les prochains ``id_yz``, sans trou ; commun à toutes les origines."""
    return next_values(NUMEROS, combien)


def numero_externe(origine: Origine) -> str:
    """Le prochain numéro d'une commande saisie ici ; celui d'une feuille vient de la feuille."""
    return next_number(EXTERNES[origine])
