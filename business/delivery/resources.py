"""Where one delivers and for how much, as every screen and file shows it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import List, Resource, register

from .models import Region, Tariff, Town
from .module import MODULE


@register
class RegionResource(Resource):
    model = Region
    module = MODULE
    plural = _("regions")
    search = ("name",)
    views = (List("name", "is_active", sort="name"),)
    natural_key = ("name",)


@register
class TownResource(Resource):
    model = Town
    module = MODULE
    plural = _("towns")
    search = ("name",)
    filters = ("region", "is_active")
    views = (List("name", "region", "is_active", sort="name"),)
    natural_key = ("name", "region")


@register
class TariffResource(Resource):
    model = Tariff
    module = MODULE
    plural = _("tariffs")
    title = ("town",)
    search = ("town",)
    filters = ("town", "frequency")
    views = (List("town", "fee", "delay_min", "delay_max", "frequency", sort="town"),)
    natural_key = ("town",)
