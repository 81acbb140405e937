"""The pages' frame: who sees them is whoever the console has let in."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, TypeVar, cast

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from api.platform.authentication import stays
from api.shell import CONSOLE

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

#: Django's own ways in and out, and what looks through every table of the program: the console has a door already.
UNUSED = {"login", "logout", "password_change", "password_change_done", "autocomplete", "view_on_site"}
#: In the session, and in the link from the console: the language in which its reader reads.
LANGUAGE = "language"


class TeamSite(AdminSite):
    site_header = site_title = "YZ-PLATFORM"
    index_title = _("Register of the platform")
    site_url = CONSOLE
    index_template = "team/index.html"

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().each_context(request), "way_back": _("Back to the console")}

    def has_permission(self, request: HttpRequest) -> bool:
        """Asked anew at each request, as for the rest of the console."""
        return stays(request)

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """Anybody else is led to the console's door, whatever the address: none tells that it is there."""
        inner = super().admin_view(view, cacheable)

        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not self.has_permission(request):
                return HttpResponseRedirect(CONSOLE)
            _speak(request)
            return inner(request, *args, **kwargs)

        return cast(View, update_wrapper(answer, inner))

    def get_urls(self) -> list[URLPattern | URLResolver]:
        return [each for each in super().get_urls() if getattr(each, "name", None) not in UNUSED]


def _speak(request: HttpRequest) -> None:
    """The language of the console, from which one came, or else of the account."""
    asked = request.GET.get(LANGUAGE)
    if asked in dict(settings.LANGUAGES):
        request.session[LANGUAGE] = asked
    translation.activate(request.session.get(LANGUAGE, request.user.language))  # type: ignore[union-attr]


team_site = TeamSite()
