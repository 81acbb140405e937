"""La référence d'un article, ses mots et ses fautes de frappe."""

import pytest

from ..motifs import Motif, ValeurRefusee
from ..references import Reference, lire_categorie, lire_genres, lire_reference


@pytest.mark.parametrize(
    ("texte", "canonique", "categorie", "genres", "modele"),
    [
        ("SDL FEM YZ119", "SDL FEM YZ119", "SANDALES", ("FEMME",), 119),
        (" CHAUSS HOM YZ660", "CHAUSS HOM YZ660", "CHAUSSURES", ("HOMME",), 660),
        ("SDL FEMYZ331", "SDL FEM YZ331", "SANDALES", ("FEMME",), 331),
        ("CHAUSSFEM YZ270", "CHAUSS FEM YZ270", "CHAUSSURES", ("FEMME",), 270),
        ("CHAUSS FZM YZ43", "CHAUSS FEM YZ43", "CHAUSSURES", ("FEMME",), 43),
        ("SDL FEM YZ 02", "SDL FEM YZ02", "SANDALES", ("FEMME",), 2),
        ("ESPA ENFANT YZ05", "ESPA ENFANT YZ05", "ESPARILLE", ("FILLE", "GARCON"), 5),
        ("SAC FEM YZ070", "SAC FEM YZ070", "PACK_SAC", ("FEMME",), 70),
        ("PACK FEM", "PACK FEM", "PACK_SAC", ("FEMME",), None),
        ("SDL FEMME YZ115 MAT", "SDL FEM YZ115 MAT", "SANDALES", ("FEMME",), 115),
        ("SDL FEM YZ115CROCCO", "SDL FEM YZ115 CROCCO", "SANDALES", ("FEMME",), 115),
    ],
)
def test_une_reference_se_lit_malgre_sa_forme(texte, canonique, categorie, genres, modele):
    reference = lire_reference(texte)

    assert str(reference) == canonique
    assert (reference.categorie, reference.genres, reference.modele) == (categorie, genres, modele)


def test_la_mention_distingue_deux_articles_d_un_modele():
    assert lire_reference("SDL FEM YZ114 JEANS") == Reference("SDL", "FEM", "114", "JEANS")
    assert lire_reference("SDL FEM YZ114") == Reference("SDL", "FEM", "114")


@pytest.mark.parametrize(
    ("texte", "motif"),
    [
        ("", Motif.REFERENCE_ABSENTE),
        ("--", Motif.REFERENCE_ABSENTE),
        ("XYZ FEM YZ1", Motif.REFERENCE_ILLISIBLE),
        ("SDL YZ1", Motif.REFERENCE_ILLISIBLE),
    ],
)
def test_une_reference_sans_famille_ou_sans_genre_est_refusee(texte, motif):
    with pytest.raises(ValeurRefusee) as erreur:
        lire_reference(texte)
    assert erreur.value.motif is motif


def test_foulard_et_chale_sont_des_categories_bien_que_l_ancien_systeme_les_ignore():
    assert lire_categorie("FOULARD") == "FOULARD"
    assert lire_categorie("CHALE") == "CHALE"


def test_une_categorie_inconnue_est_refusee():
    with pytest.raises(ValeurRefusee) as erreur:
        lire_categorie("CHAPEAU")
    assert erreur.value.motif is Motif.CATEGORIE_INCONNUE


def test_un_article_peut_convenir_a_deux_genres():
    assert lire_genres("GARCON, FILLE") == ("GARCON", "FILLE")
    with pytest.raises(ValeurRefusee) as erreur:
        lire_genres("CHAT")
    assert erreur.value.motif is Motif.GENRE_INCONNU
