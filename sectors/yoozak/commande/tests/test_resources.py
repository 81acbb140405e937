"""Ce que la déclaration des commandes doit aux gestes écrits à la main."""

from __future__ import annotations

from sectors.yoozak.commande import actes
from sectors.yoozak.commande.resources import CommandeResource


def test_chaque_geste_peut_etre_accorde_a_un_role() -> None:
    assert set(actes._actes) <= set(CommandeResource.verbs())
