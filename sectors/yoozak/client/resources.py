"""Les clients, tels que les opérateurs les connaissent."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from business.parties.models import Customer
from core.kernel.resources import Lines, List, Resource, register

from .module import MODULE


@register
class ClientResource(Resource):
    """Le même client que celui de la plateforme, sans ses identifiants d'entreprise."""

    model = Customer
    module = MODULE
    plural = _("clients")
    name = "client"
    fields = ("first_name", "last_name", "email", "address", "city", "source", "notes", "is_active")
    title = ("first_name", "last_name")
    search = ("first_name", "last_name", "email", "city", "telephones")
    filters = ("city", "source", "is_active")
    views = (List("first_name", "last_name", "city", "source", sort=("last_name", "first_name")),)
    lines = (
        Lines(
            "phones", "raw", "e164", "is_valid", "is_primary", read_only=True, name="telephones", label=_("téléphones")
        ),
    )
    #: Un client se crée avec sa première commande, par le service.
    without = frozenset({"create", "delete", "import"})
