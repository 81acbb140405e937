"""What the team asked for, and what became of it (control plane)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from core.tenancy.models import Tenant

#: A message that was not followed by anything for so long is taken for lost.
MESSAGE_LOST = timedelta(minutes=1)


class ActState(models.TextChoices):
    """How far an act got."""

    QUEUED = "queued", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Stopped")


class ActQuerySet(models.QuerySet["Act"]):
    def underway(self) -> Self:
        return self.filter(ended_at=None)

    def overdue(self) -> Self:
        """Those of which nobody may have heard, or whose runner may be dead."""
        return self.underway().filter(Q(state=ActState.RUNNING) | Q(created_at__lt=timezone.now() - MESSAGE_LOST))


class Act(models.Model):
    """Something that somebody of the team had done to a company or to the platform, and what came of it.

    The application adds acts and changes none: the operator's worker writes what becomes of them. ``seal`` proves
    that the application asked, and not a statement that was slipped into one of its queries. ``company`` is what
    the company's people read theirs by; who was deleted is named by ``slug`` alone. ``can_stop`` is whether the
    worker would still give it up at its present step.
    """

    APPLICATION_ONLY: ClassVar[str] = "adds"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(_("kind"), max_length=20)
    slug = models.CharField(_("company"), max_length=50, blank=True)
    company = models.ForeignKey(Tenant, on_delete=models.CASCADE, null=True, related_name="acts")
    staff = models.UUIDField(_("account"))
    staff_email = models.EmailField(_("e-mail"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    arguments = models.JSONField(_("arguments"), default=dict)
    seal = models.CharField(max_length=64)
    state = models.CharField(_("state"), max_length=10, choices=ActState, default=ActState.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    steps = models.PositiveIntegerField(_("steps done"), default=0)
    step = models.CharField(_("step"), max_length=200, blank=True)
    can_stop = models.BooleanField(_("can be stopped"), default=True)
    result = models.JSONField(_("result"), null=True, encoder=DjangoJSONEncoder)
    error_code = models.CharField(_("error code"), max_length=60, blank=True)
    error_message = models.TextField(_("error"), blank=True)
    created_at = models.DateTimeField(_("asked"), auto_now_add=True)
    started_at = models.DateTimeField(_("started"), null=True)
    ended_at = models.DateTimeField(_("ended"), null=True)

    objects: ClassVar[Any] = ActQuerySet.as_manager()

    class Meta:
        verbose_name = _("act of the team")
        verbose_name_plural = _("acts of the team")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["slug"], condition=Q(ended_at=None), name="console_act_one_underway")
        ]
        indexes = [models.Index(fields=["slug", "-id"], name="console_act_of_company")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"

    @property
    def is_over(self) -> bool:
        return self.ended_at is not None


class Cancellation(models.Model):
    """That somebody asked for an act to be given up; the worker obeys where nothing would be left half done."""

    APPLICATION_ONLY: ClassVar[str] = "adds"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    act = models.ForeignKey(Act, on_delete=models.CASCADE, related_name="cancellations")
    staff = models.UUIDField(_("account"))
    staff_email = models.EmailField(_("e-mail"))
    seal = models.CharField(max_length=64)
    created_at = models.DateTimeField(_("asked"), auto_now_add=True)

    class Meta:
        verbose_name = _("request to stop an act")
        verbose_name_plural = _("requests to stop an act")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.act_id} {self.staff_email}"
