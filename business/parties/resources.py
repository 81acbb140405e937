"""Customers as every screen and file shows them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import Kanban, Lines, List, Resource, register

from .models import Customer, Tag
from .module import MODULE


@register
class TagResource(Resource):
    model = Tag
    module = MODULE
    plural = _("tags")
    title = ("name",)
    search = ("name",)
    views = (List("name", sort="name"),)
    natural_key = ("name",)


@register
class CustomerResource(Resource):
    model = Customer
    module = MODULE
    plural = _("customers")
    title = ("first_name", "last_name", "company")
    search = ("first_name", "last_name", "company", "email", "city", "phones")
    filters = ("status", "customer_type", "city", "tags", "is_active")
    views = (
        List("first_name", "last_name", "company", "city", "tags", "status", sort=("last_name", "first_name")),
        Kanban(column="status", title="last_name"),
    )
    lines = (Lines("phones", "raw", "e164", "is_valid", "is_primary", label=_("phones")),)
