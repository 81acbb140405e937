"""Refusals and failures as RFC 9457 problems: one shape, whoever refuses.

``code`` is for programs and never changes; ``message`` is for the person, in their
language; ``champs`` says what is wrong with which field. Nothing tells how the platform
works inside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, RequestDataTooBig, ValidationError
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions as drf

from core.kernel.errors import BusinessError, sentences
from core.tenancy.directory import UnknownTenant
from core.tenancy.errors import TenantClosed, TenantMoved, TenantReadOnly, from_database

Fields = Mapping[str, list[str]]


@dataclass(frozen=True)
class Problem:
    """A refusal, ready to be sent."""

    status: int
    code: str
    message: str | Promise
    champs: Fields = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> HttpResponse:
        body = {
            "type": f"urn:yz:problem:{self.code}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "code": self.code,
            "message": str(self.message),
            "champs": self.champs,
        }
        return JsonResponse(
            body, status=self.status, content_type="application/problem+json", headers=dict(self.headers)
        )


INTERNAL = Problem(500, "erreur_interne", _("Something went wrong on our side. It has been noted."))
MOVING = Problem(
    503, "entreprise_en_deplacement", _("The company is being moved. Try again."), headers={"Retry-After": "1"}
)

#: First match wins, so subclasses stand before their bases.
PROBLEMS: tuple[tuple[type[Exception], Problem], ...] = (
    (UnknownTenant, Problem(404, "entreprise_introuvable", _("There is no company at this address."))),
    (TenantClosed, Problem(403, "entreprise_fermee", _("Access to this company is closed."))),
    (TenantReadOnly, Problem(403, "entreprise_en_lecture_seule", _("This company may only read at the moment."))),
    (TenantMoved, MOVING),
    (Http404, Problem(404, "introuvable", _("Not found."))),
    (PermissionDenied, Problem(403, "acces_refuse", _("You may not do this."))),
    (RequestDataTooBig, Problem(413, "requete_trop_lourde", _("The fields of this form are too large."))),
    (drf.NotAuthenticated, Problem(401, "non_authentifie", _("Sign in first."))),
    (drf.AuthenticationFailed, Problem(401, "non_authentifie", _("Sign in first."))),
    (drf.PermissionDenied, Problem(403, "acces_refuse", _("You may not do this."))),
    (drf.NotFound, Problem(404, "introuvable", _("Not found."))),
    (drf.MethodNotAllowed, Problem(405, "methode_refusee", _("This address does not accept that method."))),
    (drf.NotAcceptable, Problem(406, "format_refuse", _("This format is not available."))),
    (drf.UnsupportedMediaType, Problem(415, "format_refuse", _("This format is not accepted."))),
    (drf.ParseError, Problem(400, "requete_illisible", _("The request could not be read."))),
    (drf.Throttled, Problem(429, "trop_de_requetes", _("Too many requests. Wait a little."))),
)


def problem_for(error: BaseException) -> Problem:
    """The problem that says what ``error`` means to whoever asked."""
    if isinstance(error, BusinessError):
        wait = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
        return Problem(error.status, error.code, str(error), champs=error.by_field, headers=wait)
    if isinstance(error, ValidationError | drf.ValidationError):
        return Problem(400, "donnees_invalides", _("Some values are not valid."), champs=_fields(error))
    if isinstance(error, DatabaseError):
        error = from_database(error) or error
    return next((problem for kind, problem in PROBLEMS if isinstance(error, kind)), INTERNAL)


def exception_handler(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """``EXCEPTION_HANDLER`` of the API: what is not a refusal goes on to be reported as a failure."""
    problem = problem_for(error)
    if problem is INTERNAL:
        return None
    return problem.response()


def _fields(error: ValidationError | drf.ValidationError) -> Fields:
    detail = error.detail if isinstance(error, drf.ValidationError) else _django_detail(error)
    if isinstance(detail, Mapping):
        return {name: sentences(value) for name, value in detail.items()}
    return {NON_FIELD_ERRORS: sentences(detail)}


def _django_detail(error: ValidationError) -> Any:
    return error.message_dict if hasattr(error, "error_dict") else error.messages


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_for(drf.ParseError()).response()


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_for(exception).response()


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_for(exception).response()


def failure(request: HttpRequest) -> HttpResponse:
    return INTERNAL.response()


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return Problem(403, "csrf_refuse", _("The page is out of date: reload it.")).response()
