"""What somebody writes by hand for a module with one model, two fields and a collection: three files."""

MODELS = """\
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.kernel.search import search_index
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
        indexes = [search_index("name", name="bistrot_carte_search")]

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

#: One more field, with a default: the release before can still write.
MODELS_WITH_A_FIELD = MODELS.replace(
    "class Carte(TenantModel):\n",
    'class Carte(TenantModel):\n    is_sold_out = models.BooleanField(_("épuisé"), default=False)\n',
)

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

#: An action, and the new field where it appears.
SERVICES = """\
from __future__ import annotations

from core.history import record
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .models import Carte


@atomic()
def sell_out(carte: Carte, *, actor: Actor, reason: str = "") -> None:
    carte.is_sold_out = True
    carte.save(update_fields=["is_sold_out"])
    record(carte, "sell_out", actor=actor, note=reason, fields={"is_sold_out": [False, True]})
"""
RESOURCES_WITH_AN_ACTION = (
    RESOURCES.replace("import Kanban,", "import Action, Kanban,")
    .replace("from .models import Carte\n", "from . import services\nfrom .models import Carte\n")
    .replace('filters = ("course",)', 'filters = ("course", "is_sold_out")')
    .replace("    natural_key", '    actions = (Action(services.sell_out, "Épuisé"),)\n    natural_key')
)
TEST_OF_THE_ACTION = """\
from __future__ import annotations

from core.testing import ResourceContract
from core.testing.caller import Caller

from ..resources import CarteResource


class TestSellOut(ResourceContract):
    resource = CarteResource
    valid = {"name": "Tajine"}

    def test_what_is_sold_out_says_so(self, owner: Caller, guest: Caller) -> None:
        carte = self.made(owner)
        act = f"{self.path(carte)}actions/sell_out/"
        assert guest.post(act).refusal == (403, "acces_refuse")
        assert owner.post(act, {"reason": "Fini"}).body["is_sold_out"] is True
        (told,) = owner.get("metadata/bistrot.carte.carte/").body["actions"]
        assert (told["name"], [asked["name"] for asked in told["parameters"]]) == ("sell_out", ["reason"])
        newest = owner.get(f"{self.path(carte)}history/").body["results"][0]
        assert (newest["action"], newest["note"], newest["changes"][0]["new"]) == ("sell_out", "Fini", True)
"""
