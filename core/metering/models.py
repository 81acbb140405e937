"""How much each company uses the API (control plane): what bills and quotas are made from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ApiUsage(models.Model):
    """The calls of one day, in the company's time zone, of one kind of actor to one route with one outcome.

    ``actor_kind`` is empty for who had not signed in; ``key`` is the program's. People are
    not told apart: this is a meter, not a watch.
    """

    tenant = models.ForeignKey("tenancy.Tenant", on_delete=models.CASCADE, related_name="api_usage")
    day = models.DateField(_("day"))
    actor_kind = models.CharField(_("kind of actor"), max_length=10, blank=True)
    key = models.UUIDField(_("key"), null=True, blank=True)
    route = models.CharField(_("route"), max_length=300)
    status_class = models.PositiveSmallIntegerField(_("class of status"))
    calls = models.PositiveBigIntegerField(_("calls"))
    bytes_out = models.PositiveBigIntegerField(_("bytes sent"))
    milliseconds = models.PositiveBigIntegerField(_("milliseconds"))

    class Meta:
        verbose_name = _("usage of the API")
        constraints = [
            models.UniqueConstraint(
                fields=["tenant", "day", "actor_kind", "key", "route", "status_class"],
                nulls_distinct=False,
                name="apiusage_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.route}"


class UsageFlush(models.Model):
    """Proof that one batch of counters was added; in the same transaction as the addition."""

    id = models.UUIDField(primary_key=True, editable=False)
    applied_at = models.DateTimeField(_("applied"), auto_now_add=True)

    class Meta:
        verbose_name = _("flush")

    def __str__(self) -> str:
        return str(self.id)
