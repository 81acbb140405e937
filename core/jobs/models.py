"""Jobs as the company's people see them; also the queue's memory, so that no message needs to be trusted."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history.columns import ByActor
from core.kernel.actors import Actor, ActorKind
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager
from core.users.roles import ADMIN

#: A message that was not followed by anything for so long is taken for lost.
MESSAGE_LOST = timedelta(minutes=10)


def message_lost_at() -> datetime:
    return timezone.now() + MESSAGE_LOST


class JobState(models.TextChoices):
    """How far a job got."""

    QUEUED = "queued", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")


OVER = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


class JobQuerySet(TenantQuerySet):
    def visible_to(self, actor: Actor) -> Self:
        """One's own; administrators see everybody's."""
        if actor.kind == ActorKind.PERSON and actor.role == ADMIN:
            return self
        return self.of(actor)

    def of(self, actor: Actor) -> Self:
        """Those that this very actor asked for, whatever names others bear."""
        own = self.filter(actor_kind=actor.kind, actor_profile=actor.profile_id, actor_key=actor.key_id)
        return own if actor.profile_id or actor.key_id else own.filter(actor_name=actor.name)

    def overdue(self) -> Self:
        """Those whose message was lost, or whose worker gives no sign of life any more."""
        return self.exclude(state__in=OVER).filter(due_at__lte=timezone.now())


class Job(TenantModel, ByActor):
    """Work in the background. One that failed keeps its arguments and its error until it is run again.

    ``run_key`` names the worker that holds it: whoever was thought dead and comes back
    finds another key and changes nothing. ``due_at`` is when others may suspect that.
    """

    PERSONAL: ClassVar[dict[str, str]] = {
        "label": "text",
        "message": "text",
        "arguments": "erase",
        "result": "erase",
        "error_message": "text",
        "error_detail": "text",
    }

    kind = models.CharField(_("kind"), max_length=100, editable=False)
    label = models.CharField(_("name"), max_length=200)
    actor_role = models.CharField(_("role"), max_length=40, blank=True, editable=False)
    #: A program's key, and what it is restricted to: work in the background may do no more than was asked with it.
    actor_key = models.UUIDField(_("key"), null=True, editable=False)
    actor_scopes = models.JSONField(_("scopes of the key"), default=list, editable=False)
    arguments = models.JSONField(_("arguments"), default=dict, encoder=DjangoJSONEncoder, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=JobState, default=JobState.QUEUED)
    done = models.PositiveIntegerField(_("done"), default=0)
    total = models.PositiveIntegerField(_("of"), default=0)
    message = models.CharField(_("message"), max_length=300, blank=True)
    result = models.JSONField(_("result"), null=True, encoder=DjangoJSONEncoder)
    error_code = models.CharField(_("error code"), max_length=60, blank=True)
    error_message = models.TextField(_("error"), blank=True)
    error_detail = models.TextField(_("details of the error"), blank=True)
    cancel_requested = models.BooleanField(_("to be cancelled"), default=False)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    run_key = models.UUIDField(null=True, editable=False)
    due_at = models.DateTimeField(default=message_lost_at, editable=False)
    started_at = models.DateTimeField(_("started"), null=True)
    ended_at = models.DateTimeField(_("ended"), null=True)

    objects: ClassVar[Any] = tenant_manager(JobQuerySet)

    class Meta:
        verbose_name = _("job")
        ordering = ["-created_at", "-id"]
        indexes = [
            tenant_index("created_at", name="job_newest"),
            models.Index(fields=["tenant", "due_at"], condition=~Q(state__in=OVER), name="job_underway"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def actor(self) -> Actor:
        """On whose behalf it runs."""
        kind = ActorKind(self.actor_kind)
        return Actor(
            kind,
            profile_id=self.actor_profile,
            name=self.actor_name,
            role=self.actor_role,
            key_id=self.actor_key,
            scopes=tuple(self.actor_scopes),
        )

    @property
    def is_over(self) -> bool:
        return self.state in OVER
