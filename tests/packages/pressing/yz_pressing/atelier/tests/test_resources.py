"""Le contrat des tickets, et ce que le module propose."""

from __future__ import annotations

from typing import Any

from business.parties.models import Customer
from core.kernel.modules import installed_modules
from core.kernel.rights import Right
from core.testing import ResourceContract
from core.users.policy.proposals import proposed_roles

from ..resources import TicketResource


class TestTicket(ResourceContract):
    resource = TicketResource

    def values(self) -> dict[str, Any]:
        client, _ = Customer.objects.get_or_create(first_name="Rajae")
        return {"number": "T-1", "customer": str(client.pk), "pieces": 3}


def test_le_module_et_ses_roles_sont_la() -> None:
    assert "pressing.atelier" in installed_modules()
    (repasseur,) = [role for role in proposed_roles("pressing") if role.key == "REPASSEUR"]
    assert (str(repasseur.label), repasseur.rights) == (
        "Repasseur",
        (Right("pressing.atelier.ticket", ("view", "update")),),
    )
