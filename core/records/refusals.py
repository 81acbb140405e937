"""What the database refuses, told field by field."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import psycopg
from django.db import IntegrityError
from django.db.models import BaseConstraint, Model, UniqueConstraint
from rest_framework.exceptions import ValidationError
from rest_framework.settings import api_settings

from .texts import MISSING_TARGET, NOT_ALLOWED, TAKEN

WHOLE = str(api_settings.NON_FIELD_ERRORS_KEY)


@contextlib.contextmanager
def refusals_of(*models: type[Model]) -> Iterator[None]:
    """Turn a broken constraint of one of the models into ``ValidationError``."""
    try:
        yield
    except IntegrityError as error:
        raise ValidationError(_explain(error, models)) from error


def _explain(error: IntegrityError, models: tuple[type[Model], ...]) -> dict[str, list[Any]]:
    cause = error.__cause__
    if not isinstance(cause, psycopg.Error):
        raise error
    constraint = _constraint(cause.diag.constraint_name or "", models)
    if isinstance(cause, psycopg.errors.UniqueViolation):
        return {name: [TAKEN] for name in _fields(constraint)}
    if isinstance(cause, psycopg.errors.ForeignKeyViolation):
        return {WHOLE: [MISSING_TARGET]}
    if isinstance(cause, psycopg.errors.CheckViolation):
        return {WHOLE: [_said(constraint)]}
    raise error


def _constraint(name: str, models: tuple[type[Model], ...]) -> BaseConstraint | None:
    every = (constraint for model in models for constraint in model._meta.constraints)
    return next((constraint for constraint in every if constraint.name == name), None)


def _fields(constraint: BaseConstraint | None) -> list[str]:
    names = constraint.fields if isinstance(constraint, UniqueConstraint) else ()
    return [name for name in names if name != "tenant"] or [WHOLE]


def _said(constraint: BaseConstraint | None) -> Any:
    """The sentence that the model gives for its rule, if it gives one."""
    if constraint is None or constraint.violation_error_message == constraint.default_violation_error_message:
        return NOT_ALLOWED
    return constraint.violation_error_message
