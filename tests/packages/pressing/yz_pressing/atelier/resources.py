from __future__ import annotations

from core.kernel.resources import List, Resource, register

from .models import Ticket
from .module import MODULE


@register
class TicketResource(Resource):
    model = Ticket
    module = MODULE
    search = ("number",)
    filters = ("customer",)
    natural_key = ("number",)
    views = (List("number", "customer", "pieces", sort="-number"),)
