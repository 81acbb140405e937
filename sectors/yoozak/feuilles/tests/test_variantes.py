"""Le stock d'exemple : un code répété, un prix par pointure."""

from decimal import Decimal

import pytest

from ..motifs import Motif
from ..references import Reference
from ..variantes import VarianteLue, lire_variantes


@pytest.fixture(scope="module")
def variantes(dossier):
    return lire_variantes(dossier / "variantes_produits_exemple.csv")


def test_les_39_lignes_sont_39_variantes_de_deux_articles(variantes):
    assert len(variantes.lignes) == 39
    assert {str(lue.article) for lue in variantes.lignes} == {"SAB FEM YZ83", "SAB FEM YZ410"}
    assert sum(lue.quantite for lue in variantes.lignes) == 790


def test_une_variante_porte_couleur_pointure_et_stock(variantes):
    assert variantes.lignes[0] == VarianteLue(
        2, "SABFMYZ8341", Reference("SAB", "FEM", "83"), "Noir", 37, Decimal("200.00"), 22
    )


def test_un_code_repete_est_retire_sans_perdre_la_variante(variantes):
    [refus] = [refus for refus in variantes.refus if refus.motif is Motif.REFERENCE_EN_DOUBLE]

    assert (refus.ligne, refus.valeur, refus.bloquant) == (10, "CHAFMYZ8340", False)
    assert [(lue.code, lue.designation) for lue in variantes.lignes if lue.ligne in (6, 10)] == [
        ("CHAFMYZ8340", "SAB FEM YZ83 Noir 41"),
        ("", "SAB FEM YZ83 Beige 40"),
    ]


def test_un_prix_par_pointure_est_signale_pour_chaque_article(variantes):
    remarques = [refus for refus in variantes.refus if refus.motif is Motif.PRIX_PAR_POINTURE]

    assert [(refus.ligne, refus.valeur) for refus in remarques] == [(2, "SAB FEM YZ83"), (17, "SAB FEM YZ410")]


def test_une_variante_repetee_ou_sans_stock_est_refusee(tmp_path):
    fichier = tmp_path / "variantes.csv"
    fichier.write_text(
        "reference,name,color,size,price,quantity\n"
        "A,SAB FEM YZ83,NOIR,37,200,2\n"
        "B,SAB FEM YZ 83,noir,37,200,2\n"
        "C,SAB FEM YZ83,NOIR,38,200,\n",
        encoding="utf-8",
    )

    lecture = lire_variantes(fichier)

    assert [lue.code for lue in lecture.lignes] == ["A"]
    assert {(refus.ligne, refus.code) for refus in lecture.refus} == {
        (3, "variante_en_double"),
        (4, "quantite_illisible"),
    }
