"""Parcours J6, et le sens des prix choisi par l'entreprise."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from sectors.yoozak.article.models import Promotion
from sectors.yoozak.article.promotions import arreter_promotion, creer_promotion
from sectors.yoozak.article.settings import ModePrix, mode_prix_remise, mode_prix_upsell
from sectors.yoozak.commande import panier, remises
from sectors.yoozak.commande.adresse import choisir_ville
from sectors.yoozak.commande.erreurs import ArticleIndisponible, PanierFige, RemiseAbsente, RemiseInterdite
from sectors.yoozak.commande.models import Commande
from sectors.yoozak.operatconfirme.services import confirmer

from .monde import Monde, lignes, recharger

A38, L38, P37, U37 = "SDL FEM YZ119 38", "SDL FEM YZ478 38", "MULE FEM YZ1121 37", "CHAUSS FEM YZ247 37"


def automne(monde: Monde, *articles: str, pourcentage: int = 20) -> Promotion:
    maintenant = timezone.now()
    return creer_promotion(
        [monde.articles[code] for code in articles],
        actor=monde.acteur("admin1"),
        nom="Automne",
        pourcentage=Decimal(pourcentage),
        date_debut=maintenant,
        date_fin=maintenant + timedelta(days=7),
    )


def remiser_la_premiere(commande: Commande, monde: Monde) -> None:
    ligne = commande.order.lines.first()
    remises.activer_remise(commande, ligne, actor=monde.acteur("admin1"))


def test_j6_un_article_en_liquidation_ne_se_remise_pas(monde: Monde) -> None:
    commande = monde.commande(("L38", 2))

    with pytest.raises(RemiseInterdite):
        remiser_la_premiere(commande, monde)

    assert lignes(commande) == [(L38, 2, 268, "liquidation")]


def test_j6_un_article_en_promotion_ne_se_remise_pas_et_garde_son_prix_une_fois_confirme(monde: Monde) -> None:
    promotion = automne(monde, "A")
    commande = monde.prete_a_confirmer(("A38", 1))
    assert lignes(commande) == [(A38, 1, Decimal("175.20"), "promotion")]
    with pytest.raises(RemiseInterdite):
        remiser_la_premiere(commande, monde)
    confirmer(commande, actor=monde.acteur("conf1"))

    arreter_promotion(promotion, actor=monde.acteur("admin1"))

    assert recharger(commande).total == Decimal("195.20")
    assert lignes(monde.commande(("A38", 1))) == [(A38, 1, 219, "normal")]


def test_j6_deux_promotions_la_plus_forte_gagne(monde: Monde) -> None:
    automne(monde, "A")
    automne(monde, "A", pourcentage=30)

    assert lignes(monde.commande(("A38", 1))) == [(A38, 1, Decimal("153.30"), "promotion")]


def test_j6_en_promotion_l_upsell_s_eteint(monde: Monde) -> None:
    automne(monde, "U")

    commande = monde.commande(("U37", 2))

    assert (commande.compteur, lignes(commande)) == (0, [(U37, 2, Decimal("478.40"), "promotion")])


def test_sans_prix_remise_rien_ne_change(monde: Monde) -> None:
    commande = monde.commande(("P37", 1))

    with pytest.raises(RemiseAbsente):
        remiser_la_premiere(commande, monde)

    assert lignes(commande) == [(P37, 1, 289, "normal")]


def test_changer_la_quantite_d_une_ligne_remisee_garde_son_prix_par_paire(monde: Monde) -> None:
    commande = monde.commande(("U37", 1))
    remiser_la_premiere(commande, monde)

    panier.changer_quantite(commande, commande.order.lines.get(), actor=monde.acteur("admin1"), quantite=3)

    assert (recharger(commande).compteur, lignes(commande)) == (0, [(U37, 3, 840, "remise_1")])


def test_une_variante_deja_choisie_s_ajoute_a_sa_ligne(monde: Monde) -> None:
    commande = monde.commande(("U37", 1))

    panier.ajouter_ligne(commande, monde.variantes["U37"], actor=monde.acteur("admin1"), quantite=2)

    assert (recharger(commande).compteur, lignes(commande)) == (2, [(U37, 3, 717, "upsell_niveau_2")])


def test_au_lot_deux_paires_coutent_le_prix_du_lot(monde: Monde) -> None:
    admin = monde.acteur("admin1")
    mode_prix_upsell.set(ModePrix.LOT, actor=admin)
    mode_prix_remise.set(ModePrix.LOT, actor=admin)
    u = monde.articles["U"]
    u.prix_upsell_1, u.prix_remise_2 = Decimal(518), Decimal(480)
    u.save()

    commande = monde.commande(("U37", 2))
    assert lignes(commande) == [(U37, 2, 518, "upsell_niveau_1")]
    remiser_la_premiere(commande, monde)
    assert lignes(commande) == [(U37, 2, 480, "remise_2")]


def test_la_ville_fait_les_frais(monde: Monde) -> None:
    commande = monde.commande(("P37", 1))
    assert commande.total == 309

    choisir_ville(commande, monde.villes["Agadir"], actor=monde.acteur("admin1"))
    assert recharger(commande).total == 324
    choisir_ville(commande, None, actor=monde.acteur("admin1"))
    assert recharger(commande).total == 289


def test_un_article_retire_de_la_vente_ne_s_ajoute_ni_ne_se_confirme(monde: Monde) -> None:
    commande = monde.prete_a_confirmer(("A38", 1))
    variante = monde.variantes["A38"]
    variante.is_active = False
    variante.save()

    with pytest.raises(ArticleIndisponible):
        panier.ajouter_ligne(commande, variante, actor=monde.acteur("conf1"), quantite=1)
    with pytest.raises(ArticleIndisponible):
        confirmer(commande, actor=monde.acteur("conf1"))

    assert (lignes(commande), monde.stock("A38")) == ([(A38, 1, 219, "normal")], 10)


def test_une_commande_partie_ne_change_plus_de_ville(monde: Monde) -> None:
    commande = monde.en_distribution(("P37", 1))

    with pytest.raises(PanierFige):
        choisir_ville(commande, monde.villes["Agadir"], actor=monde.acteur("admin1"))

    assert recharger(commande).ville == monde.villes["Casablanca"]
