"""Les rôles que Yoozak propose à ses entreprises ; chacune les change, les copie, en ajoute."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.users import roles

#: Ce dont presque tous leurs droits parlent.
COMMANDE = "yoozak.commande.commande"


class Role(models.TextChoices):
    CONFIRMATION = "CONFIRMATION", _("Confirmation")
    LOGISTIQUE = "LOGISTIQUE", _("Logistique")
    PREPARATION = "PREPARATION", _("Préparation")
    SUPERVISEUR_PREPARATION = "SUPERVISEUR_PREPARATION", _("Supervision de la préparation")
    ADMIN = roles.ADMIN, _("Administrateur")
