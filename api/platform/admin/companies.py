"""Companies as the platform's catalogue knows them, and what they pay for.

Where a company lives, whether it is open and how it ends is the business of the console's acts: here it is read.
"""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from core.billing.models import SubscriptionPlan
from core.console.models import Sighting
from core.tenancy.models import Domain, Move, Tenant

from .corrections import CorrectedPage
from .pages import Page, Rows
from .site import team_site

IDENTITY = ("legal_form", "siret", "tva_number", "ice", "identifiant_fiscal", "registre_commerce", "patente")
CONTACT = ("address", "phone", "email", "country")
WAYS = ("sector", "timezone", "language", "currency")
STATE = ("is_active", "suspension", "suspension_reason", "life_cycle", "outgoing_blocked")
PLACE = ("level", "alias", "schema_name", "epoch", "created_at", "updated_at")


class DomainRows(Rows):
    model = Domain
    fields = readonly_fields = ("host", "is_primary")


class SightingRows(Rows):
    model = Sighting
    fields = readonly_fields = ("seen_at", "level", "waiting_jobs", "failed_jobs", "dead_letters", "rows", "bytes")


@admin.register(Tenant, site=team_site)
class TenantPage(CorrectedPage):
    list_display = ("slug", "name", "subscription_plan", "level", "life_cycle", "suspension")
    list_filter = ("subscription_plan", "level", "life_cycle", "suspension", "country", "sector")
    list_select_related = ("subscription_plan",)
    search_fields = ("slug", "name", "domains__host")
    shown = ("name", *IDENTITY, *CONTACT, *WAYS, *STATE, *PLACE)
    inlines = (DomainRows, SightingRows)


@admin.register(Domain, site=team_site)
class DomainPage(Page):
    list_display = fields = ("host", "tenant", "is_primary")
    list_filter = ("is_primary",)
    list_select_related = ("tenant",)
    search_fields = ("host",)


@admin.register(SubscriptionPlan, site=team_site)
class PlanPage(CorrectedPage):
    list_display = ("code", "name", "max_users", "max_storage_gb", "max_api_calls", "max_calls_per_minute", "is_active")
    list_filter = ("is_active",)


@admin.register(Move, site=team_site)
class MovePage(Page):
    list_display = ("tenant", "old_place", "new_place", "phase", "started_at", "ended_at")
    fields = (*list_display, "longest_wait_ms")
    list_filter = ("phase",)
    list_select_related = ("tenant",)

    @admin.display(description=_("old place"))
    def old_place(self, move: Move) -> str:
        return str(move.source)

    @admin.display(description=_("new place"))
    def new_place(self, move: Move) -> str:
        return str(move.target)
