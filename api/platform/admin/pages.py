"""What all pages have in common: they show what they name, and nothing is changed or deleted through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern

if TYPE_CHECKING:
    Table = admin.ModelAdmin[Any]
    Below = admin.TabularInline[Any, Any]
else:
    Table = admin.ModelAdmin
    Below = admin.TabularInline

#: The addresses of a table that are kept: the others delete, or tell of Django's own log, which is not written.
KEPT = ("_changelist", "_add", "_change")


class Seen:
    """Accounts have no rights of Django's: whom the site has let in may read everything, and no more."""

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def has_module_permission(self, request: HttpRequest) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class Page(Seen, Table):
    """A table, to be read."""

    list_per_page = 50
    show_full_result_count = False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """A list is asked about what it shows: of hidden columns it would tell letter by letter what they hold."""
        shown = {*self.list_display, *flatten_fieldsets(self.get_fieldsets(request))}
        return lookup.split("__", maxsplit=1)[0] in shown and super().lookup_allowed(lookup, value, request)

    def get_urls(self) -> list[URLPattern]:
        return [each for each in super().get_urls() if (each.name or "").endswith(KEPT)]


class Rows(Seen, Below):
    """A table below the record that its rows belong to."""

    extra = 0
    show_change_link = False
