"""Answers kept so that a request that is sent again is not carried out again."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant


class KeptAnswerQuerySet(TenantQuerySet):
    def of(self, actor: str, key: str) -> Self:
        return self.filter(actor=actor, key=key)


class KeptAnswer(TenantModel):
    """What was answered to a change that its sender had marked with a key.

    Written in the transaction of the change: it exists if and only if the work was done.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"body": "erase"}

    actor = models.CharField(_("actor"), max_length=150)
    key = models.CharField(_("key"), max_length=255)
    #: Digest of the rights that the answer was given under; answers kept before there was one have none.
    rights = models.CharField(_("rights"), max_length=64, blank=True)
    fingerprint = models.CharField(_("fingerprint of the request"), max_length=64)
    status = models.PositiveSmallIntegerField(_("status"))
    headers = models.JSONField(_("headers"), default=dict)
    body = models.BinaryField(_("body"))

    objects: ClassVar[Any] = tenant_manager(KeptAnswerQuerySet)

    class Meta:
        verbose_name = _("kept answer")
        verbose_name_plural = _("kept answers")
        constraints = [unique_per_tenant("actor", "key", name="keptanswer_key_unique")]
        indexes = [tenant_index("created_at", name="keptanswer_age")]

    def __str__(self) -> str:
        return f"{self.actor} {self.key}"
