"""J8 : deux personnes au même instant, avec de vrais fils et de vraies transactions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from core.kernel.actors import Actor, ActorKind
from core.kernel.errors import BusinessError
from core.tenancy.context import tenant_context
from sectors.yoozak.commande.annulation import annuler
from sectors.yoozak.commande.creation import creer
from sectors.yoozak.commande.models import Commande
from sectors.yoozak.commande.workflow import Etat
from sectors.yoozak.importation.services import importer_feuille
from sectors.yoozak.operatconfirme.services import confirmer

from .monde import Monde
from .poste import Poste
from .test_parcours_importation import FEUILLE

Boutique = tuple[Any, Monde]
Geste = Callable[[], object]


def ensemble(entreprise: Any, gestes: Iterable[Geste]) -> list[object]:
    """Lance tous les gestes au même instant, chacun dans sa transaction ; un refus est rendu par son code."""
    gestes = list(gestes)
    depart = Barrier(len(gestes))

    def tenter(geste: Geste) -> object:
        depart.wait()
        try:
            with tenant_context(entreprise):
                return geste()
        except BusinessError as refus:
            return refus.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(gestes)) as fils:
        return list(fils.map(tenter, gestes))


@pytest.mark.parametrize("essai", range(3))
def test_j8_la_derniere_paire_ne_part_qu_une_fois(boutique: Boutique, dans: Callable[[], Any], essai: int) -> None:
    entreprise, monde = boutique
    with dans():
        commandes = {nom: monde.prete_a_confirmer(("A39", 1), par=nom) for nom in ("conf1", "conf2")}

    def confirmer_de(nom: str) -> Geste:
        return lambda: confirmer(commandes[nom], actor=monde.acteur(nom))

    resultats = ensemble(entreprise, [confirmer_de(nom) for nom in commandes])

    assert Counter(resultats) == {None: 1, "stock_insuffisant": 1}
    with dans():
        etats = Counter(Commande.objects.values_list("etat", flat=True))
        assert etats == {Etat.CONFIRMEE: 1, Etat.EN_COURS_DE_CONFIRMATION: 1}
        assert monde.stock("A39") == 0
        mouvements = [monde.mouvements(commande) for commande in commandes.values()]
        assert sorted(mouvements) == [[], [("sale", -1)]]


def test_j8_la_course_par_l_api(boutique: Boutique, poste: Callable[[str], Poste], dans: Callable[[], Any]) -> None:
    _, monde = boutique
    with dans():
        commandes = {nom: monde.prete_a_confirmer(("A39", 1), par=nom) for nom in ("conf1", "conf2")}
    postes = {nom: poste(nom) for nom in commandes}
    depart = Barrier(2)

    def confirmer_a_l_ecran(nom: str) -> tuple[int, str]:
        identifiant = commandes[nom].pk
        version = postes[nom].fiche(str(identifiant))["version"]
        depart.wait()
        try:
            reponse = postes[nom].navigateur.post(
                f"/api/v1/yoozak/commande/commande/{identifiant}/actions/confirmer/",
                {"version": version},
                content_type="application/json",
            )
            corps = reponse.json()
            return reponse.status_code, corps["code"] if "code" in corps else corps["etat"]["code"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as fils:
        reponses = Counter(fils.map(confirmer_a_l_ecran, commandes))

    assert reponses == {(200, "confirmee"): 1, (422, "stock_insuffisant"): 1}
    with dans():
        assert monde.stock("A39") == 0


def test_j8_vingt_creations_simultanees_se_numerotent_sans_trou(
    boutique: Boutique, poste: Callable[[str], Poste], dans: Callable[[], Any]
) -> None:
    """Huit opérateurs, huit administrateurs, par les services et par l'API, et quatre lectures de la feuille."""
    entreprise, monde = boutique
    postes = {nom: poste(nom) for nom in ("conf1", "admin1")}
    with dans():
        clients = [monde.client() for _ in range(8)]
    ville = monde.villes["Casablanca"]

    def creer_pour(rang: int) -> Geste:
        acteur = monde.acteur("conf1" if rang % 2 else "admin1")
        return lambda: creer(clients[rang], actor=acteur, ville=ville, adresse="Rue 1").num_cmd

    def lire(rang: int) -> Geste:
        return lambda: importer_feuille(FEUILLE, actor=Actor(ActorKind.IMPORT, name=f"Feuille {rang}")).creees

    def demander(rang: int) -> object:
        client = {"prenom": "Hind", "nom": "Tazi", "telephone": f"06 00 00 91 {rang:02d}"}
        nom = "conf1" if rang % 2 else "admin1"
        try:
            return postes[nom].creer(nouveau_client=client, ville_id=str(ville.pk), adresse="Rue 1")["num_cmd"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as ecrans:
        par_l_api = [ecrans.submit(demander, rang) for rang in range(8)]
        gestes = [*(creer_pour(rang) for rang in range(8)), *(lire(rang) for rang in range(4))]
        numeros = ensemble(entreprise, gestes)
        numeros = [*numeros[:8], *(demande.result() for demande in par_l_api), *numeros[8:]]

    assert sorted(str(numero) for numero in numeros[:16]) == [
        *(f"ADMIN-{rang:05d}" for rang in range(1, 9)),
        *(f"OC-{rang:05d}" for rang in range(1, 9)),
    ]
    assert Counter(numeros[16:]) == {0: 3, 5: 1}
    with dans():
        assert sorted(Commande.objects.values_list("id_yz", flat=True)) == list(range(211971, 211971 + 16 + 5))


def test_confirmer_et_annuler_en_meme_temps_ne_perd_pas_de_stock(boutique: Boutique, dans: Callable[[], Any]) -> None:
    entreprise, monde = boutique
    with dans():
        identifiant = monde.prete_a_confirmer(("A38", 2)).pk

    resultats = ensemble(
        entreprise,
        [
            lambda: confirmer(Commande.objects.get(pk=identifiant), actor=monde.acteur("conf1")),
            lambda: annuler(Commande.objects.get(pk=identifiant), actor=monde.acteur("admin1"), motif="Autre"),
        ],
    )

    with dans():
        assert Commande.objects.get(pk=identifiant).etat == Etat.ANNULEE
        assert monde.stock("A38") == 10
    # Confirmée puis annulée, ou annulée d'abord : alors la confirmation n'est plus à personne, ou plus possible.
    assert resultats[1] is None
    assert resultats[0] in {None, "transition_interdite", "acces_refuse"}
