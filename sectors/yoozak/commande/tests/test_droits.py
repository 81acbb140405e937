"""Qui peut faire quoi, en un tableau."""

from __future__ import annotations

from uuid import uuid4

import pytest

from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.users.roles import Role
from sectors.yoozak.commande.droits import peut

MOI, AUTRE = uuid4(), uuid4()
#: Pour chaque geste, les rôles qui le peuvent sur leur commande, et ceux qui le peuvent sur celle d'un autre.
TABLEAU = {
    "modifier": ("CONFIRMATION ADMIN", "ADMIN"),
    "operation": ("CONFIRMATION ADMIN", "ADMIN"),
    "lancer": ("CONFIRMATION ADMIN", "ADMIN"),
    "confirmer": ("CONFIRMATION ADMIN", "ADMIN"),
    "reporter": ("CONFIRMATION ADMIN", "ADMIN"),
    "annuler": ("CONFIRMATION ADMIN", "ADMIN"),
    "marquer_erronee": ("CONFIRMATION ADMIN", "ADMIN"),
    "affecter": ("ADMIN", "ADMIN"),
    "desaffecter": ("ADMIN", "ADMIN"),
    "corriger": ("ADMIN", "ADMIN"),
    "affecter_preparation": ("SUPERVISEUR_PREPARATION ADMIN",) * 2,
    "collecter": ("PREPARATION ADMIN", "ADMIN"),
    "emballer": ("PREPARATION ADMIN", "ADMIN"),
    "signaler_probleme": ("PREPARATION SUPERVISEUR_PREPARATION ADMIN", "SUPERVISEUR_PREPARATION ADMIN"),
    "finaliser": ("SUPERVISEUR_PREPARATION ADMIN",) * 2,
    "distribuer": ("SUPERVISEUR_PREPARATION ADMIN",) * 2,
    "livrer": ("LOGISTIQUE ADMIN",) * 2,
    "reporter_livraison": ("LOGISTIQUE ADMIN",) * 2,
    "marquer_payee": ("LOGISTIQUE ADMIN",) * 2,
}


@pytest.mark.parametrize("acte", TABLEAU)
@pytest.mark.parametrize("role", Role)
def test_le_tableau_des_droits(acte: str, role: Role) -> None:
    sur_la_sienne, sur_une_autre = TABLEAU[acte]
    moi = Actor(ActorKind.PERSON, profile_id=MOI, role=role)

    assert peut(acte, moi, responsable=MOI) is (role in sur_la_sienne.split())
    assert peut(acte, moi, responsable=AUTRE) is (role in sur_une_autre.split())
    assert peut(acte, moi, responsable=None) is (role in sur_une_autre.split())


def test_un_role_inconnu_ne_peut_rien() -> None:
    assert not any(peut(acte, Actor(ActorKind.PERSON, MOI, role="STAGIAIRE"), responsable=MOI) for acte in TABLEAU)


def test_une_cle_sans_personne_n_a_pas_de_commande_a_elle() -> None:
    assert not peut("confirmer", Actor(ActorKind.API_KEY, role=Role.CONFIRMATION), responsable=None)


def test_la_plateforme_peut_tout() -> None:
    assert all(peut(acte, SYSTEM) for acte in TABLEAU)
