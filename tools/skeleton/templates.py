"""The files of a module as they begin. ``{module}`` is its folder, ``{Model}`` its first kind of record."""

APPS = """\
from django.utils.translation import gettext_lazy as _

from core.kernel.modules import SectorConfig


class {Sector}Config(SectorConfig):
    name = "sectors.{sector}"
    label = "{sector}"
    verbose_name = _("{Sector}")
    modules = ()
"""

SECTOR_MODELS = '''\
"""Django cherche les modèles ici ; chaque module garde les siens."""
'''

MODULE = """\
from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module

MODULE = Module(key="{sector}.{module}", label=_("{Module}"))
"""

MODELS = """\
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.kernel.search import search_index
from core.tenancy.models import TenantModel, unique_per_tenant


class {Model}(TenantModel):
    name = models.CharField(_("nom"), max_length=200)
    is_active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("{words}")
        ordering = ["name", "id"]
        constraints = [unique_per_tenant("name", name="{sector}_{module}_name_unique")]
        indexes = [search_index("name", name="{sector}_{module}_search")]

    def __str__(self) -> str:
        return self.name
"""

RESOURCES = """\
from __future__ import annotations

from core.kernel.resources import List, Resource, register

from .models import {Model}
from .module import MODULE


@register
class {Model}Resource(Resource):
    model = {Model}
    module = MODULE
    search = ("name",)
    filters = ("is_active",)
    natural_key = ("name",)
    archived_by = "is_active"
    views = (List("name", "is_active", sort="name"),)
"""

TEST = '''\
from __future__ import annotations

from core.testing import ResourceContract

from ..resources import {Model}Resource


class Test{Model}(ResourceContract):
    """Droits, cloisonnement, CRUD, fichiers, documentation, nombre de requêtes : tout est hérité."""

    resource = {Model}Resource
    valid = {{"name": "{words}"}}
'''
