"""Refuse models and migrations that would let one company's data touch another's.

The database refuses most of these too; here the developer learns it before the first migration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error
from django.db.migrations import RunPython
from django.db.migrations.loader import MigrationLoader
from django.db.models import F, Field, ForeignKey, Index, ManyToManyField, Model, UniqueConstraint

from .marks import is_tenant_model, tenant_apps

LEAD = "Put the tenant first: unique_per_tenant(...) and tenant_index(...) do."


def check_models(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Everything that is wrong with the models of the apps."""
    models = [model for config in app_configs or apps.get_app_configs() for model in config.get_models()]
    return [message for model in models for message in check_model(model)] + mixed_apps(models)


def check_migrations(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Migrations of tenant apps must be replayable as SQL."""
    labels = {config.label for config in app_configs or apps.get_app_configs()} & tenant_apps()
    migrations = MigrationLoader(None).disk_migrations
    return [message for key in sorted(migrations) if key[0] in labels for message in check_migration(migrations[key])]


def check_model(model: type[Model]) -> list[CheckMessage]:
    """What is wrong with one model."""
    if model._meta.proxy:
        return []
    messages = list(_links_between_planes(model))
    if is_tenant_model(model):
        messages += [*_global_uniqueness(model), *_unled(model), *_hidden_tables(model)]
    return messages


def _global_uniqueness(model: type[Model]) -> Iterator[CheckMessage]:
    for field in model._meta.local_fields:
        if field.unique and not field.primary_key and not field.one_to_one:
            yield Error(
                f"'{field.name}' is unique over all companies.",
                hint="Remove unique=True and add unique_per_tenant(...) to Meta.constraints.",
                obj=model,
                id="tenancy.E001",
            )


def _unled(model: type[Model]) -> Iterator[CheckMessage]:
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and _first(constraint) != "tenant":
            yield Error(
                f"Constraint '{constraint.name}' does not start with the tenant.",
                hint=LEAD,
                obj=model,
                id="tenancy.E002",
            )
    if model._meta.unique_together:
        yield Error("unique_together is not used here.", hint=LEAD, obj=model, id="tenancy.E002")
    for index in model._meta.indexes:
        if _first(index) != "tenant":
            yield Error(
                f"Index '{index.name}' does not start with the tenant.", hint=LEAD, obj=model, id="tenancy.E003"
            )


def _first(indexed: UniqueConstraint | Index) -> str:
    """The leading column of a constraint or an index, empty when it is an expression."""
    if indexed.fields:
        return str(indexed.fields[0])
    first = indexed.expressions[0] if indexed.expressions else None
    return str(getattr(first, "name", "")) if isinstance(first, F) else ""


def _hidden_tables(model: type[Model]) -> Iterator[CheckMessage]:
    for field in model._meta.local_many_to_many:
        through = getattr(field.remote_field, "through", None)
        if isinstance(field, ManyToManyField) and through is not None and through._meta.auto_created:
            yield Error(
                f"The table behind '{field.name}' would have no tenant.",
                hint="Declare it as a TenantModel and name it in through=...",
                obj=model,
                id="tenancy.E004",
            )


def _links_between_planes(model: type[Model]) -> Iterator[CheckMessage]:
    for field in model._meta.local_fields:
        if _constrains(field) and is_tenant_model(model) != is_tenant_model(field.related_model):  # type: ignore[arg-type]
            yield Error(
                f"'{field.name}' links a company's data to the control plane, which may be another server.",
                hint="Keep the identifier in a UUIDField or a text column.",
                obj=model,
                id="tenancy.E005",
            )


def _constrains(field: Field[Any, Any]) -> bool:
    return isinstance(field, ForeignKey) and getattr(field, "db_constraint", True)


def mixed_apps(models: list[type[Model]]) -> list[CheckMessage]:
    """An app's tables are either in the control plane or in every placement unit."""
    own = [model for model in models if not model._meta.proxy and not model._meta.auto_created]
    labels = {True: set[str](), False: set[str]()}
    for model in own:
        labels[is_tenant_model(model)].add(model._meta.app_label)
    return [
        Error(
            f"App '{label}' mixes companies' data with control-plane data.",
            hint="Move one kind of models to an app of its own.",
            id="tenancy.E006",
        )
        for label in sorted(labels[True] & labels[False])
    ]


def check_migration(migration: Any) -> list[CheckMessage]:
    """What is wrong with one migration of a tenant app."""
    return [
        Error(
            f"Migration {migration.app_label}.{migration.name} runs Python.",
            hint="Write set-based SQL (RunSQL): it is replayed in every placement unit.",
            id="tenancy.E007",
        )
        for operation in migration.operations
        if isinstance(operation, RunPython)
    ]
