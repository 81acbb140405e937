"""Whatever happens, and in whatever order, every level is the sum of its moves."""

from __future__ import annotations

import contextlib
from decimal import Decimal
from uuid import UUID, uuid4

from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from business.stock import services
from business.stock.errors import StockInsuffisant
from business.stock.models import Allocation, Move, StockLevel
from core.tenancy.transactions import atomic
from tests.lab.models import Box

ACTS = st.lists(
    st.tuples(st.sampled_from(["receive", "take", "release", "adjust", "count"]), st.integers(0, 1), st.integers(1, 6)),
    max_size=25,
)


class Shelf:
    """Two variants, three orders, and what may happen to them."""

    def __init__(self, variants, actor) -> None:
        self.variants = [variant.pk for variant in variants]
        self.orders = [Box.objects.create(code=uuid4().hex) for _ in range(3)]
        self.actor = actor

    def act(self, name: str, which: int, amount: int) -> None:
        variant, quantity, order = self.variants[which], Decimal(amount), self.orders[amount % 3]
        if name == "receive":
            services.receive({variant: quantity}, actor=self.actor)
        elif name == "take":
            lines = [services.Demand(uuid4(), v, quantity) for v in (variant, self.variants[0])]
            services.take(lines, reference=order, actor=self.actor)
        elif name == "release":
            services.release(order, actor=self.actor)
        elif name == "adjust":
            services.adjust(variant, quantity - Decimal("3.5"), actor=self.actor)
        else:
            services.count({variant: quantity}, actor=self.actor)


def moved(variant_id: UUID) -> Decimal:
    def total(**where: object) -> Decimal:
        return Move.objects.filter(variant_id=variant_id, **where).aggregate(sum=Sum("quantity"))["sum"] or Decimal(0)

    return total(destination__kind="internal") - total(source__kind="internal")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_a_level_is_the_sum_of_its_moves(tenant, stocked, actor, acts):
    with contextlib.suppress(ZeroDivisionError), atomic():
        shelf = Shelf(stocked(3, 0), actor)
        for act in acts:
            with contextlib.suppress(StockInsuffisant):
                shelf.act(*act)

        levels = dict(StockLevel.objects.values_list("variant_id", "quantity"))
        for variant_id in shelf.variants:
            assert levels.get(variant_id, 0) == moved(variant_id) >= 0
        held = Allocation.objects.held().aggregate(sum=Sum("quantity"))["sum"] or 0
        sold = Move.objects.filter(reason="sale").aggregate(sum=Sum("quantity"))["sum"] or 0
        given_back = Move.objects.filter(reason="release").aggregate(sum=Sum("quantity"))["sum"] or 0
        assert held == sold - given_back
        1 / 0  # noqa: B018  (each example starts from nothing)
