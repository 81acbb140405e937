"""What was last seen of each company and unit (control plane). No company's data."""

from __future__ import annotations

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import Tenant


class Sighting(models.Model):
    """What was last seen of a company from outside: sizes, places, what waits and what failed; never what it holds.

    ``None`` where it could not be seen: nobody enters a closed company. ``backups`` names files.
    """

    APPLICATION_ONLY: ClassVar[str] = "reads"

    tenant = models.OneToOneField(Tenant, on_delete=models.CASCADE, primary_key=True, related_name="sighting")
    seen_at = models.DateTimeField(_("seen"))
    level = models.CharField(_("schema version"), max_length=64, blank=True)
    problems = models.JSONField(_("problems"), default=list)
    backups = models.JSONField(_("backups"), default=list)
    waiting_jobs = models.PositiveIntegerField(_("jobs waiting"), null=True)
    oldest_waiting = models.DateTimeField(_("oldest waiting"), null=True)
    failed_jobs = models.PositiveIntegerField(_("failed jobs"), null=True)
    dead_letters = models.PositiveIntegerField(_("events set aside"), null=True)
    #: The oldest of them: which event of which record, who was not told and with which kinds of errors.
    letters = models.JSONField(_("the oldest of them"), default=list, encoder=DjangoJSONEncoder)
    measured_at = models.DateTimeField(_("measured"), null=True)
    rows = models.PositiveBigIntegerField(_("records"), null=True)
    bytes = models.PositiveBigIntegerField(_("bytes of records"), null=True)
    file_bytes = models.PositiveBigIntegerField(_("bytes of files"), null=True)

    class Meta:
        verbose_name = _("sighting")
        verbose_name_plural = _("sightings")

    def __str__(self) -> str:
        return f"{self.tenant_id} {self.seen_at:%Y-%m-%d %H:%M}"


class SeenUnit(models.Model):
    """A placement unit as it was last seen: at which level of the migrations it stands, and why not at this one."""

    APPLICATION_ONLY: ClassVar[str] = "reads"

    alias = models.CharField(_("database"), max_length=40)
    schema = models.CharField(_("schema"), max_length=63)
    kind = models.CharField(_("kind"), max_length=10)
    level = models.CharField(_("schema version"), max_length=64, blank=True)
    is_current = models.BooleanField(_("at this release"))
    state = models.CharField(_("state"), max_length=10)
    error = models.TextField(_("error"), blank=True)
    seen_at = models.DateTimeField(_("seen"))

    class Meta:
        verbose_name = _("placement unit")
        verbose_name_plural = _("placement units")
        ordering = ["alias", "schema"]
        constraints = [models.UniqueConstraint(fields=["alias", "schema"], name="console_unit_once")]

    def __str__(self) -> str:
        return f"{self.alias}.{self.schema}"


class Departed(models.Model):
    """An identifier under which backups are kept and no company was found: one that was deleted may come back.

    It names no company's id: nothing of the platform does after a deletion, but the backups themselves.
    """

    APPLICATION_ONLY: ClassVar[str] = "reads"

    slug = models.CharField(_("company"), max_length=50, primary_key=True)
    backups = models.JSONField(_("backups"), default=list)
    seen_at = models.DateTimeField(_("seen"))

    class Meta:
        verbose_name = _("departed company")
        verbose_name_plural = _("departed companies")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug
