"""Les mêmes parcours à travers l'API : J3, J4, J5, J7, J9, J10, J11 et J14."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from business.catalog.services import change_price
from business.stock.events import OutOfStock
from core.outbox.models import OutboxEvent
from sectors.yoozak.commande.models import Commande

from .monde import Monde
from .poste import COMMANDES, Poste

Ouvrir = Callable[[str], Poste]
Boutique = tuple[Any, Monde]


def nouvelle(poste: Poste, monde: Monde, *articles: tuple[str, int], ville: str | None = "Casablanca") -> str:
    monde.clients += 1
    fiche = poste.creer(
        nouveau_client={"prenom": "Rajae", "nom": "Amrani", "telephone": f"06 61 00 00 {monde.clients:02d}"},
        ville_id=str(monde.villes[ville].pk) if ville else None,
        adresse="12, rue des Orangers",
        articles=[{"variante_id": str(monde.variantes[v].pk), "quantite": q} for v, q in articles],
    )
    return str(fiche["id"])


def confirmee(poste: Ouvrir, monde: Monde, *articles: tuple[str, int]) -> str:
    """Créée par conf1, appelée, confirmée."""
    conf1 = poste("conf1")
    commande = nouvelle(conf1, monde, *articles)
    conf1.noter(commande)
    conf1.agir(commande, "confirmer")
    return commande


def noms(fiche: Any) -> list[str]:
    return [action["name"] for action in fiche["actions"]]


def test_j3_affecter_par_l_api(boutique: Boutique, poste: Ouvrir) -> None:
    _, monde = boutique
    admin = poste("admin1")
    ids = [nouvelle(admin, monde) for _ in range(3)]
    operateur = str(monde.profils["conf1"].pk)

    reponse = admin.appeler("post", f"{COMMANDES}actions/affecter/", ids=ids, operateur=operateur)

    assert reponse == {"results": [{"id": un, "ok": True} for un in sorted(ids)]}
    charges = admin.appeler("get", "/api/v1/yoozak/commande/operateurs/", role="CONFIRMATION")["results"]
    assert [(une["nom"], une["charge"]) for une in charges] == [("conf1", 3), ("conf2", 0)]
    fiche = admin.agir(ids[2], "affecter", operateur=str(monde.profils["conf2"].pk))
    assert fiche["operateur"] == {"id": str(monde.profils["conf2"].pk), "nom": "conf2"}
    fiche = admin.agir(ids[1], "desaffecter", motif="Client injoignable le matin")
    assert (fiche["etat"]["code"], fiche["operateur"]) == ("non_affectee", None)
    assert fiche["historique"][-1]["commentaire"] == "Client injoignable le matin"
    assert admin.refus(ids[1], "desaffecter", 409, version=fiche["version"]) == "transition_interdite"
    conf1 = poste("conf1")
    refus = conf1.appeler("post", f"{COMMANDES}actions/affecter/", 403, ids=ids, operateur=operateur)
    assert refus["code"] == "acces_refuse"
    preparateur = str(monde.profils["prep1"].pk)
    admin.appeler("post", f"{COMMANDES}actions/affecter/", 400, ids=ids, operateur=preparateur)


def test_j4_confirmer_par_l_api(boutique: Boutique, poste: Ouvrir, dans: Callable[[], Any]) -> None:
    _, monde = boutique
    admin, conf1, conf2 = poste("admin1"), poste("conf1"), poste("conf2")
    commande = nouvelle(admin, monde, ville=None)
    admin.agir(commande, "affecter", operateur=str(monde.profils["conf1"].pk))
    assert conf1.agir(commande, "lancer")["etat"]["label"] == "En cours de confirmation"
    assert conf1.ajouter(commande, monde.variantes["U37"], 1)["total"] == "299.00"
    fiche = conf1.modifier(commande, ville_id=str(monde.villes["Casablanca"].pk))
    assert [(une["name"], une["avance"]) for une in fiche["actions"]] == [
        ("confirmer", True),
        ("reporter", False),
        ("marquer_erronee", False),
        ("annuler", False),
    ]
    action = fiche["actions"][0]
    assert (action["enabled"], action["reason"]) == (
        False,
        "Enregistrez au moins une opération avant de confirmer.",
    )
    assert conf1.refus(commande, "confirmer", 422, version=fiche["version"]) == "operation_manquante"

    conf1.noter(commande)
    fiche = conf1.retirer(commande, fiche["lignes"][0]["id"])
    assert conf1.refus(commande, "confirmer", 422, version=fiche["version"]) == "panier_vide"
    conf1.ajouter(commande, monde.variantes["U37"], 1)
    fiche = conf1.agir(commande, "confirmer")

    assert (fiche["etat"]["code"], fiche["sous_total"], fiche["montant_frais"], fiche["total"]) == (
        "confirmee",
        "299.00",
        "20.00",
        "319.00",
    )
    (ligne,) = fiche["lignes"]
    assert (ligne["stock"], ligne["type_prix"]["label"]) == (19, "Prix normal")
    assert fiche["may_edit"] is False
    with dans():
        assert monde.mouvements(Commande.objects.get(pk=commande)) == [("sale", -1)]
        change_price(monde.articles["U"].product, actor=monde.acteur("admin1"), price=Decimal(350))
    fiche = conf1.fiche(commande)
    assert (fiche["total"], fiche["lignes"][0]["sous_total"]) == ("319.00", "299.00")
    assert fiche["lignes"][0]["type_prix"]["label"] == "Prix normal"
    assert conf2.appeler("get", f"{COMMANDES}{commande}/", 403)["code"] == "acces_refuse"
    assert conf2.refus(commande, "annuler", 403, motif="Autre") == "acces_refuse"


def test_j5_les_paliers_par_l_api(boutique: Boutique, poste: Ouvrir) -> None:
    _, monde = boutique
    conf1 = poste("conf1")
    commande = nouvelle(conf1, monde, ville="Agadir")

    def lu(fiche: Any) -> tuple[int, list[str], str]:
        return fiche["compteur"], [ligne["sous_total"] for ligne in fiche["lignes"]], fiche["total"]

    assert lu(conf1.ajouter(commande, monde.variantes["U37"], 1)) == (0, ["299.00"], "334.00")
    assert lu(conf1.ajouter(commande, monde.variantes["U38"], 1)) == (1, ["259.00"] * 2, "553.00")
    fiche = conf1.ajouter(commande, monde.variantes["N37"], 1)
    assert lu(fiche) == (1, ["259.00", "259.00", "199.00"], "752.00")
    u37, u38, _n = (ligne["id"] for ligne in fiche["lignes"])
    assert lu(conf1.quantite(commande, u37, 4)) == (4, ["796.00", "199.00", "199.00"], "1229.00")
    fiche = conf1.remiser(commande, u38)
    assert lu(fiche) == (3, ["876.00", "280.00", "199.00"], "1390.00")
    assert [ligne["type_prix"]["label"] for ligne in fiche["lignes"]] == [
        "Prix upsell niveau 3",
        "Prix remise 1 appliquée",
        "Prix normal",
    ]
    assert lu(conf1.annuler_remise(commande, u38)) == (4, ["796.00", "199.00", "199.00"], "1229.00")
    assert conf1.modifier(commande, frais_livraison=False)["total"] == "1194.00"
    assert lu(conf1.retirer(commande, u38)) == (3, ["876.00", "199.00"], "1075.00")
    variantes = conf1.appeler("get", "/api/v1/yoozak/article/variante/", q="yz247 37")["results"]
    assert [(une["article"], une["pointure"], une["prix"], une["stock"]) for une in variantes] == [
        ("CHAUSS FEM YZ247", "37", "299.00", 20)
    ]


def test_j6_une_remise_interdite_par_l_api(boutique: Boutique, poste: Ouvrir) -> None:
    _, monde = boutique
    conf1 = poste("conf1")
    commande = nouvelle(conf1, monde, ("L38", 2))
    fiche = conf1.fiche(commande)
    (ligne,) = fiche["lignes"]
    assert (ligne["sous_total"], ligne["type_prix"]["code"]) == ("268.00", "liquidation")

    chemin = f"{COMMANDES}{commande}/lignes/{ligne['id']}/remise/"
    refus = conf1.appeler("post", chemin, 422, version=fiche["version"])

    assert refus["code"] == "remise_interdite"
    assert conf1.fiche(commande)["lignes"] == fiche["lignes"]


def test_j7_tout_ou_rien_par_l_api(boutique: Boutique, poste: Ouvrir, dans: Callable[[], Any]) -> None:
    _, monde = boutique
    conf1 = poste("conf1")
    commande = nouvelle(conf1, monde, ("A38", 2), ("A39", 3))
    fiche = conf1.noter(commande)

    for _ in range(3):
        refus = conf1.appeler("post", f"{COMMANDES}{commande}/actions/confirmer/", 422, version=fiche["version"])
        assert (refus["code"], refus["message"]) == (
            "stock_insuffisant",
            "Stock insuffisant: SDL FEM YZ119 Noir - 39 Stock=1, Demandé=3",
        )
    fiche = conf1.fiche(commande)
    assert [ligne["stock"] for ligne in fiche["lignes"]] == [10, 1]
    with dans():
        assert monde.mouvements(Commande.objects.get(pk=commande)) == []
    conf1.quantite(commande, fiche["lignes"][1]["id"], 1)
    fiche = conf1.agir(commande, "confirmer")
    assert [ligne["stock"] for ligne in fiche["lignes"]] == [8, 0]
    with dans():
        assert sorted(monde.mouvements(Commande.objects.get(pk=commande))) == [("sale", -2), ("sale", -1)]
        rupture = OutboxEvent.objects.get(name=OutOfStock.event_name)
        assert rupture.payload["variant_id"] == str(monde.variantes["A39"].pk)


def test_j9_creer_par_l_api(boutique: Boutique, poste: Ouvrir) -> None:
    _, monde = boutique
    conf1, admin = poste("conf1"), poste("admin1")
    demande = {
        "nouveau_client": {"prenom": "Hind", "nom": "Tazi", "telephone": "06 00 00 90 10"},
        "ville_id": str(monde.villes["Mohammedia"].pk),
        "adresse": "3, avenue Hassan II",
        "articles": [{"variante_id": str(monde.variantes["U37"].pk), "quantite": 3}],
    }

    fiche = conf1.creer(**demande)
    assert (fiche["id_yz"], fiche["num_cmd"], fiche["etat"]["code"], fiche["compteur"], fiche["total"]) == (
        211971,
        "OC-00001",
        "affectee",
        2,
        "745.00",
    )
    assert (fiche["client"]["telephone"], fiche["lignes"][0]["stock"]) == ("+212600009010", 20)
    refus = admin.appeler("post", COMMANDES, 422, **demande)
    assert refus["code"] == "telephone_deja_utilise"
    assert "Hind Tazi" in refus["message"]

    demande["nouveau_client"] = {"prenom": "Ali", "nom": "Berrada", "telephone": "06 00 00 90 11"}
    commande = admin.creer(**demande)
    assert (commande["id_yz"], commande["num_cmd"], commande["etat"]["code"]) == (
        211972,
        "ADMIN-00001",
        "non_affectee",
    )
    admin.agir(commande["id"], "affecter", operateur=str(monde.profils["conf1"].pk))
    conf1.agir(commande["id"], "lancer")
    conf1.noter(commande["id"])
    assert conf1.agir(commande["id"], "confirmer")["lignes"][0]["stock"] == 17
    fiche = admin.agir(commande["id"], "annuler", motif="Erreur de saisie")
    assert (fiche["etat"]["code"], fiche["lignes"][0]["stock"]) == ("annulee", 20)
    assert fiche["operations"][-1]["type"]["code"] == "annulation"


def test_j10_reporter_par_l_api(boutique: Boutique, poste: Ouvrir) -> None:
    _, monde = boutique
    conf1 = poste("conf1")
    commande = nouvelle(conf1, monde, ("A38", 1))
    version = conf1.noter(commande)["version"]

    assert conf1.refus(commande, "reporter", 400, version=version) == "donnees_invalides"
    hier = (timezone.now() - timedelta(days=1)).isoformat()
    assert conf1.refus(commande, "reporter", 422, version=version, date=hier) == "date_report_invalide"
    demain = (timezone.now() + timedelta(days=1)).isoformat()
    assert conf1.agir(commande, "reporter", date=demain, motif="rappeler")["etat"]["code"] == "report_de_confirmation"
    assert [une["id"] for une in conf1.liste(etat="report_de_confirmation")["results"]] == [commande]
    assert conf1.liste(etat="en_cours_de_confirmation")["count"] == 0
    assert conf1.agir(commande, "confirmer")["etat"]["code"] == "confirmee"


def test_j11_preparer_par_l_api(boutique: Boutique, poste: Ouvrir) -> None:
    _, monde = boutique
    sup1, prep1, prep2 = poste("sup1"), poste("prep1"), poste("prep2")
    premiere, seconde = confirmee(poste, monde, ("A38", 1)), confirmee(poste, monde, ("N37", 1))
    for commande in (premiere, seconde):
        sup1.agir(commande, "affecter_preparation", operateur=str(monde.profils["prep1"].pk))
    sup1.agir(seconde, "affecter_preparation", operateur=str(monde.profils["prep2"].pk))

    assert [une["id"] for une in prep1.liste()["results"]] == [premiere]
    fiche = prep1.fiche(premiere)
    assert noms(fiche) == ["collecter", "signaler_probleme"]
    assert prep1.refus(premiere, "emballer", 409, version=fiche["version"]) == "transition_interdite"
    assert prep1.appeler("get", f"{COMMANDES}{seconde}/", 403)["code"] == "acces_refuse"
    assert noms(prep1.agir(premiere, "collecter")) == ["emballer"]
    fiche = prep1.agir(premiere, "emballer")
    assert prep1.refus(premiere, "finaliser", 403, version=fiche["version"]) == "acces_refuse"
    fiche = sup1.agir(premiere, "finaliser")
    assert (fiche["etat"]["code"], fiche["operateur"]["nom"]) == ("preparee", "sup1")
    assert prep2.fiche(seconde)["etat"]["code"] == "en_preparation"


def test_j14_livrer_par_l_api(boutique: Boutique, poste: Ouvrir) -> None:
    _, monde = boutique
    sup1, prep1, log1 = poste("sup1"), poste("prep1"), poste("log1")
    commande, seulement_confirmee = confirmee(poste, monde, ("U37", 1)), confirmee(poste, monde, ("N37", 1))
    sup1.agir(commande, "affecter_preparation", operateur=str(monde.profils["prep1"].pk))
    for acte in ("collecter", "emballer"):
        prep1.agir(commande, acte)
    for acte in ("finaliser", "distribuer"):
        sup1.agir(commande, acte)

    fiche = log1.agir(commande, "livrer", date=timezone.now().isoformat())
    assert (fiche["etat"]["code"], fiche["total"], fiche["payement"]) == ("livree", "319.00", "Non payé")
    assert noms(fiche) == ["marquer_payee"]
    assert log1.refus(commande, "marquer_payee", 400, version=fiche["version"]) == "donnees_invalides"
    fiche = log1.agir(commande, "marquer_payee", date=timezone.now().isoformat())
    assert fiche["payement"] == "Payé"
    assert [(action["enabled"], action["reason"]) for action in fiche["actions"]] == [
        (False, "La commande est déjà payée.")
    ]
    version = poste("admin1").fiche(seulement_confirmee)["version"]
    assert log1.refus(seulement_confirmee, "livrer", 403, version=version) == "acces_refuse"
    assert poste("admin1").refus(seulement_confirmee, "livrer", 409, version=version) == "transition_interdite"


@pytest.mark.parametrize("role", ["conf2", "prep1", "log1"])
def test_j19_la_commande_d_un_autre_est_refusee(boutique: Boutique, poste: Ouvrir, role: str) -> None:
    _, monde = boutique
    commande = nouvelle(poste("conf1"), monde, ("U37", 1))
    etranger = poste(role)

    assert etranger.appeler("get", f"{COMMANDES}{commande}/", 403)["code"] == "acces_refuse"
    for acte in ("lancer", "confirmer", "collecter", "livrer"):
        assert etranger.refus(commande, acte, 403) == "acces_refuse"
    assert etranger.liste()["count"] == 0
    assert poste("conf1").fiche(commande)["etat"]["code"] == "affectee"
