"""Les deux grilles de livraison, avec leurs trous et leurs doublons."""

from collections import Counter
from decimal import Decimal

import pytest

from ..motifs import Motif
from ..villes import Grille, VilleLue, lire_villes


@pytest.fixture(scope="module")
def regions(dossier):
    return lire_villes(dossier, Grille.REGIONS)


@pytest.fixture(scope="module")
def cathedis(dossier):
    return lire_villes(dossier, Grille.CATHEDIS)


def test_la_grille_par_region_donne_383_villes_dans_onze_regions(regions):
    assert len(regions.lignes) == 383
    assert {ville.region for ville in regions.lignes} == {
        "AGADIR", "BENI MELLAL", "CASABLANCA", "FÈS", "GUELMIM", "MARRAKECH", "MEKNÈS", "OUJDA",
        "SAFI", "SALE", "TETOUAN",
    }  # fmt: skip


def test_chaque_ville_garde_son_tarif(regions):
    assert regions.lignes[0] == VilleLue(2, "CASABLANCA", "CASABLANCA", Decimal("20.00"), None, None, "Chaque Jour")
    # 147 villes à 30 DH et 50 à 45 DH dans le fichier, moins les trois répétées.
    assert Counter(str(ville.tarif) for ville in regions.lignes) == {
        "30.00": 145, "40.00": 73, "35.00": 69, "45.00": 49, "28.00": 22, "20.00": 15, "25.00": 6,
        "31.00": 1, "33.00": 1, "48.00": 1, "50.00": 1,
    }  # fmt: skip


def test_une_ville_sans_tarif_n_est_jamais_livree_gratuitement(regions):
    """32 cases sans tarif, dont la ligne 97 qui n'a pas non plus de nom, et deux « DHs »."""
    assert regions.compter(Motif.TARIF_ABSENT) == 31
    assert [refus.ligne for refus in regions.refus if refus.motif is Motif.VILLE_ABSENTE] == [97]
    illisibles = [refus for refus in regions.refus if refus.motif is Motif.MONTANT_ILLISIBLE]
    assert [(refus.ligne, refus.valeur) for refus in illisibles] == [(122, "DHs"), (153, "DHs")]
    assert all(ville.tarif > 0 for ville in regions.lignes)


def test_trois_couples_ville_region_sont_repetes(regions):
    repetees = [refus for refus in regions.refus if refus.motif is Motif.VILLE_EN_DOUBLE]

    assert [(refus.ligne, refus.valeur) for refus in repetees] == [
        (200, "AJDIR (TAZA) (OUJDA)"),
        (378, "KELAAT MEGOUNA (BENI MELLAL)"),
        (418, "TERFAYA (GUELMIM)"),
    ]


def test_un_meme_nom_dans_deux_regions_fait_deux_villes(tmp_path):
    grille = tmp_path / "villes_tarifs_multi_regions.csv"
    grille.write_text("Ville,Region,Delai,Tarif\nBOULMANE,OUJDA,,30\nBOULMANE,FÈS,,35\n", encoding="utf-8")

    assert [ville.designation for ville in lire_villes(tmp_path, Grille.REGIONS).lignes] == [
        "BOULMANE (OUJDA)",
        "BOULMANE (FÈS)",
    ]


def test_chaque_ligne_de_la_grille_est_une_ville_ou_un_refus(regions, cathedis):
    assert len(regions.lignes) + len(regions.refus) == 420
    assert len(cathedis.lignes) + len(cathedis.refus) == 500
    assert all(refus.bloquant for refus in regions.refus + cathedis.refus)


def test_les_passages_du_transporteur_restent_un_texte(regions):
    frequences = Counter(ville.frequence for ville in regions.lignes)

    assert frequences["LUNDI_MERCREDI_VENDREDI"] == 4
    assert {(v.delai_min, v.delai_max) for v in regions.lignes if v.frequence == "24H-48H"} == {(1, 2)}


def test_le_transporteur_unique_livre_496_villes_a_25_dh(cathedis):
    assert len(cathedis.lignes) == 496
    assert {(ville.region, ville.tarif) for ville in cathedis.lignes} == {("CATHEDIS", Decimal(25))}
    assert [refus.valeur for refus in cathedis.refus] == [
        "AIN EL ORMA (CATHEDIS)",
        "AIN KARMA (CATHEDIS)",
        "AIT YAAZEM (CATHEDIS)",
        "TISSA (CATHEDIS)",
    ]


def test_ses_delais_sont_en_jours(cathedis):
    delais = Counter((ville.delai_min, ville.delai_max) for ville in cathedis.lignes)

    assert set(delais) == {(1, 1), (2, 4), (2, 3), (2, 6), (1, 3)}
    assert delais[(1, 3)] == 22
