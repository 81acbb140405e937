"""When messages leave: right after they are written, and by a regular round as a net."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from celery import Task, shared_task
from django.utils import timezone, translation
from kombu.exceptions import OperationalError

from core.tenancy.celery import TENANT_HEADER
from core.tenancy.context import outside, require_tenant
from core.tenancy.outgoing import is_blocked
from core.tenancy.rounds import in_each_company, working_companies
from core.tenancy.transactions import on_commit
from core.users.models import UserProfile
from core.users.tasks import MailTask

from .letters import address_of_settings, disabled_letter, failing_letter
from .models import Disabled, Endpoint, Message

logger = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=30)
#: Messages forgotten per company and round.
BATCH = 5000


# Plain tasks: they open a transaction before and after each sending, and none during it.
@shared_task(base=Task, ignore_result=True)
def deliver(tenant_id: str, endpoint_id: str) -> None:
    """Send what waits for one endpoint, for a while, so that others get their turn."""
    from .delivering import deliver_waiting_messages

    tenant = working_companies().filter(pk=tenant_id).first()
    if tenant is not None:
        deliver_waiting_messages(tenant.ref, UUID(endpoint_id))


@shared_task(base=Task, ignore_result=True)
def deliver_waiting() -> None:
    """Find messages whose wake-up was lost, whose worker was killed, and whose next attempt is due."""
    for tenant, endpoints in in_each_company(_waiting):
        for endpoint_id in endpoints:
            wake(tenant.id, endpoint_id)


def _waiting() -> list[UUID]:
    return [] if is_blocked() else list(Endpoint.objects.waiting().values_list("pk", flat=True))


@shared_task(base=Task, ignore_result=True)
def forget_old_messages() -> int:
    """Remove messages older than thirty days, with their attempts, from every company; returns how many."""
    return sum(removed for _, removed in in_each_company(_forget))


def _forget() -> int:
    old = Message.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).order_by("created_at")
    known = list(old.values_list("pk", flat=True)[:BATCH])
    Message.objects.filter(pk__in=known).delete()
    return len(known)


def wake_on_commit(endpoint: Endpoint) -> None:
    tenant_id, endpoint_id = require_tenant().id, endpoint.pk
    on_commit(lambda: wake(tenant_id, endpoint_id))


def wake(tenant_id: UUID, endpoint_id: UUID, pause: timedelta = timedelta()) -> None:
    """Ask a worker to send. Best effort: the message is safe, the round will find it."""
    try:
        deliver.apply_async(
            (str(tenant_id), str(endpoint_id)),
            countdown=pause.total_seconds(),
            headers={TENANT_HEADER: str(tenant_id)},
            retry=False,
        )
    except OperationalError:
        logger.warning("broker unreachable, webhooks wait for a round", extra={"tenant_id": str(tenant_id)})


@shared_task(base=MailTask)
def tell_administrator(profile_id: str, endpoint_id: str) -> None:
    """Tell one administrator how an endpoint is doing, in their language; nothing when it was repaired meanwhile."""
    endpoint = Endpoint.objects.filter(pk=endpoint_id).first()
    profile = UserProfile.objects.active().filter(pk=profile_id).first()
    if endpoint is None or profile is None or not (endpoint.disabled or endpoint.failing_since):
        return
    company, link = require_tenant().name, address_of_settings()
    write = disabled_letter if endpoint.disabled in {Disabled.GONE, Disabled.FAILING} else failing_letter
    with outside(), translation.override(profile.language):
        write(company=company, webhook=str(endpoint), link=link).send(profile.email)
