"""D'une cellule « Produit » à la variante en rayon."""

from __future__ import annotations

import pytest

from business.catalog.models import Product, Variant
from sectors.yoozak.article.models import Article, Categorie
from sectors.yoozak.article.propositions import proposer


@pytest.fixture
def rayon(tenant):
    def ranger(reference: str, categorie: Categorie, *options: tuple[str, str]) -> list[Variant]:
        produit = Product.objects.create(reference=reference, name=reference, list_price=299, current_price=299)
        modele = int("".join(c for c in reference.partition("YZ")[2] if c.isdigit()))
        Article.objects.create(product=produit, categorie=categorie, modele=modele)
        return [Variant.objects.create(product=produit, option1=c, option2=p) for c, p in options]

    return ranger


def test_une_cellule_complete_designe_sa_variante(rayon):
    _, noire = rayon("CHAUSS FEM YZ244", Categorie.CHAUSSURES, ("Noir", "40"), ("Bleu", "40"))

    [proposition] = proposer("CHAUSS FEM YZ 244 - 40/أزرق / bleu")

    assert proposition.variante == noire
    assert (proposition.reference, proposition.pointure, proposition.couleur) == ("CHAUSS FEM YZ244", "40", "Bleu")
    assert proposition.quantite == 1


@pytest.mark.parametrize(("quantite", "proposee"), [(1, 2), (3, 3)])
def test_l_offre_ou_la_quantite_la_plus_grande(rayon, quantite, proposee):
    rayon("SDL FEM YZ161", Categorie.SANDALES, ("Marron", "40"))

    [proposition] = proposer("SDL FEM YZ 161 عرض قطعتين فقط ب350 درهم / 40 / marron  - بني", quantite)

    assert proposition.quantite == proposee


@pytest.mark.parametrize("cellule", ["SDL FEM YZ161 40", "SDL FEM YZ161 40/vert", "SDL FEM YZ161 44/marron"])
def test_un_article_connu_sans_variante_certaine_se_propose_sans_elle(rayon, cellule):
    rayon("SDL FEM YZ161", Categorie.SANDALES, ("Marron", "40"))

    [proposition] = proposer(cellule)

    assert (proposition.reference, proposition.variante) == ("SDL FEM YZ161", None)


def test_la_famille_s_ecrit_de_deux_facons_et_le_numero_avec_un_zero(rayon):
    [variante] = rayon("ESPA FEM YZ2", Categorie.ESPARILLE, ("Noir", "38"))

    assert proposer("ESP FEM YZ02 38/noir")[0].variante == variante


def test_la_matiere_departage_deux_articles_du_meme_modele(rayon):
    [toile] = rayon("SDL FEM YZ542", Categorie.SANDALES, ("Tabac", "41"))
    [cuir] = rayon("SDL FEM YZ542 CUIRE", Categorie.SANDALES, ("Tabac", "41"))

    assert proposer("SDL FEM YZ542 cuire 41/Tabac/طابة")[0].variante == cuir
    assert proposer("SDL FEM YZ542 TK 41/Tabac/طابة")[0].variante == toile


@pytest.mark.parametrize(
    "cellule",
    [
        "SDL FEM YZ999 38/noir",
        "MULE FEM YZ161 40/marron",
        "SDL HOM YZ161 40/marron",
        "SDL FEM YZ161 SDL FEM YZ161 40/marron",
        "une sandale marron en 40",
        "",
    ],
)
def test_dans_le_doute_rien_n_est_propose(rayon, cellule):
    rayon("SDL FEM YZ161", Categorie.SANDALES, ("Marron", "40"))

    assert proposer(cellule) == []


def test_un_article_retire_de_la_vente_ne_se_propose_plus(rayon):
    rayon("SDL FEM YZ161", Categorie.SANDALES, ("Marron", "40"))
    Product.objects.update(is_active=False)

    assert proposer("SDL FEM YZ161 40/marron") == []


def test_deux_requetes_suffisent(rayon, django_assert_num_queries):
    rayon("SDL FEM YZ161", Categorie.SANDALES, ("Marron", "40"))

    with django_assert_num_queries(2):
        proposer("SDL FEM YZ161 40/marron")
