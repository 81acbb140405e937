"""What is sent to colleagues again and again, without anybody asking each time."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_manager, unique_per_tenant
from core.users.models import UserProfile
from core.views.models import SavedView

#: Name of the job that sends one.
KIND = "reports.send"


class Rhythm(models.TextChoices):
    """How often; ``day`` says on which day."""

    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every week")
    MONTHLY = "monthly", _("Every month")


class SentAs(models.TextChoices):
    """What the letter brings: the list itself, or where its readers find it with their own rights."""

    LINK = "link", _("Link to the list")
    CSV = "csv", _("CSV file")
    PDF = "pdf", _("PDF file")


class ScheduledReportQuerySet(TenantQuerySet):
    def due(self) -> Self:
        """Those that should have begun by now."""
        return self.filter(paused_at=None, next_at__lte=timezone.now())


class ScheduledReport(TenantModel):
    """A saved view that is sent by mail at certain hours, with the rights that its owner has then.

    ``next_at`` is moved on in the transaction that starts a run: whoever comes second finds
    nothing due.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"name": "text"}

    name = models.CharField(_("name"), max_length=80)
    owner = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="scheduled_reports")
    view = models.ForeignKey(SavedView, on_delete=models.CASCADE, related_name="scheduled_reports")
    sent_as = models.CharField(_("sent as"), max_length=4, choices=SentAs, default=SentAs.LINK)
    rhythm = models.CharField(_("how often"), max_length=7, choices=Rhythm)
    #: 1 to 7 from Monday on, 1 to 31 of a month, whose last day stands in for those that it lacks; 0 is every day.
    day = models.PositiveSmallIntegerField(_("day"), default=0)
    #: By the clocks of the company.
    at = models.TimeField(_("at"))
    recipients = models.JSONField(_("recipients"), default=list)
    #: Where the front end was when the report was made, for the links of its letters.
    origin = models.CharField(max_length=200, editable=False)
    next_at = models.DateTimeField(_("next"))
    paused_at = models.DateTimeField(_("paused"), null=True)
    #: Code of the refusal that stopped it, where nobody paused it.
    stopped = models.CharField(_("stopped by"), max_length=60, blank=True)

    objects: ClassVar[Any] = tenant_manager(ScheduledReportQuerySet)

    class Meta:
        verbose_name = _("scheduled report")
        verbose_name_plural = _("scheduled reports")
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["tenant", "next_at"], condition=Q(paused_at=None), name="report_due")]

    def __str__(self) -> str:
        return self.name


class Dispatch(TenantModel):
    """A letter that left: a run that is taken up again does not send it twice."""

    run = models.UUIDField(_("run"))
    person = models.UUIDField(_("recipient"))

    class Meta:
        verbose_name = _("letter that left")
        constraints = [unique_per_tenant("run", "person", name="dispatch_once")]

    def __str__(self) -> str:
        return f"{self.run} → {self.person}"
