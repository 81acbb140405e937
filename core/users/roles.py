"""The roles a company starts with."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    CONFIRMATION = "CONFIRMATION", _("Confirmation")
    LOGISTIQUE = "LOGISTIQUE", _("Logistics")
    PREPARATION = "PREPARATION", _("Preparation")
    SUPERVISEUR_PREPARATION = "SUPERVISEUR_PREPARATION", _("Preparation supervisor")
    ADMIN = "ADMIN", _("Administrator")
