"""La feuille des commandes : 573 lignes réelles de forme, synthétiques de contenu."""

from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from ..commandes import lire_commandes
from ..motifs import Motif, ValeurRefusee
from ..statuts import lire_statut

CASABLANCA = ZoneInfo("Africa/Casablanca")


@pytest.fixture(scope="module")
def commandes(dossier):
    chemin = dossier / "commandes_google_sheet_exemple.csv"
    return lire_commandes(chemin, operateurs=(), fuseau=CASABLANCA)


@pytest.fixture
def lire(tmp_path):
    def lire(*lignes: str, entete: str = "N° Commande,Statut,Client,Téléphone,Ville,Produit,Prix,Date Création"):
        fichier = tmp_path / "commandes.csv"
        fichier.write_text("\n".join((entete, *lignes)), encoding="utf-8")
        return lire_commandes(fichier, operateurs=("Sara",), fuseau=UTC)

    return lire


def test_les_573_commandes_sont_toutes_lues(commandes):
    assert len(commandes.lignes) == 573
    assert not [refus for refus in commandes.refus if refus.bloquant]
    assert Counter(lue.numero[:4] for lue in commandes.lignes) == {"YCN-": 390, "SHP-": 183}


def test_une_commande_de_la_feuille(commandes):
    lue = commandes.lignes[0]

    assert (lue.ligne, lue.numero, lue.statut) == (2, "YCN-000001", "non_affectee")
    assert (lue.nom, lue.prenom, lue.telephone.e164) == ("Brahim", "Bennani", "+212700000001")
    assert (lue.adresse, lue.ville, lue.prix) == ("", "مكناس", Decimal("345.00"))
    assert lue.creee_le == datetime(2025, 1, 20, 21, 22, 32, tzinfo=UTC)
    assert (str(lue.produit.reference), lue.produit.pointure) == ("SDL HOM YZ740", 44)


def test_les_statuts_de_la_feuille(commandes):
    assert Counter(lue.statut for lue in commandes.lignes) == {
        "non_affectee": 484,
        "doublon": 65,
        "erronee": 24,
    }


def test_un_operateur_inconnu_est_une_remarque_jamais_une_perte(commandes):
    inconnus = [refus for refus in commandes.refus if refus.motif is Motif.OPERATEUR_INCONNU]

    assert Counter(refus.valeur for refus in inconnus) == {
        "Marketing": 23, "Op2": 19, "Op3": 14, "Vente": 13, "Op1": 10,
    }  # fmt: skip
    assert not any(lue.operateur for lue in commandes.lignes)


def test_un_operateur_connu_est_garde(dossier):
    chemin = dossier / "commandes_google_sheet_exemple.csv"
    lecture = lire_commandes(chemin, operateurs={"Op1", "Vente"}, fuseau=CASABLANCA)

    assert lecture.compter(Motif.OPERATEUR_INCONNU) == 79 - 23
    assert Counter(lue.operateur for lue in lecture.lignes if lue.operateur) == {"Op1": 10, "Vente": 13}


def test_sept_telephones_ne_sont_pas_valides(commandes):
    invalides = [lue for lue in commandes.lignes if not lue.telephone.valide]

    assert len(invalides) == commandes.compter(Motif.TELEPHONE_INVALIDE) == 7
    assert {lue.telephone.brut[:3] for lue in invalides} == {"01-"}
    assert len({lue.telephone.identite for lue in commandes.lignes}) == 573


def test_une_adresse_inconnue_est_vide(commandes):
    assert sum(not lue.adresse for lue in commandes.lignes) == 468


def test_les_villes_sont_gardees_telles_qu_ecrites(commandes):
    assert len({lue.ville for lue in commandes.lignes}) == 37


def test_un_doublon_designe_une_commande_de_la_feuille(commandes):
    numeros = {lue.numero for lue in commandes.lignes}
    originaux = [lue.original for lue in commandes.lignes if lue.original]

    assert len(originaux) == 65
    assert set(originaux) <= numeros
    assert next(lue.original for lue in commandes.lignes if lue.numero == "YCN-000571") == "YCN-000364"


def test_une_commande_erronee_dit_pourquoi(commandes):
    assert Counter(lue.motif for lue in commandes.lignes if lue.statut == "erronee") == {
        "Client non joignable": 12,
        "Numéro de téléphone invalide": 6,
        "Adresse incomplète": 5,
        "Informations manquantes": 1,
    }


def test_les_quantites_et_les_prix(commandes):
    assert Counter(lue.quantite for lue in commandes.lignes) == {1: 556, 2: 7, 3: 10}
    assert {int(lue.prix) for lue in commandes.lignes} == {239, 249, 259, 279, 289, 299, 345}
    assert all(lue.creee_le for lue in commandes.lignes)


def test_toutes_les_cellules_produit_de_la_feuille_se_comprennent(commandes):
    assert all(lue.produit.complete for lue in commandes.lignes)


@pytest.mark.parametrize(
    ("texte", "statut"),
    [
        ("Non affectée", "non_affectee"),
        ("NON AFFECTEE", "non_affectee"),
        ("Non affecté", "non_affectee"),
        ("Affecte", "affectee"),
        ("Affecté", "affectee"),
        ("À confirmer", "en_cours_de_confirmation"),
        ("Erroné", "erronee"),
        ("Errone", "erronee"),
        ("Doublons", "doublon"),
        ("Confirmé", "confirmee"),
        ("Annulé", "annulee"),
        ("Livré", "livree"),
        ("Retourné", "retournee"),
        ("Pas de réponse", "pas_de_reponse"),
        ("Partiellement payé", "partiellement_paye"),
        ("Échoué", "echoue"),
    ],
)
def test_un_statut_se_reconnait_a_la_casse_et_aux_accents_pres(texte, statut):
    assert lire_statut(texte) == statut


def test_un_statut_inconnu_est_refuse():
    with pytest.raises(ValeurRefusee) as erreur:
        lire_statut("Perdue")
    assert erreur.value.motif is Motif.STATUT_INCONNU


def test_un_statut_inconnu_laisse_la_commande_non_affectee(lire):
    lecture = lire("YCN-1,Perdue,Sara A,0663625300,Safi,X,299,2025-01-01")

    assert [lue.statut for lue in lecture.lignes] == ["non_affectee"]
    assert [refus.message for refus in lecture.refus] == ["Le statut « Perdue » n'existe pas : commande non affectée."]


def test_sans_numero_ou_sans_statut_la_ligne_est_refusee(lire):
    lecture = lire(
        ",Affectée,Sara A,0663625300,Safi,X,299,2025-01-01",
        "YCN-2,,Sara A,0663625300,Safi,X,299,2025-01-01",
    )

    assert lecture.lignes == []
    assert [(refus.ligne, refus.code) for refus in lecture.refus] == [
        (2, "numero_absent"),
        (3, "statut_absent"),
    ]


def test_un_numero_repete_n_est_lu_qu_une_fois(lire):
    ligne = "YCN-1,Affectée,Sara A,0663625300,Safi,X,299,2025-01-01"
    lecture = lire(ligne, ligne)

    assert [lue.ligne for lue in lecture.lignes] == [2]
    assert [(refus.ligne, refus.code) for refus in lecture.refus] == [(3, "numero_en_double")]


def test_un_prix_et_une_date_illisibles_laissent_la_commande_sans_eux(lire):
    lecture = lire("YCN-1,Affectée,Sara A,0663625300,Safi,X,cher,hier")

    [lue] = lecture.lignes
    assert (lue.prix, lue.creee_le) == (None, None)
    assert {refus.code for refus in lecture.refus} == {"montant_illisible", "date_illisible"}


def test_les_anciens_en_tetes_sont_compris_et_le_total_supplee_le_prix(lire):
    entete = "Numéro,Statut,Opérateur,Client,Téléphone,Ville,Produit,Prix,Total,Date"
    lecture = lire('YCN-1,Affectée,Sara,Sara A,0663625300,Safi,X,0,"299,00",2025-01-01', entete=entete)

    [lue] = lecture.lignes
    assert (lue.numero, lue.operateur, lue.prix) == ("YCN-1", "Sara", Decimal("299.00"))
    assert lecture.refus == []


def test_un_doublon_sans_original_est_signale(lire):
    entete = "N° Commande,Statut,Client,Téléphone,Ville,Produit,Prix,Date Création,Motifs"
    lecture = lire("YCN-1,Doublon,Sara A,0663625300,Safi,X,299,2025-01-01,déjà vue", entete=entete)

    assert [(lue.original, lue.motif) for lue in lecture.lignes] == [("", "déjà vue")]
    assert [refus.code for refus in lecture.refus] == ["original_illisible"]
