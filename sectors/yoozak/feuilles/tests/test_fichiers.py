"""Un fichier mal formé s'explique ; ce qui reste lisible est lu."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from ..fichiers import Ligne, lire_fichier
from ..montants import lire_montant
from ..motifs import Motif
from ..refus import Lecture


@dataclass(frozen=True)
class Ville:
    ligne: int
    nom: str
    tarif: str


def construire(ligne: Ligne) -> Ville:
    return Ville(ligne.numero, ligne.texte("Ville"), str(ligne.lire("Tarif", lire_montant)))


@pytest.fixture
def lire(tmp_path):
    def lire(texte: str, **options) -> Lecture[Ville]:
        chemin: Path = tmp_path / "villes.csv"
        chemin.write_bytes(texte.encode())
        return lire_fichier(chemin, ("Ville", "Tarif"), construire, **options)

    return lire


def test_un_en_tete_de_travers_est_reconnu(lire):
    assert lire('Ville ," ,Tarif"\nSAFI,25\n').lignes == [Ville(2, "SAFI", "25.00")]


def test_le_numero_de_ligne_est_celui_du_fichier_malgre_les_sauts_dans_les_cellules(lire):
    lecture = lire('Ville,Tarif\r\n"SAFI\r\nCENTRE",25\r\nTAZA,30\r\n')

    assert lecture.lignes == [Ville(2, "SAFI CENTRE", "25.00"), Ville(4, "TAZA", "30.00")]


def test_une_ligne_vide_se_tait_une_ligne_tronquee_se_dit(lire):
    lecture = lire("Ville,Tarif\n,\nSAFI\nTAZA,30\n")

    assert lecture.lignes == [Ville(4, "TAZA", "30.00")]
    [refus] = lecture.refus
    assert (refus.fichier, refus.ligne, refus.code) == ("villes.csv", 3, "nombre_de_cellules")
    assert refus.message == "La ligne n'a pas autant de cellules que l'en-tête : 1 / 2."


def test_une_valeur_illisible_ecarte_sa_ligne_et_nomme_sa_colonne(lire):
    lecture = lire("Ville,Tarif\nSAFI,DHs\nTAZA,30\n")

    assert [ville.nom for ville in lecture.lignes] == ["TAZA"]
    [refus] = lecture.refus
    assert (refus.ligne, refus.colonne, refus.valeur, refus.bloquant) == (2, "Tarif", "DHs", True)
    assert refus.code == "montant_illisible"
    assert refus.message == "Le montant « DHs » n'est pas lisible."


@pytest.mark.parametrize("texte", ["", "Ville,Prix\nSAFI,25\n"])
def test_sans_ses_colonnes_le_fichier_entier_est_refuse(lire, texte):
    lecture = lire(texte)

    assert lecture.lignes == []
    assert lecture.refus[-1].message == "La colonne « Tarif » manque dans le fichier."


def test_un_alias_ne_remplace_pas_la_colonne_quand_elle_est_la(lire):
    assert lire("Ville,Cout\nSAFI,25\n", alias={"Cout": "Tarif"}).lignes == [Ville(2, "SAFI", "25.00")]
    assert lire("Ville,Cout,Tarif\nSAFI,1,25\n", alias={"Cout": "Tarif"}).lignes == [Ville(2, "SAFI", "25.00")]


def test_les_lignes_emballees_sont_deballees(lire):
    lecture = lire('Ville,Tarif\n"SAFI,""239,00DH"""\n', emballe=True)

    assert lecture.lignes == [Ville(2, "SAFI", "239.00")]


def test_la_premiere_ligne_d_une_cle_l_emporte(lire):
    lecture = lire("Ville,Tarif\nSAFI,25\nTAZA,30\nSAFI,40\n").sans_doublons(
        lambda ville: ville.nom, Motif.VILLE_EN_DOUBLE, "Ville"
    )

    assert lecture.lignes == [Ville(2, "SAFI", "25.00"), Ville(3, "TAZA", "30.00")]
    assert [(refus.ligne, refus.code, refus.valeur) for refus in lecture.refus] == [(4, "ville_en_double", "SAFI")]
