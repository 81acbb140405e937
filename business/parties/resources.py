"""Customers as every screen and file shows them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import Kanban, Lines, List, Resource, register

from .models import Customer
from .module import MODULE


@register
class CustomerResource(Resource):
    model = Customer
    module = MODULE
    plural = _("customers")
    title = ("first_name", "last_name", "company")
    search = ("first_name", "last_name", "company", "email", "city", "phones")
    filters = ("status", "customer_type", "city", "is_active")
    views = (
        List("first_name", "last_name", "company", "city", "status", sort=("last_name", "first_name")),
        Kanban(column="status", title="last_name"),
    )
    lines = (Lines("phones", "raw", "e164", "is_valid", "is_primary", label=_("phones")),)
