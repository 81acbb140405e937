"""Where a company wants to be told, what it is told, and how each attempt went."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from core.kernel.actors import Actor, ActorKind
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant


class Disabled(models.TextChoices):
    """Why nothing is sent to an endpoint."""

    BY_HAND = "by_hand", _("By an administrator")
    GONE = "gone", _("The receiver said that it is gone")
    FAILING = "failing", _("It failed for five days")


class MessageState(models.TextChoices):
    """How far a message got."""

    PENDING = "pending", _("Waiting")
    DELIVERED = "delivered", _("Delivered")
    FAILED = "failed", _("Given up after the last attempt")
    HELD = "held", _("Kept: the webhook was disabled")
    WITHHELD = "withheld", _("Not told: the role may not see it any more")


#: What the receiver missed, and gets when somebody recovers.
MISSED = (MessageState.FAILED, MessageState.HELD)


class EndpointQuerySet(TenantQuerySet):
    def idle(self) -> Self:
        """Those that nobody is sending to; who was killed while sending counts for a minute."""
        return self.filter(Q(busy_until=None) | Q(busy_until__lte=timezone.now()), disabled="")

    def waiting(self) -> Self:
        """Those that somebody should be sending to now."""
        return self.idle().filter(Exists(Message.objects.due().filter(endpoint=OuterRef("pk"))))


class Endpoint(TenantModel):
    """An address of somebody else's program that is told what happens here, within the rights of a role.

    ``events`` are names and patterns of events, or of resources; see ``patterns``. The
    secrets are sealed; the previous one signs too until ``previous_until``.
    """

    PERSONAL: ClassVar[dict[str, str]] = {
        "url": "erase",
        "description": "text",
        "sealed_secret": "erase",
        "sealed_previous": "erase",
    }

    url = models.CharField(_("address"), max_length=2000)
    description = models.CharField(_("description"), max_length=200, blank=True)
    events = models.JSONField(_("events"))
    role = models.CharField(_("role"), max_length=40)
    disabled = models.CharField(_("disabled"), max_length=10, choices=Disabled, blank=True, default="")
    sealed_secret = models.TextField(editable=False)
    sealed_previous = models.TextField(blank=True, editable=False)
    previous_until = models.DateTimeField(null=True, editable=False)
    failing_since = models.DateTimeField(_("failing since"), null=True, editable=False)
    warned_at = models.DateTimeField(null=True, editable=False)
    busy_until = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[Any] = tenant_manager(EndpointQuerySet)

    class Meta:
        verbose_name = _("webhook")
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return self.description or self.url

    @property
    def actor(self) -> Actor:
        """Whom the receiver sees with: a program of that role, acting for nobody."""
        return Actor(ActorKind.API_KEY, name=str(self), role=self.role)


class MessageQuerySet(TenantQuerySet):
    def pending(self) -> Self:
        return self.filter(state=MessageState.PENDING)

    def due(self) -> Self:
        """Those whose turn it is: for this endpoint no earlier event of the same record is still waiting."""
        same = {"endpoint": OuterRef("endpoint"), "key": OuterRef("key"), "sequence__lt": OuterRef("sequence")}
        earlier = Message.objects.pending().filter(**same)
        return self.pending().filter(~Exists(earlier), next_attempt_at__lte=timezone.now()).order_by("id")


class Message(TenantModel):
    """One event for one endpoint. Its name, ``reference``, stays the same however often it is sent.

    The event is kept whole; ``body`` is what was sent of it, written anew with the rights
    of each attempt.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"payload": "erase", "body": "erase"}

    endpoint = models.ForeignKey(Endpoint, on_delete=models.CASCADE, related_name="messages")
    #: The row of the outbox; what was written for a test has an identifier that no row has.
    event = models.UUIDField(_("event"), default=uuid7)
    name = models.CharField(_("name"), max_length=100)
    key = models.CharField(_("record"), max_length=64)
    sequence = models.PositiveBigIntegerField(_("rank"), default=0)
    payload = models.JSONField(_("content"))
    occurred_at = models.DateTimeField(_("occurred"), default=timezone.now)
    state = models.CharField(_("state"), max_length=10, choices=MessageState, default=MessageState.PENDING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("not before"), default=timezone.now)
    body = models.TextField(_("body"), blank=True)

    objects: ClassVar[Any] = tenant_manager(MessageQuerySet)

    class Meta:
        verbose_name = _("webhook message")
        ordering = ["-occurred_at", "-id"]
        constraints = [unique_per_tenant("endpoint", "event", name="webhook_message_once")]
        indexes = [
            models.Index(
                fields=["tenant", "endpoint", "key", "sequence"],
                condition=Q(state="pending"),
                name="webhook_message_pending",
            ),
            tenant_index("endpoint", "occurred_at", name="webhook_message_newest"),
            tenant_index("created_at", name="webhook_message_age"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """``webhook-id``: what receivers tell repetitions by."""
        return f"msg_{self.id.hex}"


class Attempt(TenantModel):
    """One sending: what was answered, or why nothing was."""

    PERSONAL: ClassVar[dict[str, str]] = {"response": "erase"}

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="tries")
    timestamp = models.PositiveBigIntegerField(_("time in the signature"))
    status = models.PositiveSmallIntegerField(_("status"), null=True)
    error = models.CharField(_("error"), max_length=40, blank=True)
    response = models.TextField(_("answer"), blank=True)
    milliseconds = models.PositiveIntegerField(_("duration (ms)"))

    class Meta:
        verbose_name = _("attempt")
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return str(self.status or self.error)
