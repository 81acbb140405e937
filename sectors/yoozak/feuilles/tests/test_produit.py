"""La cellule « Produit » : le tableau de la spécification, puis les 306 cellules réelles."""

import csv
from decimal import Decimal

import pytest

from ..produit import Offre, lire_produit

TABLEAU = [
    ("SDL HOM YZ740 - 44/marron / بني", "SDL HOM YZ740", 44, "marron", "بني", None, ()),
    ("CHAUSS FEM YZ 244 - 40/أزرق / bleu", "CHAUSS FEM YZ244", 40, "bleu", "أزرق", None, ()),
    ("ESP HOM YZ650 - 42/الأزرق / bleu", "ESP HOM YZ650", 42, "bleu", "الأزرق", None, ()),
    ("SDL FEM YZ86 38/Beige/بيــج", "SDL FEM YZ86", 38, "Beige", "بيج", None, ()),
    ("SDL FEM YZ1121 TK 36 / ROUGE - أحمر / --", "SDL FEM YZ1121", 36, "ROUGE", "أحمر", None, ("TK",)),
    ("SDL FEM YZ498 TK 36 / أزرق - BLEU / --", "SDL FEM YZ498", 36, "BLEU", "أزرق", None, ("TK",)),
    ("CHAUSS FEM YZ 384 37 / أسود / noir / --", "CHAUSS FEM YZ384", 37, "noir", "أسود", None, ()),
    ("SDL FEM YZ 161 عرض قطعة ب199 درهم / 41 / noir  - أسود", "SDL FEM YZ161", 41, "noir", "أسود", (1, 199), ()),
    (
        "SDL FEM YZ 161 عرض قطعتين فقط ب350 درهم / 40 / marron  - بني",
        "SDL FEM YZ161",
        40,
        "marron",
        "بني",
        (2, 350),
        (),
    ),
    ("SDL FEM YZ 02  TK عرض قطعة ب 229 درهم / 38 / noir - أسود", "SDL FEM YZ02", 38, "noir", "أسود", (1, 229), ("TK",)),
    (
        "SDL FEM YZ 119 TK عرض قطعتين ب 419 درهم / 39 / rose  - وردي",
        "SDL FEM YZ119",
        39,
        "rose",
        "وردي",
        (2, 419),
        ("TK",),
    ),
    (
        "SDL FEM YZ 161 عرض قطعة ب199 درهم / 36 / bleu marine - أزرق غامق",
        "SDL FEM YZ161",
        36,
        "bleu marine",
        "أزرق غامق",
        (1, 199),
        (),
    ),
    ("SDL FEM YZ1366 TK 38 / blanc-أبيض / --", "SDL FEM YZ1366", 38, "blanc", "أبيض", None, ("TK",)),
    ("SDL FEM YZ 336 بني - marron / 36 / --", "SDL FEM YZ336", 36, "marron", "بني", None, ()),
    ("SDL FEM YZ 331 38 / Beige - بيج / --", "SDL FEM YZ331", 38, "Beige", "بيج", None, ()),
    ("SDL HOM YZ740 44/noir / أسود", "SDL HOM YZ740", 44, "noir", "أسود", None, ()),
    ("SDL HOM YZ770 43/الأسود / Noir", "SDL HOM YZ770", 43, "Noir", "الأسود", None, ()),
    ("SDL FEM YZ542 cuire 41/Tabac/طابة", "SDL FEM YZ542", 41, "Tabac", "طابة", None, ("cuire",)),
    ("SDL  FEM YZ88 39/NOIR/أسود", "SDL FEM YZ88", 39, "NOIR", "أسود", None, ()),
    ("SDL FEM YZ 913 37/بيج - beige", "SDL FEM YZ913", 37, "beige", "بيج", None, ()),
    ("CHAUSS FEM YZ1364 39", "CHAUSS FEM YZ1364", 39, "", "", None, ()),
    ("SDL FEM YZ919 36/BLANC", "SDL FEM YZ919", 36, "BLANC", "", None, ()),
    ("SDL FEM YZ161 37/BEIGE/بيج/قطعتين فقط ب350 دره", "SDL FEM YZ161", 37, "BEIGE", "بيج", (2, 350), ()),
]


@pytest.mark.parametrize(("texte", "reference", "pointure", "francais", "arabe", "offre", "notes"), TABLEAU)
def test_le_tableau_de_la_specification(texte, reference, pointure, francais, arabe, offre, notes):
    lue = lire_produit(texte)

    assert (str(lue.reference), lue.pointure) == (reference, pointure)
    assert (lue.couleur_fr, lue.couleur_ar) == (francais, arabe)
    assert lue.offre == (Offre(offre[0], Decimal(offre[1])) if offre else None)
    assert lue.notes == notes
    assert lue.texte == texte


@pytest.fixture(scope="module")
def cellules(dossier):
    with (dossier / "cellules_produit_reelles.csv").open(encoding="utf-8", newline="") as fichier:
        return {ligne["produit"]: int(ligne["occurrences"]) for ligne in csv.DictReader(fichier)}


def test_302_des_306_cellules_reelles_donnent_reference_pointure_et_couleur(cellules):
    incompletes = {texte: nombre for texte, nombre in cellules.items() if not lire_produit(texte).complete}

    assert (len(cellules), sum(cellules.values())) == (306, 573)
    assert incompletes == {
        "CHAUSS FEM YZ1364 39": 1,
        "CHAUSS FEM YZ1364 40": 2,
        "ESPA FEM YZ 2050 38 / -- / --": 1,
        "SANDALE FEMMES  CONFORTABLE  Réf 02 37/Bleu Marine": 1,
    }


def test_toutes_les_cellules_disent_la_pointure_et_une_seule_tait_la_reference(cellules):
    lues = [lire_produit(texte) for texte in cellules]

    assert all(lue.pointure for lue in lues)
    assert [lue.texte for lue in lues if lue.reference is None] == [
        "SANDALE FEMMES  CONFORTABLE  Réf 02 37/Bleu Marine"
    ]


def test_les_cellules_reelles_nomment_dix_sept_couleurs_du_catalogue(cellules):
    assert {lire_produit(texte).couleur for texte in cellules} - {""} == {
        "Beige", "Blanc", "Bleu", "Bleu ciel", "Bleu marine", "Camel", "Cuivre", "Grenat", "Gris noir",
        "Marron", "Noir", "Rose", "Rouge", "Sable", "Saumon", "Tabac", "Vert",
    }  # fmt: skip


@pytest.mark.parametrize(
    "texte",
    [
        "SDL FEM YZ86 38 / noir / rose",
        "SDL FEM YZ86 SDL FEM YZ88 38 / noir",
        "SDL FEM YZ86 38 - 39 / noir",
    ],
)
def test_une_cellule_ambigue_ne_propose_rien(texte):
    lue = lire_produit(texte)

    assert not lue.complete
    assert lue.texte == texte


def test_deux_fois_la_meme_couleur_n_est_pas_une_ambiguite():
    assert lire_produit("CHAUSS FEM YZ 248 - 38/Vert / vert").couleur == "Vert"


@pytest.mark.parametrize(
    ("texte", "quantite", "pieces"),
    [
        ("SDL FEM YZ 161 عرض قطعتين فقط ب350 درهم / 40 / noir", 1, 2),
        ("SDL FEM YZ 161 عرض قطعتين فقط ب350 درهم / 40 / noir", 3, 3),
        ("SDL FEM YZ 161 / 40 / noir", 1, 1),
    ],
)
def test_le_nombre_de_pieces_est_celui_de_l_offre_quand_il_est_plus_grand(texte, quantite, pieces):
    assert lire_produit(texte).nombre_de_pieces(quantite) == pieces
