"""La liste des commandes : recherche, filtre, suite, nombre de requêtes, autre entreprise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.kernel.actors import Actor, ActorKind
from core.tenancy.context import tenant_context
from sectors.yoozak.commande import liste
from sectors.yoozak.commande.liste import lister
from sectors.yoozak.commande.presentation import page

from .monde import Monde, planter
from .poste import COMMANDES, Poste

Boutique = tuple[Any, Monde]
Ouvrir = Callable[[str], Poste]
ADMIN = Actor(ActorKind.PERSON, name="Nadia", role="ADMIN")


@pytest.mark.parametrize(
    ("q", "trouvees"),
    [
        ("211972", [211972]),
        ("ADMIN-00003", [211973]),
        ("admin-0000", [211973, 211972, 211971]),
        ("Rajae", [211973, 211972, 211971]),
        ("amrani 2 rajae", [211972]),
        ("06 61 00 00 03", [211973]),
        ("+212661000001", [211971]),
        ("661000002", [211972]),
        ("رجاء", [211973, 211972, 211971]),
        ("personne", []),
        ("999999999999999999999999", []),
        ("%", []),
    ],
)
def test_chercher(monde: Monde, q: str, trouvees: list[int]) -> None:
    for _ in range(3):
        monde.commande()

    assert [commande.id_yz for commande in lister(ADMIN, q=q).commandes] == trouvees


def test_la_suite_reprend_ou_la_page_s_arrete(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liste, "PAR_PAGE", 2)
    for _ in range(5):
        monde.commande()

    pages, apres = [], None
    while True:
        une = lister(ADMIN, apres=apres)
        pages.append([commande.id_yz for commande in une.commandes])
        assert une.nombre == 5
        if une.suivante is None:
            break
        apres = int(une.suivante)

    assert pages == [[211975, 211974], [211973, 211972], [211971]]


def test_le_nombre_de_requetes_ne_depend_pas_du_nombre_de_commandes(monde: Monde) -> None:
    def requetes() -> int:
        with CaptureQueriesContext(connection) as capture:
            page(lister(ADMIN), None, ADMIN)
        return len(capture)

    monde.prete_a_confirmer(("U37", 1))
    requetes()  # ce que le processus retient des champs ajoutés par l'entreprise est lu une fois
    une = requetes()
    for _ in range(4):
        monde.prete_a_confirmer(("N37", 1), par="conf2")

    assert requetes() == une == 3


def test_les_etats_sont_comptes(boutique: Boutique, poste: Ouvrir, dans: Callable[[], Any]) -> None:
    _, monde = boutique
    with dans():
        monde.commande()
        monde.prete_a_confirmer(("U37", 1))
    admin = poste("admin1")

    reponse = admin.liste(etat="livree")

    assert (reponse["results"], reponse["count"], reponse["next"]) == ([], 0, None)
    assert {une["code"]: une["count"] for une in reponse["etats"]} == {
        "livree": 0,
        "non_affectee": 1,
        "en_cours_de_confirmation": 1,
    }
    (ligne,) = admin.liste(etat="en_cours_de_confirmation")["results"]
    assert ligne["operateur"]["nom"] == "conf1"
    assert (ligne["ville"], ligne["total"], ligne["client"]["nom"]) == ("Casablanca", "319.00", "Rajae Amrani 2")
    assert admin.appeler("get", COMMANDES, 400, etat="perdue")["code"] == "donnees_invalides"
    assert admin.appeler("get", COMMANDES, 400, cursor="abc")["code"] == "donnees_invalides"


def test_la_commande_d_une_autre_entreprise_n_existe_pas(
    boutique: Boutique, poste: Ouvrir, new_tenant: Callable[..., Any]
) -> None:
    autre = new_tenant()
    with tenant_context(autre):
        etrangere = planter().commande(("U37", 1))
    admin = poste("admin1")

    for identifiant in (etrangere.pk, uuid4()):
        assert admin.appeler("get", f"{COMMANDES}{identifiant}/", 404)["code"] == "introuvable"
        assert admin.refus(str(identifiant), "annuler", 404, motif="Autre") == "introuvable"
    with tenant_context(autre):
        etrangere.refresh_from_db()
        assert etrangere.etat == "non_affectee"


def test_une_page_perimee_est_refusee(boutique: Boutique, poste: Ouvrir, dans: Callable[[], Any]) -> None:
    _, monde = boutique
    with dans():
        commande = str(monde.commande().pk)
    admin, collegue = poste("admin1"), poste("admin1")
    version = admin.fiche(commande)["version"]
    collegue.modifier(commande, adresse="Ailleurs")

    refus = admin.appeler("patch", f"{COMMANDES}{commande}/", 409, version=version, adresse="Ici")

    assert refus["code"] == "version_perimee"
    assert admin.fiche(commande)["adresse"] == "Ailleurs"


def test_les_villes_se_cherchent(boutique: Boutique, poste: Ouvrir) -> None:
    trouvees = poste("conf1").appeler("get", "/api/v1/delivery/town/", q="AGÀD")["results"]

    assert [(une["nom"], une["region"], une["frais"], une["delai"]) for une in trouvees] == [
        ("Agadir", "AGADIR", "35.00", "Chaque jour")
    ]
