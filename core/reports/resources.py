"""What roles can be granted of scheduled reports: whoever sends a list needs the right to take it out as well."""

from __future__ import annotations

from core.company.resources import Administered
from core.kernel.resources import register

from .models import ScheduledReport


@register
class ScheduledReportResource(Administered):
    """``create``: have lists sent; of those of others ``view``, ``update`` (pause them), ``delete``."""

    model = ScheduledReport
    name = "scheduled_report"
    fields = ("name", "owner", "rhythm", "sent_as")
    without = frozenset({"export", "import", "print"})
