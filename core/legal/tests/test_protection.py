from __future__ import annotations

from datetime import date

import pytest

from core.configuration.kinds import Integer
from core.configuration.settings import Setting
from core.legal.errors import UnknownLegalValue
from core.legal.protection import LegalFloor

DAYS: Setting[int | None] = Setting("test.withdrawal_days", None, Integer(1, 365), label="Days")
WITHDRAWAL = LegalFloor("retractation_jours", DAYS, number=lambda value: value["jours"])
TODAY = date(2027, 3, 6)


@pytest.mark.parametrize(("chosen", "days"), [(None, 14), (30, 30), (7, 14)])
def test_a_company_may_only_grant_more_than_the_law(tenant, actor, chosen, days):
    if chosen:
        DAYS.set(chosen, actor=actor)

    assert WITHDRAWAL.get(country="FR", on=TODAY) == days


def test_without_a_law_nothing_is_guessed(tenant):
    with pytest.raises(UnknownLegalValue):
        WITHDRAWAL.get(country="ZZ", on=TODAY)
