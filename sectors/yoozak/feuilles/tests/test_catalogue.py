"""Les trois feuilles du catalogue, leurs colonnes décalées et leurs prix par lot."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from ..articles import PrixLot
from ..catalogue import BRUTE, GRILLE, NETTOYEE, lire_catalogue, modeles_partages
from ..motifs import Motif


@pytest.fixture(scope="module")
def nettoye(dossier):
    return lire_catalogue(dossier / "articles_catalogue_nettoye.csv", NETTOYEE)


@pytest.fixture(scope="module")
def brut(dossier):
    return lire_catalogue(dossier / "articles_catalogue_brut.csv", BRUTE)


@pytest.fixture(scope="module")
def grille(dossier):
    return lire_catalogue(dossier / "grille_prix_articles.csv", GRILLE)


def trouver(lecture, reference):
    return next(article for article in lecture.lignes if str(article.reference) == reference)


def test_les_163_lignes_nettoyees_donnent_162_articles(nettoye):
    assert len(nettoye.lignes) == 162
    bloquants = [(refus.ligne, refus.code, refus.valeur) for refus in nettoye.refus if refus.bloquant]
    assert bloquants == [(81, "reference_en_double", "CHAUSS FEM YZ425")]


def test_le_decalage_des_colonnes_est_corrige(nettoye):
    """« UPSEL 1 » tient le prix de deux paires, « UPSEL 4 » le prix de gros."""
    article = trouver(nettoye, "SDL FEM YZ119")

    assert article.prix_unitaire == 219
    assert article.upsell == (PrixLot(2, Decimal(388)), PrixLot(3, Decimal(522)), PrixLot(4, Decimal(656)))
    assert (article.prix_gros, article.prix_liquidation) == (110, 134)


def test_un_prix_de_lot_se_ramene_a_la_paire(nettoye):
    assert [str(lot.par_paire) for lot in trouver(nettoye, "SDL FEM YZ119").upsell] == [
        "194.00",
        "174.00",
        "164.00",
    ]
    assert str(PrixLot(3, Decimal(200)).par_paire) == "66.67"


def test_un_prix_a_zero_est_une_absence(nettoye):
    article = trouver(nettoye, "SDL FEM YZ86")

    assert (article.upsell, article.prix_gros, article.prix_liquidation) == ((), None, None)
    # 92 lignes sans upsell, dont la référence répétée ; YZ3000 n'a qu'un prix de liquidation.
    assert sum(not article.upsell for article in nettoye.lignes) == 91
    assert trouver(nettoye, "BOT FEM YZ3000").prix_liquidation == 449


def test_les_phases_du_catalogue_nettoye(nettoye):
    """94, 39 + 1 et 29 lignes, moins la référence répétée, en liquidation."""
    assert Counter(article.phase for article in nettoye.lignes) == {
        "LIQUIDATION": 93,
        "EN_COURS": 40,
        "EN_TEST": 29,
    }


def test_un_article_convient_aux_filles_et_aux_garcons(nettoye):
    deux_genres = [article for article in nettoye.lignes if len(article.genres) > 1]

    assert [(str(article.reference), article.genres) for article in deux_genres] == [
        ("ESPA ENFANT YZ05", ("GARCON", "FILLE"))
    ]


def test_les_categories_du_catalogue_nettoye(nettoye):
    assert Counter(article.categorie for article in nettoye.lignes) == {
        "SANDALES": 86,
        "CHAUSSURES": 22,
        "ESPARILLE": 14,
        "SABOT": 14,
        "ESCARPINS": 9,
        "MULES": 8,
        "FOULARD": 3,
        "PACK_SAC": 3,
        "BOTTE": 2,
        "CHALE": 1,
    }


def test_sept_numeros_de_modele_servent_deux_categories(nettoye):
    partages = modeles_partages(nettoye.lignes)

    assert {modele: [str(a.reference) for a in articles] for modele, articles in partages.items()} == {
        2: ["SDL FEM YZ02", "FOULARD FEM YZ02"],
        4: ["FOULARD FEM YZ04", "ESPA FEM YZ04"],
        5: ["ESPA ENFANT YZ05", "FOULARD FEM YZ05"],
        12: ["SDL FEM YZ012", "MULE FEM YZ012"],
        72: ["SAB FEM YZ72", "SAC FEM YZ072"],
        409: ["SDL FEM YZ409", "MULE FEM YZ409"],
        1372: ["SDL FEM YZ1372", "ESCA FEM YZ1372"],
    }
    assert nettoye.compter(Motif.MODELE_PARTAGE) == 7


def test_les_pointures_et_les_couleurs_sont_des_listes(nettoye):
    article = trouver(nettoye, "CHAUSS FEM YZ131")

    assert article.pointures == (37, 38, 39, 40, 41)
    assert article.couleurs == ("Beige", "Bleu marine", "Grenat", "Marron", "Noir")
    assert sum(not article.pointures for article in nettoye.lignes) == 5
    assert "Biege" not in {couleur for article in nettoye.lignes for couleur in article.couleurs}


def test_une_colonne_qui_contredit_la_reference_est_signalee(nettoye):
    remarques = {refus.code: refus.bloquant for refus in nettoye.refus}

    assert nettoye.compter(Motif.CATEGORIE_DIVERGENTE) == 2
    assert nettoye.compter(Motif.GENRE_DIVERGENT) == 2
    assert nettoye.compter(Motif.MODELE_ABSENT) == 1
    assert remarques["categorie_divergente"] is False
    assert trouver(nettoye, "SAB FEM YZ510").genres == ("HOMME",)


def test_le_catalogue_brut_dit_la_meme_chose_que_le_nettoye(nettoye, brut):
    """187 lignes emballées, 163 articles écrits, dont deux cassés par l'emballage."""
    sans_ligne = [[replace(a, ligne=0) for a in lecture.lignes] for lecture in (brut, nettoye)]
    differents = [(avant, apres) for avant, apres in zip(*sans_ligne, strict=True) if avant != apres]

    assert len(brut.lignes) == 162
    assert brut.compter(Motif.NOMBRE_DE_CELLULES) == 0
    # Le nettoyage n'a ajouté qu'une chose : des pointures à un sac.
    [(avant, apres)] = differents
    assert (avant.pointures, apres.pointures) == ((), (37, 38, 39, 40, 41))
    assert replace(avant, pointures=apres.pointures) == apres
    assert str(avant.reference) == "SAC FEM YZ072"


@pytest.mark.parametrize("reference", ["CHAUSS FEM YZ249", "CHAUSS HOM YZ660"])
def test_les_deux_lignes_cassees_par_l_emballage_sont_recousues(brut, reference):
    article = trouver(brut, reference)

    assert article.couleurs[-1] in {"Marron", "Bleu marine"}
    assert [lot.paires for lot in article.upsell] == [2, 3, 4]
    assert article.upsell[0].total == 2 * article.prix_unitaire - 80


def test_la_grille_explique_ses_25_lignes_refusees(grille):
    refuses = Counter(refus.code for refus in grille.refus if refus.bloquant)

    assert refuses == {"reference_absente": 19, "reference_en_double": 4, "prix_absent": 2}
    assert len(grille.lignes) == 292 - 25
    assert [refus.valeur for refus in grille.refus if refus.motif is Motif.REFERENCE_EN_DOUBLE] == [
        "BOT FEM YZ3005",
        "SAB FEM YZ153",
        "SAB FEM YZ151",
        "CHAUSS FEM YZ425",
    ]


def test_les_economies_prouvent_que_les_prix_sont_des_totaux(grille):
    assert grille.compter(Motif.ECONOMIE_INCOHERENTE) == 0
    article = trouver(grille, "SDL FEM YZ478")
    assert [(lot.paires, int(lot.total)) for lot in article.remises] == [(1, 174), (2, 328), (3, 462), (4, 576)]
    assert [(lot.paires, int(lot.total)) for lot in article.upsell] == [(2, 388), (3, 522), (4, 656)]


def test_une_economie_fausse_est_signalee_sans_perdre_l_article(dossier, tmp_path):
    faussee = tmp_path / "grille.csv"
    texte = (dossier / "grille_prix_articles.csv").read_text(encoding="utf-8")
    faussee.write_text(texte.replace('"388,00DH","50,00DH"', '"389,00DH","50,00DH"', 1), encoding="utf-8")

    lecture = lire_catalogue(faussee, GRILLE)

    [refus] = [refus for refus in lecture.refus if refus.motif is Motif.ECONOMIE_INCOHERENTE]
    assert (refus.ligne, refus.colonne, refus.valeur, refus.bloquant) == (2, "PRIX UPSEL 2", "389,00DH", False)
    assert trouver(lecture, "SDL FEM YZ478").upsell[0].total == 389


def test_une_quantite_en_erreur_reste_inconnue(grille):
    assert grille.compter(Motif.ERREUR_DE_TABLEUR) == 204
    assert {article.quantite for article in grille.lignes} == {None}


def test_une_phase_tue_reste_vide(grille):
    """Parmi les lignes gardées, 24 « -- » moins une répétée, et les cases vides."""
    phases = Counter(article.phase for article in grille.lignes)

    assert set(phases) == {"EN_TEST", "LIQUIDATION", "EN_COURS", ""}
    assert phases["EN_COURS"] == 52
    assert grille.compter(Motif.PHASE_INCONNUE) == 0
