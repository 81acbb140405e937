"""Promotions, liquidation, phases : ce que coûte un article, et quand."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from business.catalog.models import Product
from core.kernel.actors import SYSTEM
from sectors.yoozak.article.erreurs import (
    EnPromotion,
    PeriodeInvalide,
    PourcentageInvalide,
    PrixLiquidationAbsent,
    PromotionInterdite,
)
from sectors.yoozak.article.models import Article, Categorie, Phase, Promotion
from sectors.yoozak.article.prix import prix_actuel
from sectors.yoozak.article.promotions import arreter_promotion, creer_promotion
from sectors.yoozak.article.services import changer_phase, liquider, reinitialiser

MAINTENANT = timezone.now()
SEMAINE = timedelta(days=7)


def article(prix: int, **details: object) -> Article:
    produit = Product.objects.create(reference=f"A{prix}", name=f"A{prix}", list_price=prix, current_price=prix)
    produit.refresh_from_db()
    return Article.objects.create(product=produit, categorie=Categorie.SANDALES, **details)


def promettre(*articles: Article, pourcentage: str = "20", debut: timedelta = timedelta(0)) -> Promotion:
    return creer_promotion(
        articles,
        actor=SYSTEM,
        nom="Automne",
        pourcentage=Decimal(pourcentage),
        date_debut=MAINTENANT + debut,
        date_fin=MAINTENANT + debut + SEMAINE,
    )


def test_une_promotion_commence_et_finit_toute_seule(tenant: object) -> None:
    a = article(219)
    promettre(a)

    minute = timedelta(minutes=1)
    assert prix_actuel(a, MAINTENANT - minute) == 219
    assert prix_actuel(a, MAINTENANT + minute) == Decimal("175.20")
    assert prix_actuel(a, MAINTENANT + SEMAINE + minute) == 219


def test_la_plus_forte_promotion_gagne(tenant: object) -> None:
    a = article(219)
    promettre(a, pourcentage="20")
    trente = promettre(a, pourcentage="30")

    assert prix_actuel(a) == Decimal("153.30")
    arreter_promotion(trente, actor=SYSTEM)
    assert prix_actuel(a) == Decimal("175.20")


def test_l_arrondi_est_au_centime_superieur(tenant: object) -> None:
    a = article(299)
    promettre(a, pourcentage="12.5")

    assert prix_actuel(a) == Decimal("261.63")  # 261,625


def test_entrer_en_promotion_ote_l_upsell_pour_de_bon(tenant: object) -> None:
    u = article(299, is_upsell=True)

    arreter_promotion(promettre(u), actor=SYSTEM)

    u.refresh_from_db()
    assert (u.is_upsell, prix_actuel(u)) == (False, 299)


@pytest.mark.parametrize("pourcentage", ["0", "-5", "100.01"])
def test_une_reduction_absurde_est_refusee(tenant: object, pourcentage: str) -> None:
    u = article(299, is_upsell=True)

    with pytest.raises(PourcentageInvalide):
        promettre(u, pourcentage=pourcentage)

    u.refresh_from_db()
    assert (u.is_upsell, Promotion.objects.count()) == (True, 0)


def test_une_promotion_dure_au_moins_une_heure(tenant: object) -> None:
    with pytest.raises(PeriodeInvalide):
        creer_promotion(
            [], actor=SYSTEM, nom="Éclair", pourcentage=Decimal(5),
            date_debut=MAINTENANT, date_fin=MAINTENANT + timedelta(minutes=59),
        )  # fmt: skip


def test_un_seul_article_interdit_empeche_toute_la_promotion(tenant: object) -> None:
    u, liquide = article(299, is_upsell=True), article(219, phase=Phase.LIQUIDATION)

    with pytest.raises(PromotionInterdite):
        promettre(u, liquide)

    u.refresh_from_db()
    assert (u.is_upsell, Promotion.objects.count()) == (True, 0)


@pytest.mark.parametrize(("pourcentage", "attendu"), [("35", "161.85"), ("90", "24.90")])
def test_liquider_d_un_pourcentage(tenant: object, pourcentage: str, attendu: str) -> None:
    a = article(249, is_upsell=True)

    liquider(a, actor=SYSTEM, pourcentage=Decimal(pourcentage))

    a.refresh_from_db()
    assert (a.phase, a.is_upsell, prix_actuel(a)) == (Phase.LIQUIDATION, False, Decimal(attendu))


def test_liquider_au_prix_de_liquidation_puis_revenir(tenant: object) -> None:
    a = article(219, prix_liquidation=134)
    a.refresh_from_db()

    liquider(a, actor=SYSTEM)
    assert prix_actuel(a) == 134
    reinitialiser(a, actor=SYSTEM)
    assert (a.phase, prix_actuel(a)) == (Phase.EN_COURS, 219)


def test_liquider_sans_prix_ou_en_promotion_est_refuse(tenant: object) -> None:
    sans, promu = article(219), article(299)
    promettre(promu)

    with pytest.raises(PrixLiquidationAbsent):
        liquider(sans, actor=SYSTEM)
    with pytest.raises(PourcentageInvalide):
        liquider(sans, actor=SYSTEM, pourcentage=Decimal(91))
    with pytest.raises(EnPromotion):
        liquider(promu, actor=SYSTEM, pourcentage=Decimal(35))

    for inchange in (sans, promu):
        inchange.refresh_from_db()
        assert inchange.phase == Phase.EN_COURS


def test_revenir_en_cours_sort_des_promotions_sans_toucher_les_autres(tenant: object) -> None:
    a, b = article(219), article(299)
    promettre(a, b)

    changer_phase(a, Phase.EN_COURS, actor=SYSTEM)

    assert (prix_actuel(a), prix_actuel(b)) == (219, Decimal("239.20"))


def test_choisir_la_phase_liquidation_ne_change_pas_le_prix(tenant: object) -> None:
    a = article(219)

    changer_phase(a, Phase.LIQUIDATION, actor=SYSTEM)

    assert prix_actuel(a) == 219
