"""What the team had done, and how the fleet was last seen."""

from __future__ import annotations

from django.contrib import admin

from core.console.models import Act, Cancellation, Departed, SeenUnit

from .pages import Page, Rows
from .site import team_site


class CancellationRows(Rows):
    model = Cancellation
    fields = readonly_fields = ("staff_email", "created_at")


@admin.register(Act, site=team_site)
class ActPage(Page):
    list_display = ("created_at", "kind", "slug", "staff_email", "reason", "state", "ended_at")
    fields = (*list_display, "arguments", "result", "steps", "step", "attempts", "error_code", "error_message")
    list_filter = ("kind", "state")
    search_fields = ("slug", "staff_email", "reason")
    inlines = (CancellationRows,)


@admin.register(SeenUnit, site=team_site)
class UnitPage(Page):
    list_display = fields = ("alias", "schema", "kind", "level", "is_current", "state", "error", "seen_at")
    list_filter = ("alias", "kind", "state", "is_current")
    search_fields = ("schema",)


@admin.register(Departed, site=team_site)
class DepartedPage(Page):
    list_display = fields = ("slug", "seen_at", "backups")
    search_fields = ("slug",)
