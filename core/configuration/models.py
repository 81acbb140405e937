"""Numbering series, settings and custom fields of a company."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, unique_per_tenant

from .custom.models import CustomField, CustomValue

__all__ = ["CustomField", "CustomValue", "Reset", "Series", "SeriesCounter", "SettingValue"]


class Reset(models.TextChoices):
    """When a series starts again at its first number."""

    NEVER = "never", _("Never")
    YEARLY = "yearly", _("Every year")
    DAILY = "daily", _("Every day")


class Series(TenantModel):
    """How a company numbers one kind of document: ``ENV-20251031-0001``."""

    code = models.CharField(_("code"), max_length=60)
    prefix = models.CharField(_("prefix"), max_length=30, blank=True)
    width = models.PositiveSmallIntegerField(_("digits at least"), default=1)
    first_number = models.PositiveBigIntegerField(_("first number"), default=1)
    reset = models.CharField(_("starts again"), max_length=10, choices=Reset, default=Reset.NEVER)
    #: ``FA-{year}/{month}-{number}``; empty: the prefix, the period and the number.
    format = models.CharField(_("format"), max_length=60, blank=True)
    gapless = models.BooleanField(_("without gaps"), default=True)

    class Meta:
        verbose_name = _("numbering series")
        verbose_name_plural = _("numbering series")
        constraints = [unique_per_tenant("code", name="series_code_unique")]

    def __str__(self) -> str:
        return self.code


class SeriesCounter(TenantModel):
    """The next number of a series in one period; its row lock makes numbers gapless.

    A series that may have gaps has several, each with its ``slot`` and every n-th number.
    """

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="counters")
    period = models.CharField(_("period"), max_length=8, blank=True)
    slot = models.PositiveSmallIntegerField(_("slot"), default=0)
    next_number = models.PositiveBigIntegerField(_("next number"))

    class Meta:
        verbose_name = _("series counter")
        constraints = [unique_per_tenant("series", "period", "slot", name="series_counter_slot_unique")]

    def __str__(self) -> str:
        return f"{self.period} {self.next_number}"


class SettingValue(TenantModel):
    """What a company chose for one setting; absent means the default."""

    key = models.CharField(_("setting"), max_length=100)
    value = models.JSONField(_("value"), encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = _("setting")
        constraints = [unique_per_tenant("key", name="setting_key_unique")]

    def __str__(self) -> str:
        return self.key


class ModuleSwitch(TenantModel):
    """A module that the company has switched off; all others are on."""

    module = models.CharField(_("module"), max_length=100)

    class Meta:
        verbose_name = _("module switched off")
        verbose_name_plural = _("modules switched off")
        constraints = [unique_per_tenant("module", name="module_switch_unique")]

    def __str__(self) -> str:
        return self.module


class Vocabulary(TenantModel):
    """What the company calls the records of one resource, and their fields: texts by language.

    ``words`` has them by the names of fields, and by ``:one`` and ``:many`` for the record
    itself. Names in the API, in rights and in rules stay what they are.
    """

    resource = models.CharField(_("resource"), max_length=120)
    words = models.JSONField(_("words"), default=dict)

    class Meta:
        verbose_name = _("vocabulary")
        verbose_name_plural = _("vocabularies")
        constraints = [unique_per_tenant("resource", name="vocabulary_resource_unique")]

    def __str__(self) -> str:
        return self.resource
