from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions as drf

from api.problems import INTERNAL, problem_for
from core.kernel.errors import BusinessError
from core.tenancy.errors import NoTenantContext

from .conftest import Company


class TooHeavy(BusinessError):
    code = "trop_lourd"
    message = _("{kilos} kg is too heavy.")


def test_a_business_refusal_keeps_its_code_and_sentence() -> None:
    problem = problem_for(TooHeavy(kilos=40))

    assert (problem.status, problem.code, problem.message) == (422, "trop_lourd", "40 kg is too heavy.")


@pytest.mark.parametrize(
    ("error", "fields"),
    [
        (drf.ValidationError({"lines": [{"quantity": ["At least 1."]}]}), {"lines": ["At least 1."]}),
        (drf.ValidationError("No."), {"__all__": ["No."]}),
        (ValidationError({"name": ["Too long."]}), {"name": ["Too long."]}),
        (ValidationError("No."), {"__all__": ["No."]}),
    ],
)
def test_what_is_wrong_with_each_field_is_said(error: Exception, fields: dict[str, list[str]]) -> None:
    problem = problem_for(error)

    assert (problem.status, problem.code, problem.champs) == (400, "donnees_invalides", fields)


@pytest.mark.parametrize("error", [RuntimeError("secret"), NoTenantContext("secret"), KeyError("secret")])
def test_a_failure_tells_nothing_of_the_inside(error: Exception) -> None:
    assert problem_for(error) is INTERNAL


@pytest.mark.urls("api.tests.urls")
def test_a_crash_answers_as_a_problem(alpha: Company) -> None:
    client = alpha.browser()
    client.raise_request_exception = False

    answer = client.post("/api/write?raise=1")

    assert answer.json()["code"] == "erreur_interne"
    assert answer["Content-Type"] == "application/problem+json"
    assert b"secret detail" not in answer.content


def test_unknown_addresses_and_methods_are_problems_too(alpha: Company) -> None:
    client = alpha.sign_in()

    assert client.get("/api/v1/rien/").json()["code"] == "introuvable"
    assert client.put("/api/v1/session/").json()["code"] == "methode_refusee"
    unreadable = client.post("/api/v1/session/", "{", content_type="application/json")
    assert (unreadable.status_code, unreadable.json()["code"]) == (400, "requete_illisible")
