from __future__ import annotations

import pytest

from .monde import Monde, planter


@pytest.fixture
def monde(tenant: object) -> Monde:
    """La boutique des parcours, défaite à la fin du test."""
    return planter()
