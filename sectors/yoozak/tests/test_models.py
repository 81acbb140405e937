"""Ce que la base garantit, quoi que fasse le code."""

import json

from django.utils.translation import override

from business.orders.models import OrderStatus
from core.workflow.storing import from_json, to_json
from sectors.yoozak.commande.models import Commande
from sectors.yoozak.commande.workflow import COULEURS, Etat, statut, vie_de_la_commande


def test_chaque_etat_a_une_couleur():
    assert set(COULEURS) == set(Etat)


def test_une_commande_commence_non_affectee():
    assert vie_de_la_commande.initial == Etat.NON_AFFECTEE


def test_chaque_etat_a_un_statut_commun():
    assert {etat.value: statut(etat) for etat in Etat} == {
        **dict.fromkeys(Etat.values, OrderStatus.DRAFT),
        "annulee": OrderStatus.CANCELLED,
        "confirmee": OrderStatus.CONFIRMED,
        **dict.fromkeys(("en_preparation", "collectee", "emballee"), OrderStatus.IN_PREPARATION),
        "preparee": OrderStatus.READY,
        **dict.fromkeys(("mise_en_distribution", "reportee"), OrderStatus.SHIPPED),
        **dict.fromkeys(("livree", "livree_partiellement", "livree_avec_changement"), OrderStatus.DELIVERED),
        **dict.fromkeys(("retournee", "retournee_traitee"), OrderStatus.RETURNED),
    }


def test_la_vie_d_une_commande_s_ecrit_et_se_relit_dans_chaque_langue():
    ecrite = json.loads(json.dumps(to_json(vie_de_la_commande.current)))
    relue = from_json(ecrite, vie_de_la_commande, Commande)

    assert relue == vie_de_la_commande.current
    assert to_json(relue) == ecrite
    gardes = [garde.__name__ for garde in relue.transition["confirmer"].guards]
    assert gardes == ["operation_enregistree", "panier_rempli", "articles_en_vente"]
    for langue, libelle in (("fr", "Confirmée"), ("en", "Confirmed"), ("ar", "مؤكدة")):
        with override(langue):
            assert str(relue.state["confirmee"].label) == libelle
