"""Events kept with the transaction that published them, until everybody was told."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_manager, unique_per_tenant


class EventState(models.TextChoices):
    """How far an event got."""

    PENDING = "pending", _("Waiting")
    DELIVERED = "delivered", _("Delivered")
    PARKED = "parked", _("Set aside after repeated failures")
    HELD = "held", _("Waiting behind one that was set aside")
    DISCARDED = "discarded", _("Given up")


#: Not told to everybody, and not tried again unless somebody decides it.
SET_ASIDE = (EventState.PARKED, EventState.HELD)
#: Nobody is told of these any more.
SETTLED = (EventState.DELIVERED, EventState.DISCARDED)


#: In ``owed``, in the place of all subscribers.
EVERYBODY = "*"


class OutboxQuerySet(TenantQuerySet):
    def pending(self) -> Self:
        return self.filter(state=EventState.PENDING)

    def settled(self) -> Self:
        return self.filter(state__in=SETTLED)

    def set_aside(self) -> Self:
        return self.filter(state__in=SET_ASIDE)

    def due(self) -> Self:
        """Those whose turn it is: no earlier event of the same record is still waiting.

        ``is_behind`` tells that an earlier one was set aside, and may hold this one back from somebody.
        """
        same = {"key": OuterRef("key"), "sequence__lt": OuterRef("sequence")}
        waiting, aside = (OutboxEvent.objects.pending().filter(**same), OutboxEvent.objects.set_aside().filter(**same))
        due = self.pending().filter(~Exists(waiting), next_attempt_at__lte=timezone.now())
        return due.annotate(is_behind=Exists(aside))


class OutboxEvent(TenantModel):
    """Something that happened, waiting to be told. ``sequence`` orders the events of one ``key``."""

    PERSONAL: ClassVar[dict[str, str]] = {"payload": "erase", "last_error": "text"}

    name = models.CharField(_("event"), max_length=100)
    key = models.CharField(_("record"), max_length=64)
    sequence = models.PositiveBigIntegerField(_("rank"))
    payload = models.JSONField(_("content"), default=dict)
    state = models.CharField(_("state"), max_length=10, choices=EventState, default=EventState.PENDING)
    published_at = models.DateTimeField(_("delivered"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("failed attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("not before"), default=timezone.now)
    last_error = models.TextField(_("last error"), blank=True)
    #: Who is still to be told once it was set aside: kind of error by subscriber, none for those that only wait.
    #: ``EVERYBODY`` when it could not even be read.
    owed = models.JSONField(_("not told"), default=dict, db_default=Value({}, models.JSONField()))

    objects: ClassVar[Any] = tenant_manager(OutboxQuerySet)

    class Meta:
        verbose_name = _("event")
        ordering = ["id"]
        constraints = [unique_per_tenant("key", "sequence", name="outbox_key_sequence_unique")]
        indexes = [
            models.Index(
                fields=["tenant", "next_attempt_at"],
                condition=Q(state="pending"),
                name="outbox_pending",
            ),
            models.Index(
                fields=["tenant", "published_at"],
                condition=Q(state__in=["delivered", "discarded"]),
                name="outbox_settled",
            ),
            models.Index(
                fields=["tenant", "key", "sequence"],
                condition=Q(state__in=["parked", "held"]),
                name="outbox_set_aside",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.key}#{self.sequence}"


class Delivery(TenantModel):
    """Proof that one subscriber has dealt with one event; in the same transaction as its effects."""

    event = models.ForeignKey(OutboxEvent, on_delete=models.CASCADE, related_name="deliveries")
    subscriber = models.CharField(_("subscriber"), max_length=200)

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        constraints = [unique_per_tenant("event", "subscriber", name="delivery_once")]

    def __str__(self) -> str:
        return self.subscriber
