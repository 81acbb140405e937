"""Les colonnes de la liste des commandes qui ne sont écrites nulle part."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.kernel.actors import Actor, ActorKind
from core.kernel.reading import read_page
from sectors.yoozak.commande.resources import CommandeResource

from .monde import Monde

ADMIN = Actor(ActorKind.PERSON, name="Nadia", role="ADMIN")


def lues(**demande: str) -> list[dict[str, Any]]:
    return [json.loads(une) for une in read_page(CommandeResource, actor=ADMIN, parameters=demande).records]


def test_une_commande_dit_qui_appeler_qui_s_en_occupe_et_ce_qui_est_du(monde: Monde) -> None:
    libre = monde.commande()
    monde.prete_a_confirmer(("U37", 1))
    libre.prix_feuille = 249
    libre.save(update_fields=["prix_feuille"])

    champs = "id_yz,telephone,operateur,total"
    assert [{k: v for k, v in une.items() if k != "id"} for une in lues(fields=champs)] == [
        {
            "id_yz": 211972,
            "telephone": "+212661000002",
            "operateur": "conf1",
            "total": "319.00",
        },
        {
            "id_yz": 211971,
            "telephone": "+212661000001",
            "operateur": None,
            "total": "249.00",
        },
    ]


@pytest.mark.parametrize("q", ["0661000002", "+212661000002", "amrani 2 ADMIN-00002", "ADMIN-00002", "06610 00002"])
def test_on_la_trouve_par_ce_que_dit_le_client(monde: Monde, q: str) -> None:
    monde.commande()
    monde.commande()

    assert [une["id_yz"] for une in lues(q=q)] == [211972]


def test_le_total_du_se_filtre(monde: Monde) -> None:
    monde.commande(("A38", 1))
    monde.commande(("U37", 1))

    assert [une["id_yz"] for une in lues(total__gte="300")] == [211972]
