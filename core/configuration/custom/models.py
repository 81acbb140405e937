"""Which fields a company added to which records, and what filters need to find their values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.tenancy.context import require_tenant
from core.tenancy.models import TenantModel, tenant_index, unique_per_tenant


def label_of(labels: Mapping[str, str]) -> str:
    """In the language of the reader, else in that of the company, else in any."""
    languages = (get_language() or "", require_tenant().language)
    return next((labels[language] for language in languages if language in labels), "") or min(labels.values())


class CustomKind(models.TextChoices):
    """What an added field may hold."""

    TEXT = "text", _("Text")
    LONG_TEXT = "long_text", _("Long text")
    INTEGER = "integer", _("Whole number")
    DECIMAL = "decimal", _("Decimal number")
    MONEY = "money", _("Amount")
    BOOLEAN = "boolean", _("Yes or no")
    DATE = "date", _("Date")
    INSTANT = "datetime", _("Date and time")
    DURATION = "duration", _("Duration")
    CHOICE = "choice", _("Choice")
    MULTIPLE_CHOICE = "multiple_choice", _("Several choices")
    EMAIL = "email", _("E-mail")
    PHONE = "phone", _("Telephone")
    URL = "url", _("Web address")
    IDENTIFIER = "identifier", _("Number with a key")
    RELATION = "relation", _("Link to a record")
    JSON = "json", _("Data")


class CustomField(TenantModel):
    """One added field. Its values live under ``key`` in the ``custom`` column of the records.

    ``labels`` and ``helps`` are texts by language. ``key`` never changes: programs and
    files of the company know the field by it.
    """

    target = models.CharField(_("kind of record"), max_length=100, editable=False)
    key = models.CharField(_("key"), max_length=50, editable=False)
    kind = models.CharField(_("kind of value"), max_length=20, choices=CustomKind)
    labels = models.JSONField(_("labels"))
    helps = models.JSONField(_("helps"), default=dict, blank=True)
    options = models.JSONField(_("options"), default=dict, blank=True)
    required = models.BooleanField(_("required"), default=False)
    default = models.JSONField(_("default"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    #: The declared field behind which forms show it, in its section; empty: at the end, among the added ones.
    after = models.CharField(_("stands after"), max_length=60, blank=True, default="", db_default="")
    is_active = models.BooleanField(_("active"), default=True)
    is_filterable = models.BooleanField(_("filterable"), default=False)
    #: The work in the background at whose end the field will be filterable.
    copying = models.UUIDField(null=True, editable=False)
    is_listed = models.BooleanField(_("shown in lists"), default=False, db_default=False)

    class Meta:
        verbose_name = _("added field")
        verbose_name_plural = _("added fields")
        ordering: ClassVar[list[str]] = ["target", "position", "key"]
        constraints = [unique_per_tenant("target", "key", name="custom_field_unique")]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return label_of(self.labels)


def _of_those_that_have(column: str) -> models.Index:
    """Each copy is in one of the two indexes."""
    return models.Index(
        fields=["tenant", "field", column, "record"],
        condition=models.Q(**{f"{column}__isnull": False}),
        name=f"custom_value_by_{column}",
    )


class CustomValue(TenantModel):
    """A copy of one value of a filterable field, in a column that PostgreSQL may search by index.

    Row security lets an index be used for comparisons that cannot leak, those of integers
    and texts: never for what is inside a JSON column. See ADR 0050.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"text": "erase", "number": "erase"}

    field = models.ForeignKey(CustomField, on_delete=models.CASCADE, related_name="values", db_index=False)
    record = models.UUIDField(_("record"))
    text = models.CharField(_("text"), max_length=200, null=True, db_collation="C")
    number = models.BigIntegerField(_("number"), null=True)

    class Meta:
        verbose_name = _("value of an added field")
        indexes = [
            _of_those_that_have("text"),
            _of_those_that_have("number"),
            tenant_index("record", "field", name="custom_value_by_record"),
        ]

    def __str__(self) -> str:
        return f"{self.field_id} {self.text or self.number}"
