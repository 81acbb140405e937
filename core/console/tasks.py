"""How the operator's worker learns of acts. A message names the act, no more: what is true stands in its row.

Only a worker of the queue ``platform`` runs these: it alone holds the operator's rights.
"""

from __future__ import annotations

import logging
from uuid import UUID

from celery import Task, shared_task
from django.db import transaction
from kombu.exceptions import OperationalError

from .models import Act
from .running import run
from .sightings import see_all, see_departed, see_units

logger = logging.getLogger(__name__)


@shared_task(base=Task, ignore_result=True)
def run_act(act_id: str) -> None:
    """Do an act; told twice of the same, the second time finds nothing to do."""
    run(UUID(act_id))


@shared_task(base=Task, ignore_result=True)
def take_up_acts() -> None:
    """Send again the acts whose message was lost or whose worker was killed."""
    for act_id in Act.objects.overdue().values_list("id", flat=True):
        send(act_id)


@shared_task(base=Task, ignore_result=True)
def look_at_companies(*, measured: bool = False) -> None:
    """See how every company and unit is; ``measured`` counts their records and files too."""
    see_units()
    see_departed()
    see_all(measured=measured)


def send_on_commit(act_id: UUID) -> None:
    transaction.on_commit(lambda: send(act_id))


def send(act_id: UUID) -> None:
    """Tell a worker. Best effort: the act is safe, the round will find it."""
    try:
        run_act.apply_async((str(act_id),), retry=False)
    except OperationalError:
        logger.warning("broker unreachable, the act waits for a round", extra={"act": str(act_id)})
