"""Random work of several companies gives what separate worlds would give (attack 51)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.models import Box, Label, Sticker

from .conftest import Companies

CODES = st.sampled_from(["common", "x", "y", "z"])
AMOUNTS = st.integers(0, 3)
#: Who acts, what they do, on which code, with which number.
STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["create", "upsert", "update", "rename", "delete", "label", "fail"]),
        CODES,
        AMOUNTS,
    ),
    max_size=12,
)


@dataclass
class Alone:
    """One company's boxes and labels, in memory, as if nobody else existed."""

    boxes: dict[str, int] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)

    def apply(self, act: str, code: str, number: int) -> None:
        if act == "create" and code in self.boxes:
            return
        if act in ("create", "upsert"):
            self.boxes[code] = number
        elif act == "update":
            self.boxes = dict.fromkeys(self.boxes, number)
        elif act == "rename" and code in self.boxes and "new" not in self.boxes:
            self.boxes["new"] = self.boxes.pop(code)
            if code in self.labels:
                self.labels["new"] = self.labels.pop(code)
        elif act == "delete":
            self.boxes.pop(code, None)
            self.labels.pop(code, None)
        elif act == "label" and code in self.boxes:
            self.labels[code] = self.labels.get(code, 0) + 1


def _fail(code: str, number: int) -> None:
    Box.objects.all().delete()
    raise ZeroDivisionError


def _rename(code: str, number: int) -> None:
    Box.objects.filter(code=code).update(code="new")


def _label(code: str, number: int) -> None:
    for box in Box.objects.filter(code=code):
        Sticker.objects.create(box=box, label=Label.objects.create(text=code))


def _upsert(code: str, number: int) -> None:
    Box.objects.bulk_create(
        [Box(code=code, amount=number)],
        update_conflicts=True,
        unique_fields=["tenant", "code"],
        update_fields=["amount"],
    )


ACTS: dict[str, Any] = {
    "create": lambda code, number: Box.objects.create(code=code, amount=number),
    "upsert": _upsert,
    "update": lambda code, number: Box.objects.update(amount=number),
    "rename": _rename,
    "delete": lambda code, number: Box.objects.filter(code=code).delete(),
    "label": _label,
    "fail": _fail,
}


def _perform(tenant: Tenant, act: str, code: str, number: int) -> None:
    try:
        with tenant_context(tenant) as ref, transaction.atomic(using=ref.alias):
            ACTS[act](code, number)
    except (IntegrityError, ZeroDivisionError):
        pass


def _observe(tenant: Tenant) -> Alone:
    with tenant_context(tenant):
        boxes = dict(Box.objects.values_list("code", "amount"))
        labels: dict[str, int] = {}
        for code in Sticker.objects.values_list("box__code", flat=True):
            labels[code] = labels.get(code, 0) + 1
    return Alone(boxes, labels)


def test_attack_51_as_if_alone(level: str, route: str, companies: Companies) -> None:
    tenants = companies(level)

    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(STEPS)
    def same_as_alone(steps: list[tuple[int, str, str, int]]) -> None:
        _empty(tenants)
        alone = (Alone(), Alone())
        for who, act, code, number in steps:
            _perform(tenants[who], act, code, number)
            alone[who].apply(act, code, number)
        assert tuple(map(_observe, tenants)) == alone

    same_as_alone()


def _empty(tenants: tuple[Tenant, Tenant]) -> None:
    for tenant in tenants:
        with tenant_context(tenant):
            Box.objects.all().delete()
            Label.objects.all().delete()
