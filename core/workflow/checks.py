"""Refuse a workflow that cannot be followed when the platform starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error
from django.db.models import Model

from .faults import faults
from .fields import StateField


def check_workflows(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Everything that is wrong with the versions that records may follow."""
    return [
        message
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, StateField)
        for message in check_life(model, field)
    ]


def check_life(model: type[Model], field: StateField) -> Iterator[CheckMessage]:
    """What is wrong with the life of one kind of record."""
    for version, definition in field.workflow.versions.items():
        for fault in faults(definition, model, field.workflow.standards):
            where = f"{model._meta.label}.{field.name}, version {version}, {fault.place}"
            yield Error(f"{where}: {fault.problem}", hint=fault.hint or None, obj=model, id="workflow.E001")
