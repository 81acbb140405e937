"""Ce que chaque entreprise décide du sens de ses prix."""

from enum import StrEnum

from core.configuration.settings import Setting


class ModePrix(StrEnum):
    """Le prix d'un palier vaut pour chaque paire, ou pour le lot entier."""

    UNITAIRE = "unitaire"
    LOT = "lot"


mode_prix_upsell = Setting("yoozak.mode_prix_upsell", ModePrix.UNITAIRE, ModePrix)
mode_prix_remise = Setting("yoozak.mode_prix_remise", ModePrix.UNITAIRE, ModePrix)
