"""Where one may go on, and how it looks there: ``/api/v1/session/companies/``."""

from __future__ import annotations

from rest_framework.request import Request
from rest_framework.response import Response

from core.authentication.services import open_companies_of
from core.company.elsewhere import looks_of
from core.openapi import documented
from core.openapi.schemas import TEXT, results, shape

from .person import PersonView


class CompaniesView(PersonView):
    """Asked when somebody opens the choice, not with every session: each company is entered for it."""

    @documented("One's companies, and how they look", results(shape(slug=TEXT, name=TEXT, colour=TEXT, icon=TEXT)))
    def get(self, request: Request) -> Response:
        companies = list(open_companies_of(self.person(request)))
        looks = looks_of(companies)
        found = [
            {"slug": each.slug, "name": each.name, "colour": looks[each.id].colour, "icon": looks[each.id].icon}
            for each in companies
        ]
        return Response({"results": found}, headers={"Cache-Control": "no-store"})
