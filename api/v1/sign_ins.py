"""Where one is signed in, and how to end it: ``/api/v1/session/sign-ins/``."""

from __future__ import annotations

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from api.sessions import SIGN_IN
from core.authentication.services import companies_of
from core.authentication.sign_ins import SignIn, end_all, end_sign_in, sign_ins_of
from core.door.elsewhere import idle_times
from core.kernel.errors import NotFound
from core.oauth.grants import grants_of
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, INSTANT, INTEGER, TEXT, listed, shape
from core.tenancy.context import outside
from core.tenancy.models import Tenant

from .person import PersonView
from .session import COMPANY

SIGN_IN_SHOWN = shape(
    id=TEXT,
    company=COMPANY,
    device=TEXT,
    address=TEXT,
    opened_at=INSTANT,
    last_used_at=INSTANT,
    ends_at=INSTANT,
    current=BOOLEAN,
)


class SignInsView(PersonView):
    """All of them, whatever the company: who lost a telephone need not visit each."""

    @documented("Where one is signed in", shape(sign_ins=listed(SIGN_IN_SHOWN)))
    def get(self, request: Request) -> Response:
        person, here = self.person(request), _here(request)
        companies = {company.id: company for company in companies_of(person)}
        found = sign_ins_of(person.id, idle_times(companies.values()))
        return Response({"sign_ins": [_describe(each, companies[each.tenant_id], here) for each in found]})

    @documented("End all other sign-ins", shape(ended=INTEGER))
    def delete(self, request: Request) -> Response:
        """End all others, and let no application in any more."""
        person = self.person(request)
        ids = [company.id for company in companies_of(person)]
        with outside():  # a company that may only read cannot hold what concerns the account
            grants_of(person).end()
        return Response({"ended": end_all(person.id, ids, but=_here(request))})


class SignInView(PersonView):
    @documented("End a sign-in", status=204)
    def delete(self, request: Request, sign_in: str) -> Response:
        person = self.person(request)
        if not sum(end_sign_in(person.id, company.id, sign_in) for company in companies_of(person)):
            raise NotFound
        return Response(status=204)


def _here(request: Request) -> str:
    return str(request._request.session[SIGN_IN])


def _describe(sign_in: SignIn, company: Tenant, here: str) -> dict[str, Any]:
    return {
        "id": sign_in.id,
        "company": {"slug": company.slug, "name": company.name},
        "device": sign_in.device,
        "address": sign_in.address,
        "opened_at": sign_in.opened_at.isoformat(),
        "last_used_at": sign_in.last_used_at.isoformat(),
        "ends_at": sign_in.ends_at.isoformat(),
        "current": sign_in.id == here,
    }
