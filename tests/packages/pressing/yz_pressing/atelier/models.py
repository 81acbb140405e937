from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from business.parties.models import Customer
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, unique_per_tenant


class Ticket(TenantModel):
    """Ce qu'un client a déposé, du comptoir au retrait."""

    number = models.CharField(_("numéro"), max_length=20)
    customer = models.ForeignKey(Customer, verbose_name=_("client"), on_delete=models.PROTECT, related_name="+")
    pieces = models.PositiveSmallIntegerField(_("pièces"), default=1)

    class Meta:
        verbose_name = _("ticket")
        ordering = ["number"]
        constraints = [unique_per_tenant("number", name="pressing_ticket_number_unique")]
        indexes = [search_index("number", name="pressing_ticket_search")]

    def __str__(self) -> str:
        return self.number
