"""What somebody writes by hand for a module with one model, two fields and a collection: three files."""

MODELS = """\
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, unique_per_tenant


class Course(models.TextChoices):
    STARTER = "starter", _("Entrée")
    MAIN = "main", _("Plat")


class Carte(TenantModel):
    name = models.CharField(_("nom"), max_length=200)
    course = models.CharField(_("service"), max_length=10, choices=Course, default=Course.MAIN)

    class Meta:
        verbose_name = _("carte")
        ordering = ["name", "id"]
        constraints = [unique_per_tenant("name", name="bistrot_carte_name_unique")]

    def __str__(self) -> str:
        return self.name


class Option(TenantModel):
    carte = models.ForeignKey(Carte, on_delete=models.CASCADE, related_name="options")
    label = models.CharField(_("libellé"), max_length=80)

    class Meta:
        verbose_name = _("option")

    def __str__(self) -> str:
        return self.label
"""

RESOURCES = """\
from __future__ import annotations

from core.kernel.resources import Kanban, Lines, List, Resource, register

from .models import Carte
from .module import MODULE


@register
class CarteResource(Resource):
    model = Carte
    module = MODULE
    search = ("name",)
    filters = ("course",)
    natural_key = ("name",)
    lines = (Lines("options", "label"),)
    views = (List("name", "course", sort="name"), Kanban("course", title="name"))
"""

TEST = """\
from __future__ import annotations

from core.testing import ResourceContract

from ..resources import CarteResource


class TestCarte(ResourceContract):
    resource = CarteResource
    valid = {"name": "Tajine", "options": [{"label": "Sans sel"}]}
"""
