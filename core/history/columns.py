"""Columns that journals share: about which record, by whom, never rewritten."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.kernel.actors import Actor, ActorKind
from core.tenancy.models import TenantModel, TenantQuerySet


class AppendOnlyViolation(RuntimeError):
    """A journal's row was about to be changed or deleted: write a correcting row instead."""


class ByActor(models.Model):
    """Who did it, readable even after the profile is gone."""

    PERSONAL: ClassVar[dict[str, str]] = {"actor_name": "name"}

    actor_kind = models.CharField(_("by"), max_length=10, choices=ActorKind, editable=False)
    actor_profile = models.UUIDField(_("profile"), null=True, editable=False)
    actor_name = models.CharField(_("name"), max_length=200, blank=True, editable=False)

    class Meta:
        abstract = True


def by(actor: Actor) -> dict[str, Any]:
    """Values of the ``ByActor`` columns."""
    return {"actor_kind": actor.kind, "actor_profile": actor.profile_id, "actor_name": actor.name}


class AboutRecordQuerySet(TenantQuerySet):
    def for_record(self, record: models.Model) -> Self:
        return self.filter(**about(record))


class AboutRecord(models.Model):
    """Which record of any model it concerns."""

    target_label = models.CharField(_("kind of record"), max_length=100, editable=False)
    target_id = models.UUIDField(_("record"), editable=False)

    class Meta:
        abstract = True


def about(record: models.Model) -> dict[str, Any]:
    """Values of the ``AboutRecord`` columns."""
    return {"target_label": record._meta.label_lower, "target_id": record.pk}


class AppendOnlyQuerySet(AboutRecordQuerySet):
    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyViolation(self.model._meta.label)

    def delete(self) -> NoReturn:
        raise AppendOnlyViolation(self.model._meta.label)


class AppendOnlyModel(TenantModel):
    """A row of a journal: written once, corrected only by another row."""

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyViolation(self._meta.label)
        super().save(**kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyViolation(self._meta.label)
