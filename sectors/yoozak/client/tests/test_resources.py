"""Le contrat des clients."""

from __future__ import annotations

from typing import Any

from business.parties.services import create_customer
from core.kernel.actors import SYSTEM
from core.testing import ResourceContract
from core.testing.caller import Caller
from sectors.yoozak.client.resources import ClientResource


class TestClient(ResourceContract):
    """Un client se crée avec sa première commande."""

    resource = ClientResource

    def made(self, owner: Caller) -> dict[str, Any]:
        client = create_customer(actor=SYSTEM, first_name="Rajae", last_name="Amrani", phone="06 61 00 00 01")
        return dict(owner.get(self.path({"id": client.pk})).body)
