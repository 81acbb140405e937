"""Le catalogue et la grille de prix : un article par référence, des prix qui ont un sens."""

from __future__ import annotations

from decimal import Decimal

import pytest

from business.catalog.models import Product, Variant
from core.history.models import Entry

from ...article.models import Article, Categorie, Genre, Phase
from ...article.settings import ModePrix, mode_prix_remise, mode_prix_upsell
from ...feuilles.catalogue import GRILLE, NETTOYEE, lire_catalogue
from ...feuilles.motifs import Motif
from ..articles import importer_articles


@pytest.fixture(scope="session")
def feuilles(dossier):
    return (
        lire_catalogue(dossier / "articles_catalogue_nettoye.csv", NETTOYEE),
        lire_catalogue(dossier / "grille_prix_articles.csv", GRILLE),
    )


@pytest.fixture
def importer(tenant, feuilles, actor):
    return lambda: importer_articles(*feuilles, actor=actor)


def article(reference: str) -> Article:
    return Article.objects.select_related("product").get(product__reference=reference)


def test_les_deux_feuilles_donnent_305_articles_et_toutes_leurs_variantes(importer):
    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (305, 0, 0)
    assert len(bilan.rejets) == 1 + 19 + 4 + 2
    assert (Product.objects.count(), Article.objects.count(), Variant.objects.count()) == (305, 305, 4232)
    assert Variant.objects.get(sku="SDL-FEM-YZ478-Beige-37").options == "Beige - 37"


def test_un_lot_devient_un_prix_par_paire_et_le_client_paie_le_prix_de_la_feuille(importer):
    bilan = importer()
    lu = article("SDL HOM YZ740")

    # La feuille : 2 paires 518, 3 paires 747, 4 paires 956 ; au-delà, la paire garde ce dernier prix.
    assert lu.paliers == (Decimal(259), Decimal(249), Decimal(239), Decimal(239))
    assert [lu.paliers[paires - 2] * paires for paires in (2, 3, 4)] == [518, 747, 956]
    assert lu.is_upsell
    assert bilan.notes == [
        "La feuille donne le prix de chaque lot. Upsell : enregistré par paire ; remises : enregistrées par paire."
    ]


def test_en_mode_lot_les_totaux_de_la_feuille_sont_gardes(importer, actor):
    mode_prix_upsell.set(ModePrix.LOT, actor=actor)
    mode_prix_remise.set(ModePrix.LOT, actor=actor)

    importer()
    lu = article("SDL HOM YZ740")

    assert lu.paliers == (Decimal(518), Decimal(747), Decimal(956), None)


def test_un_article_liquide_se_vend_a_son_prix_de_liquidation_sans_upsell(importer):
    importer()
    lu = article("SAB FEM YZ83")

    assert (lu.phase, lu.is_upsell) == (Phase.LIQUIDATION, False)
    assert (lu.product.list_price, lu.product.current_price) == (Decimal(229), Decimal(139))
    assert lu.remises == (Decimal(179), Decimal(169), Decimal(159), Decimal(149))
    assert (lu.prix_liquidation, lu.prix_gros) == (Decimal(139), Decimal(120))


def test_le_catalogue_fait_foi_et_la_grille_ne_melange_pas_deux_prix(importer):
    """YZ336 : 149 DH liquidé au catalogue, 299 DH en cours dans la grille."""
    bilan = importer()
    lu = article("SDL FEM YZ336")

    assert (lu.product.list_price, lu.phase, lu.remises) == (Decimal(149), Phase.LIQUIDATION, (None,) * 4)
    divergents = [refus for refus in bilan.refus if refus.motif is Motif.PRIX_DIVERGENT]
    assert len(divergents) == 72
    assert "SDL FEM YZ336" in {refus.valeur for refus in divergents}


def test_un_modele_partage_par_deux_categories_donne_deux_articles(importer):
    importer()

    categories = Article.objects.filter(modele=409).values_list("product__reference", "categorie")
    assert len(set(categories)) == 2


def test_un_article_de_deux_genres_n_en_a_aucun_et_le_bilan_le_dit(importer):
    bilan = importer()

    [remarque] = [refus for refus in bilan.refus if refus.motif is Motif.PLUSIEURS_GENRES]
    assert remarque.valeur == "GARCON, FILLE"
    assert Article.objects.filter(genre="").count() == 1
    assert article("SDL HOM YZ740").genre == Genre.HOMME


def test_les_categories_que_l_ancien_systeme_ignorait_entrent(importer):
    importer()

    assert {Categorie.FOULARD, Categorie.CHALE} <= set(Article.objects.values_list("categorie", flat=True))


def test_relire_ne_change_rien_meme_apres_un_nouveau_stock(importer):
    importer()
    entrees = Entry.objects.count()

    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (0, 0, 305)
    assert (Variant.objects.count(), Entry.objects.count()) == (4232, entrees)


def test_un_prix_corrige_dans_la_feuille_se_propage_et_se_retrouve_dans_l_historique(importer):
    importer()
    Product.objects.filter(reference="SDL HOM YZ740").update(list_price=Decimal(1))

    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (0, 1, 304)
    produit = Product.objects.get(reference="SDL HOM YZ740")
    assert Entry.objects.for_record(produit).last().data["fields"]["list_price"][0] == "1.00"


def test_le_nombre_de_requetes_ne_depend_pas_du_nombre_d_articles(importer, django_assert_num_queries):
    with django_assert_num_queries(12):
        importer()
    with django_assert_num_queries(8):
        importer()
