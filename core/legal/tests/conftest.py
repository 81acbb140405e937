from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from core.legal.loading import load
from core.legal.models import LegalValue
from core.legal.reading import forget_legal_values
from core.tenancy.provisioning import CONTROL

#: A country of ours: the values of the real ones stay as they are.
COUNTRY = "ZZ"


@pytest.fixture
def decree(committed: None) -> Iterator[Callable[..., None]]:
    """Write rows of a country that exists for one test."""

    def write(*rows: dict[str, Any]) -> None:
        load([{"country": COUNTRY, "source": "Test", **row} for row in rows], model=LegalValue, using=CONTROL)

    yield write
    LegalValue.objects.using(CONTROL).filter(country=COUNTRY).delete()
    forget_legal_values()
