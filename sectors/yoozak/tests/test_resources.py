"""Ce que la déclaration des commandes doit aux gestes écrits à la main."""

from __future__ import annotations

from typing import Any

from core.testing import ResourceContract
from core.testing.caller import Caller
from sectors.yoozak.commande import actes
from sectors.yoozak.commande.resources import CommandeResource

from .monde import planter


class TestCommande(ResourceContract):
    """Une commande se saisit à son propre écran."""

    resource = CommandeResource

    def made(self, owner: Caller) -> dict[str, Any]:
        commande = planter().commande(("A38", 1))
        return dict(owner.get(self.path({"id": commande.pk})).body)


def test_chaque_geste_peut_etre_accorde_a_un_role() -> None:
    assert set(actes._actes) <= set(CommandeResource.verbs())
