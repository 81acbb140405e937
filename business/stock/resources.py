"""Places and quantities as every screen and file shows them; levels follow from moves and are never set."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import List, Resource, register

from .models import Location, StockLevel
from .module import MODULE


@register
class LocationResource(Resource):
    model = Location
    module = MODULE
    plural = _("locations")
    title = ("name",)
    search = ("code", "name", "address")
    filters = ("kind", "address")
    views = (List("code", "name", "kind", "address", sort="code"),)
    natural_key = ("code",)


@register
class StockLevelResource(Resource):
    model = StockLevel
    module = MODULE
    plural = _("stock levels")
    name = "level"
    title = ("variant", "location")
    search = ("variant",)
    read_only = ("variant", "location", "quantity")
    filters = ("variant", "location", "quantity")
    views = (List("variant", "location", "quantity"),)
    without = frozenset({"create", "update", "delete", "import"})
