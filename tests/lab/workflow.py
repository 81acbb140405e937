"""The life of a parcel, for the tests of workflows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from core.kernel.actors import Actor
from core.kernel.errors import BusinessError
from core.workflow import Rule, Transition, Workflow, define

if TYPE_CHECKING:
    from .models import Parcel


class ParcelState(models.TextChoices):
    OPEN = "open", "Open"
    SEALED = "sealed", "Sealed"
    SENT = "sent", "Sent"


class ParcelEmpty(BusinessError):
    code = "colis_vide"
    message = "The parcel {code} is empty."


def not_empty(parcel: Parcel, actor: Actor) -> None:
    if parcel.weight == 0:
        raise ParcelEmpty(code=parcel.code)


#: Before parcels could be opened again they were weighed first, and sent from anywhere.
class OldParcelState(models.TextChoices):
    OPEN = "open", "Open"
    WEIGHED = "weighed", "Weighed"
    SENT = "sent", "Sent"


first_life = define(
    OldParcelState,
    initial=OldParcelState.OPEN,
    final=(OldParcelState.SENT,),
    transitions=[
        Transition("weigh_in", "Weigh in", (OldParcelState.OPEN,), to=OldParcelState.WEIGHED),
        Transition("send", "Send", (OldParcelState.OPEN, OldParcelState.WEIGHED), to=OldParcelState.SENT),
    ],
)

life_of_parcel = Workflow(
    ParcelState,
    initial=ParcelState.OPEN,
    colours={ParcelState.OPEN: "#16a34a"},
    entries=(ParcelState.SENT,),
    final=(ParcelState.SENT,),
    transitions=[
        Transition("seal", "Seal", (ParcelState.OPEN,), to=ParcelState.SEALED, guards=(not_empty,)),
        Transition("reopen", "Open again", (ParcelState.SEALED,), to=ParcelState.OPEN),
        Transition(
            "send",
            "Send",
            (ParcelState.SEALED,),
            to=ParcelState.SENT,
            guards=(Rule("price == null || price <= 99.99", "What is worth more than 99.99 is not sent."),),
        ),
    ],
    version=2,
    earlier=(first_life,),
)
