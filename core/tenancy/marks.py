"""Tell tenant-owned models and apps from those of the control plane."""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.db.models import Model


def is_tenant_model(model: type[Model]) -> bool:
    """Whether rows of ``model`` belong to a company; true of migration states too."""
    return any(getattr(field, "marks_tenant", False) for field in model._meta.local_fields)


def tenant_models() -> list[type[Model]]:
    """Every concrete tenant-owned model, in order of declaration."""
    return [model for model in apps.get_models() if is_tenant_model(model) and not model._meta.proxy]


@cache
def tenant_apps() -> frozenset[str]:
    """Labels of the apps whose tables live in every placement unit."""
    return frozenset(model._meta.app_label for model in tenant_models())
