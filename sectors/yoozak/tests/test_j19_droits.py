"""Qui peut faire quoi sur quelle commande, en un tableau (J19)."""

from __future__ import annotations

from uuid import uuid4

import pytest

from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.users.models import UserProfile
from core.users.services import actor_of
from core.workflow.journal import enter
from sectors.yoozak.commande.droits import exiger, permises, visibles
from sectors.yoozak.commande.erreurs import AccesRefuse
from sectors.yoozak.commande.models import Commande
from sectors.yoozak.commande.workflow import Etat
from sectors.yoozak.roles import Role

from .monde import Monde

#: Pour chaque geste, les rôles qui le peuvent sur leur commande, et ceux qui le peuvent sur celle d'un autre.
TABLEAU = {
    "update": ("CONFIRMATION ADMIN", "ADMIN"),
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
    "export": ("ADMIN", "ADMIN"),
    "delete": ("ADMIN", "ADMIN"),
}
#: Pour chaque état, les rôles qui ouvrent leur commande, et ceux qui ouvrent celle d'un autre.
OUVERTURE = {
    "affectee": ("CONFIRMATION ADMIN", "ADMIN"),
    "confirmee": ("CONFIRMATION SUPERVISEUR_PREPARATION ADMIN", "SUPERVISEUR_PREPARATION ADMIN"),
    "en_preparation": (
        "CONFIRMATION PREPARATION SUPERVISEUR_PREPARATION ADMIN",
        "SUPERVISEUR_PREPARATION ADMIN",
    ),
    "preparee": ("CONFIRMATION SUPERVISEUR_PREPARATION ADMIN", "SUPERVISEUR_PREPARATION ADMIN"),
    "mise_en_distribution": (
        "CONFIRMATION SUPERVISEUR_PREPARATION LOGISTIQUE ADMIN",
        "SUPERVISEUR_PREPARATION LOGISTIQUE ADMIN",
    ),
    "livree": ("CONFIRMATION LOGISTIQUE ADMIN", "LOGISTIQUE ADMIN"),
    "annulee": ("CONFIRMATION ADMIN", "ADMIN"),
}


def a_la_charge_de(commande: Commande, profil: UserProfile | None, etat: str = "affectee") -> Commande:
    enter(commande, etat, actor=SYSTEM, owner=profil.pk if profil else None)
    Commande._meta.get_field("etat").move(commande, etat)
    return commande


@pytest.mark.parametrize("role", Role)
def test_j19_chaque_role_chaque_geste_sa_commande_et_celle_d_un_autre(monde: Monde, role: Role) -> None:
    moi = UserProfile.objects.create(user=uuid4(), role=role, first_name="Moi")
    commandes = {
        "la sienne": a_la_charge_de(monde.commande(("A38", 1)), moi),
        "celle d'un autre": a_la_charge_de(monde.commande(("A38", 1)), monde.profils["conf2"]),
        "à personne": a_la_charge_de(monde.commande(("A38", 1)), None),
    }

    trouve = {nom: permises(commande, actor_of(moi), TABLEAU) for nom, commande in commandes.items()}

    sur_la_sienne = {acte for acte, (roles, _) in TABLEAU.items() if role in roles.split()}
    sur_une_autre = {acte for acte, (_, roles) in TABLEAU.items() if role in roles.split()}
    assert trouve == {"la sienne": sur_la_sienne, "celle d'un autre": sur_une_autre, "à personne": sur_une_autre}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("etat", OUVERTURE)
def test_j19_ce_que_chaque_role_ouvre(monde: Monde, role: Role, etat: str) -> None:
    moi = UserProfile.objects.create(user=uuid4(), role=role, first_name="Moi")
    sienne = a_la_charge_de(monde.commande(("A38", 1)), moi, etat)
    autre = a_la_charge_de(monde.commande(("A38", 1)), monde.profils["conf2"], etat)

    ouvre_la_sienne, ouvre_une_autre = (role in roles.split() for roles in OUVERTURE[etat])

    attendu = [commande for commande, ouvre in ((sienne, ouvre_la_sienne), (autre, ouvre_une_autre)) if ouvre]
    assert sorted(visibles(actor_of(moi)), key=lambda une: une.id_yz) == attendu


def test_j19_un_geste_refuse_ne_change_rien(monde: Monde) -> None:
    commande = a_la_charge_de(monde.commande(("A38", 1)), monde.profils["conf2"])

    with pytest.raises(AccesRefuse):
        exiger("lancer", monde.acteur("conf1"), commande)
    exiger("lancer", monde.acteur("conf2"), commande)

    commande.refresh_from_db()
    assert commande.etat == Etat.AFFECTEE


def test_qui_a_confirme_la_commande_la_voit_encore(monde: Monde) -> None:
    commande = a_la_charge_de(monde.commande(("A38", 1)), monde.profils["conf1"], "confirmee")
    a_la_charge_de(commande, monde.profils["prep1"], "en_preparation")

    assert list(visibles(monde.acteur("conf1"))) == [commande]
    assert permises(commande, monde.acteur("conf1"), ["view", "update"]) == {"view"}
    assert list(visibles(monde.acteur("conf2"))) == []


def test_un_role_inconnu_ne_peut_rien(monde: Monde) -> None:
    commande = monde.commande(("A38", 1))

    stagiaire = Actor(ActorKind.PERSON, uuid4(), role="STAGIAIRE")
    assert permises(commande, stagiaire, TABLEAU) == frozenset()
    assert list(visibles(stagiaire)) == []


def test_une_cle_sans_personne_n_a_pas_de_commande_a_elle(monde: Monde) -> None:
    """Une commande qui n'est à personne n'est pas pour autant à elle."""
    commande = a_la_charge_de(monde.commande(("A38", 1)), None)
    cle = Actor(ActorKind.API_KEY, name="Boutique en ligne", role=Role.CONFIRMATION)

    assert permises(commande, cle, ["view", "confirmer", "create"]) == frozenset()
    assert list(visibles(cle)) == []
    with pytest.raises(AccesRefuse):
        exiger("create", cle)


def test_la_plateforme_peut_tout(monde: Monde) -> None:
    assert permises(monde.commande(("A38", 1)), SYSTEM, TABLEAU) == set(TABLEAU)
