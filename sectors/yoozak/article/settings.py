"""Ce que chaque entreprise décide du sens de ses prix."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from core.configuration.kinds import EnumChoice
from core.configuration.settings import Setting


class ModePrix(TextChoices):
    """Le prix d'un palier vaut pour chaque paire, ou pour le lot entier."""

    UNITAIRE = "unitaire", _("Par paire")
    LOT = "lot", _("Pour le lot")


mode_prix_upsell = Setting(
    "yoozak.mode_prix_upsell",
    ModePrix.UNITAIRE,
    EnumChoice(ModePrix),
    label=_("Prix des lots"),
    group=_("Prix"),
    help=_("Ce que vaut le prix de deux, trois ou quatre paires achetées ensemble."),
)
mode_prix_remise = Setting(
    "yoozak.mode_prix_remise",
    ModePrix.UNITAIRE,
    EnumChoice(ModePrix),
    label=_("Prix des remises"),
    group=_("Prix"),
    help=_("Ce que vaut le prix d'une remise accordée sur deux, trois ou quatre paires."),
)
