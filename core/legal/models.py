"""What the law says in numbers, from when to when (control plane)."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

PERIOD: models.Func = models.Func(
    models.F("valid_from"),
    models.F("valid_to"),
    models.Value("[]"),
    function="daterange",
    output_field=DateRangeField(),
)


class LegalValue(models.Model):
    """One rule of one country during one period; every company of the country obeys it.

    Only the platform's operator changes it. ``valid_to`` is the last day, empty while the
    rule stands. Amounts and rates are written as text: ``"25.00"``.
    """

    APPLICATION_ONLY: ClassVar[str] = "reads"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    country = models.CharField(_("country"), max_length=2)
    code = models.SlugField(_("code"), max_length=60)
    value = models.JSONField(_("value"), null=True)
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("until"), null=True, blank=True)
    source = models.TextField(_("source"))

    class Meta:
        verbose_name = _("legal value")
        verbose_name_plural = _("legal values")
        ordering: ClassVar[list[str]] = ["country", "code", "valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="legal_value_period_in_order",
            ),
            ExclusionConstraint(
                name="legal_value_one_at_a_time", expressions=[("country", "="), ("code", "="), (PERIOD, "&&")]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.code} {self.valid_from}"
