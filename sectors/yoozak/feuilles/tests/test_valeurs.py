"""Chaque forme d'un montant, d'un téléphone, d'une date, d'une pointure ou d'une couleur."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from ..couleurs import lire_couleurs, nommer_couleur
from ..dates import lire_instant
from ..delais import deduire_delais
from ..montants import lire_montant, lire_montant_non_nul, lire_quantite
from ..motifs import Motif, ValeurRefusee
from ..pointures import lire_pointure, lire_pointures
from ..telephones import Telephone, lire_telephone

CASABLANCA = ZoneInfo("Africa/Casablanca")


@pytest.mark.parametrize(
    ("texte", "montant"),
    [
        ("25", "25.00"),
        ("408.0", "408.00"),
        ("239,00DH", "239.00"),
        ("1\u202f156,00DH", "1156.00"),
        ("1 036,5 DHs", "1036.50"),
        ("299 MAD", "299.00"),
        ("0.0", "0.00"),
    ],
)
def test_un_montant_se_lit_au_centime(texte, montant):
    assert str(lire_montant(texte)) == montant


@pytest.mark.parametrize("texte", ["", " ", "--", "N/A"])
def test_une_cellule_vide_n_a_pas_de_montant(texte):
    assert lire_montant(texte) is None


@pytest.mark.parametrize("texte", ["DHs", "gratuit", "-5", "12,345", "1.156,00", "12 34"])
def test_un_montant_douteux_est_refuse(texte):
    with pytest.raises(ValeurRefusee) as erreur:
        lire_montant(texte)
    assert erreur.value.motif is Motif.MONTANT_ILLISIBLE


@pytest.mark.parametrize("lecteur", [lire_montant, lire_quantite])
@pytest.mark.parametrize("texte", ["#REF!", "#N/A", "#DIV/0!", "#ERROR!"])
def test_l_echec_d_une_formule_n_est_pas_une_valeur(lecteur, texte):
    with pytest.raises(ValeurRefusee) as erreur:
        lecteur(texte)
    assert erreur.value.motif is Motif.ERREUR_DE_TABLEUR


def test_un_prix_nul_veut_dire_sans_prix():
    assert lire_montant_non_nul("0.0") is None
    assert lire_montant_non_nul("0.5") == Decimal("0.50")


@pytest.mark.parametrize(("texte", "quantite"), [("3", 3), ("0", 0), ("", None)])
def test_une_quantite_est_entiere(texte, quantite):
    assert lire_quantite(texte) == quantite


@pytest.mark.parametrize("texte", ["1.5", "deux", "-1"])
def test_une_quantite_douteuse_est_refusee(texte):
    with pytest.raises(ValeurRefusee) as erreur:
        lire_quantite(texte)
    assert erreur.value.motif is Motif.QUANTITE_ILLISIBLE


@pytest.mark.parametrize(
    "texte",
    [
        "06-63-62-53-00",
        "0663625300",
        "06.63.62.53.00",
        "(06) 63\t62 53 00",
        "+212 663625300",
        "212663625300",
        "00212663625300",
        "663625300",
        "\u200e06 63 62 53 00\u200f",
    ],
)
def test_un_meme_telephone_n_a_qu_une_identite(texte):
    telephone = lire_telephone(texte)

    assert telephone.identite == "+212663625300"
    assert telephone.valide


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("01-00-00-01-92", Telephone("01-00-00-01-92", "+212100000192", valide=False)),
        ("06 63", Telephone("06 63", "", valide=False)),
        ("#ERROR!", Telephone("#ERROR!", "", valide=False)),
        ("voir mail", Telephone("voir mail", "", valide=False)),
        ("", Telephone("", "", valide=False)),
    ],
)
def test_un_telephone_inutilisable_est_garde_et_marque(texte, attendu):
    assert lire_telephone(texte) == attendu


@pytest.mark.parametrize(
    "texte",
    [
        "04/05/2025",
        "04-05-2025",
        "2025-05-04",
        "04/05/25",
        "04-05-25",
        "2025/05/04",
        "2025-05-04 00:00:00",
        "2025/05/04 00:00:00",
        "04/05/2025 00:00:00",
        "04-05-2025 00:00:00",
        "2025-05-04T00:00:00",
        "2025-05-04 00:00:00.123456",
        "2025-05-04T00:00:00.000",
    ],
)
def test_le_jour_precede_le_mois_et_l_heure_est_celle_de_la_boutique(texte):
    assert lire_instant(texte, CASABLANCA) == datetime(2025, 5, 3, 23, tzinfo=UTC)


@pytest.mark.parametrize("texte", ["12/31/2024", "12-31-2024"])
def test_un_mois_impossible_trahit_une_date_americaine(texte):
    assert lire_instant(texte, UTC) == datetime(2024, 12, 31, tzinfo=UTC)


def test_pendant_le_ramadan_le_maroc_est_a_l_heure_universelle():
    assert lire_instant("2025-03-15 10:00:00", CASABLANCA) == datetime(2025, 3, 15, 10, tzinfo=UTC)


def test_une_date_illisible_est_refusee_une_absente_ne_l_est_pas():
    assert lire_instant(" ", UTC) is None
    with pytest.raises(ValeurRefusee) as erreur:
        lire_instant("hier", UTC)
    assert erreur.value.motif is Motif.DATE_ILLISIBLE


@pytest.mark.parametrize(
    ("texte", "pointures"),
    [
        ("37---41", (37, 38, 39, 40, 41)),
        ("36-41", (36, 37, 38, 39, 40, 41)),
        ("40 - 44", (40, 41, 42, 43, 44)),
        ("38", (38,)),
        ("", ()),
    ],
)
def test_un_intervalle_de_pointures_comprend_ses_bornes(texte, pointures):
    assert lire_pointures(texte) == pointures


@pytest.mark.parametrize("texte", ["41-37", "19-25", "45-49", "37/41", "M"])
def test_un_intervalle_impossible_est_refuse(texte):
    with pytest.raises(ValeurRefusee) as erreur:
        lire_pointures(texte)
    assert erreur.value.motif is Motif.POINTURE_ILLISIBLE


@pytest.mark.parametrize("texte", ["", "37-41"])
def test_une_variante_a_une_seule_pointure(texte):
    with pytest.raises(ValeurRefusee):
        lire_pointure(texte)


@pytest.mark.parametrize(
    ("texte", "couleurs"),
    [
        ("BEIGE - BLEU MARINE - NOIR -  ", ("Beige", "Bleu marine", "Noir")),
        ("Noir-Marron\nBleu marin", ("Noir", "Marron", "Bleu marine")),
        ("NOIR - BEIGE\n- MARRON-BLANC CASSE", ("Noir", "Beige", "Marron", "Blanc cassé")),
        ("TABAC- NOIR - TABAC - BLEU ", ("Tabac", "Noir", "Bleu")),
        ("Rayure Tigre / بني منمر\n", ("Rayure tigre",)),
        ("VERT CANARD", ("Vert canard",)),
        (" - ", ()),
    ],
)
def test_une_liste_de_couleurs_se_lit_sans_repetition(texte, couleurs):
    assert lire_couleurs(texte) == couleurs


@pytest.mark.parametrize(
    ("texte", "nom"),
    [
        ("بيــج", "Beige"),
        ("الأسود", "Noir"),
        ("اسود", "Noir"),
        ("أزرق غامق", "Bleu marine"),
        ("الأسود رمادي", "Gris noir"),
        ("يني", "Marron"),
        ("Sablé", "Sable"),
        ("BIEGE", "Beige"),
        ("BLEU MARRINE", "Bleu marine"),
        ("Somo", "Saumon"),
    ],
)
def test_une_couleur_a_un_seul_nom_dans_les_deux_langues(texte, nom):
    assert nommer_couleur(texte) == nom


@pytest.mark.parametrize(
    ("frequence", "delais"),
    [
        ("24H", (1, 1)),
        ("24 H", (1, 1)),
        ("48H", (2, 2)),
        ("12H-24H", (1, 1)),
        ("24H-48H", (1, 2)),
        ("JOURS +1", (1, 1)),
        ("Chaque Jour", (None, None)),
        ("12H-24H MARDI _JEUDI _SAMEDI", (None, None)),
        ("", (None, None)),
    ],
)
def test_seule_une_duree_promet_un_delai(frequence, delais):
    assert deduire_delais(frequence) == delais
