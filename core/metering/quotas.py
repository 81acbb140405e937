"""The calls that a company's programs may make in a month, by its plan.

People are never stopped: a program that ran wild must not close the company's screens.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.kernel.actors import PROGRAMS
from core.kernel.errors import BusinessError
from core.tenancy.identity import TenantRef
from core.tenancy.store import valkey

from .models import ApiUsage

#: The counter outlives its month by the time that clocks and time zones may differ.
KEPT_FOR = timedelta(days=33)
#: At this part of the ceiling the company is warned, in percent.
WARNED_AT = 80


class QuotaExceeded(BusinessError):
    """The company's programs have made all the calls that its plan gives them this month."""

    code = "quota_depasse"
    message = _("Your programs have used the {ceiling} calls of this month. They can call again from {renews}.")
    status = 429


@dataclass(frozen=True)
class Quota:
    """A company's ceiling in one month of its own time zone."""

    tenant: TenantRef
    month: date

    @classmethod
    def of(cls, tenant: TenantRef) -> Quota:
        today = timezone.now().astimezone(ZoneInfo(tenant.timezone)).date()
        return cls(tenant, today.replace(day=1))

    @property
    def ceiling(self) -> int:
        return self.tenant.calls_per_month

    @property
    def key(self) -> str:
        return f"calls:t.{self.tenant.id}:month:{self.month:%Y-%m}"

    @property
    def renews(self) -> datetime:
        """When the next month begins."""
        next_month = (self.month + timedelta(days=31)).replace(day=1)
        return datetime(next_month.year, next_month.month, 1, tzinfo=ZoneInfo(self.tenant.timezone))

    def warns_at(self, used: int) -> bool:
        """Whether the call with this number is the one that the company is warned with."""
        return used == -(-self.ceiling * WARNED_AT // 100)

    def count_again(self) -> None:
        """Begin the month's counter with what the meter knows: it is new, or Valkey has lost it."""
        programs = ApiUsage.objects.filter(tenant_id=self.tenant.id, actor_kind__in=PROGRAMS)
        known = programs.filter(day__gte=self.month, day__lt=self.renews.date()).aggregate(calls=Sum("calls"))
        valkey().set(self.key, known["calls"] or 0, nx=True, ex=KEPT_FOR)

    def exceeded(self) -> QuotaExceeded:
        return QuotaExceeded(ceiling=self.ceiling, renews=f"{self.renews:%d/%m/%Y}")
