"""Ce que la base garantit, quoi que fasse le code."""

from sectors.yoozak.commande.workflow import COULEURS, Etat, vie_de_la_commande


def test_chaque_etat_a_une_couleur():
    assert set(COULEURS) == set(Etat)


def test_une_commande_commence_non_affectee():
    assert vie_de_la_commande.initial == Etat.NON_AFFECTEE
