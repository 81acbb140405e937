"""Parcours J11, J12 et J14 : de la préparation au paiement, par les services."""

from __future__ import annotations

from datetime import timedelta

import pytest

from business.delivery.errors import ShipmentClosedAlready
from business.delivery.models import Shipment
from business.orders.models import PaymentStatus
from core.tenancy.clock import today
from core.workflow import TransitionRefused
from core.workflow.journal import current
from core.workflow.models import StateChange
from sectors.yoozak.commande import panier
from sectors.yoozak.commande.droits import visibles
from sectors.yoozak.commande.erreurs import AccesRefuse, CommandeNonLivree, DateFuture, DejaPayee
from sectors.yoozak.commande.models import TypeOperation
from sectors.yoozak.commande.workflow import Etat
from sectors.yoozak.livraison.services import cloturer_envoi, distribuer, ouvrir_envoi
from sectors.yoozak.operatconfirme import services as confirmation
from sectors.yoozak.operatlogistic import services as logistique
from sectors.yoozak.prepacommande import services as preparation

from .monde import Monde, recharger


def test_j11_preparer(monde: Monde) -> None:
    sup1, prep1, prep2 = monde.acteur("sup1"), monde.acteur("prep1"), monde.acteur("prep2")
    premiere, seconde = monde.confirmee(("A38", 1)), monde.confirmee(("N37", 1))
    for commande in (premiere, seconde):
        preparation.affecter_preparation(commande, monde.profils["prep1"], actor=sup1)
        operation = commande.operations.get(type=TypeOperation.AFFECTATION_SUPERVISION)
        assert (operation.actor_name, operation.commentaire) == ("sup1", "prep1")

    preparation.affecter_preparation(seconde, monde.profils["prep2"], actor=sup1)
    passages = StateChange.objects.for_record(seconde).filter(state=Etat.EN_PREPARATION)
    assert [(p.owner, p.ended_at is None) for p in passages] == [
        (monde.profils["prep1"].pk, False),
        (monde.profils["prep2"].pk, True),
    ]

    with pytest.raises(TransitionRefused):
        preparation.emballer(premiere, actor=prep1)
    with pytest.raises(AccesRefuse):
        preparation.collecter(seconde, actor=prep1)
    assert list(visibles(prep1)) == [premiere]
    preparation.collecter(premiere, actor=prep1)
    preparation.emballer(premiere, actor=prep1)
    with pytest.raises(AccesRefuse):
        preparation.finaliser(premiere, actor=prep1)
    preparation.finaliser(premiere, actor=sup1)

    assert recharger(premiere).etat == Etat.PREPAREE
    assert current(premiere).owner == monde.profils["sup1"].pk
    assert recharger(seconde).etat == Etat.EN_PREPARATION
    assert list(visibles(prep2)) == [seconde]


def test_j11_reaffecter_au_meme_ne_change_rien(monde: Monde) -> None:
    commande = monde.confirmee(("A38", 1))
    for _ in range(2):
        preparation.affecter_preparation(commande, monde.profils["prep1"], actor=monde.acteur("sup1"))

    assert StateChange.objects.for_record(commande).filter(state=Etat.EN_PREPARATION).count() == 1


def test_j12_un_probleme_rend_le_stock_et_revient_au_confirmateur(monde: Monde) -> None:
    conf1 = monde.acteur("conf1")
    commande = monde.confirmee(("A38", 1))
    assert monde.stock("A38") == 9
    preparation.affecter_preparation(commande, monde.profils["prep1"], actor=monde.acteur("sup1"))

    preparation.signaler_probleme(commande, actor=monde.acteur("prep1"), motif="Paire abîmée")

    passage = current(commande)
    assert (passage.state, passage.owner) == (Etat.RETOUR_CONFIRMATION, monde.profils["conf1"].pk)
    assert list(visibles(conf1)) == [commande]
    assert monde.stock("A38") == 10
    (ligne,) = commande.order.lines.all()
    panier.retirer_ligne(commande, ligne, actor=conf1)
    panier.ajouter_ligne(commande, monde.variantes["P37"], actor=conf1, quantite=1)
    confirmation.confirmer(commande, actor=conf1)

    assert (recharger(commande).etat, monde.stock("A38"), monde.stock("P37")) == (Etat.CONFIRMEE, 10, 5)
    etats = [passage.state for passage in StateChange.objects.for_record(commande)]
    assert etats.count(Etat.CONFIRMEE) == 2
    assert etats[-3:] == [Etat.EN_PREPARATION, Etat.RETOUR_CONFIRMATION, Etat.CONFIRMEE]


def test_un_envoi_part_avec_les_preparees_de_sa_region(monde: Monde) -> None:
    sup1 = monde.acteur("sup1")
    casa, autre, agadir = (
        monde.preparee(("A38", 1)),
        monde.preparee(("N37", 1)),
        monde.preparee(("P37", 1), ville="Agadir"),
    )
    envoi = ouvrir_envoi(monde.villes["Casablanca"].region, actor=sup1)

    parties = cloturer_envoi(envoi, actor=sup1)

    assert parties == [casa, autre]
    assert set(envoi.orders.values_list("pk", flat=True)) == {casa.order_id, autre.order_id}
    assert [recharger(c).etat for c in (casa, autre, agadir)] == [
        Etat.MISE_EN_DISTRIBUTION,
        Etat.MISE_EN_DISTRIBUTION,
        Etat.PREPAREE,
    ]
    with pytest.raises(ShipmentClosedAlready):
        cloturer_envoi(envoi, actor=sup1)


def test_une_selection_part_region_par_region(monde: Monde) -> None:
    commandes = [monde.preparee(("A38", 1)), monde.preparee(("N37", 1), ville="Agadir")]

    envois = distribuer(commandes, actor=monde.acteur("sup1"))

    jour = f"{today():%Y%m%d}"
    assert {envoi.number for envoi in envois} == {f"ENV-{jour}-0001", f"ENV-{jour}-0002"}
    assert Shipment.objects.filter(state="open").count() == 0
    assert [recharger(c).etat for c in commandes] == [Etat.MISE_EN_DISTRIBUTION] * 2


def test_une_selection_qui_n_est_pas_prete_ne_part_pas_du_tout(monde: Monde) -> None:
    prete, confirmee = monde.preparee(("A38", 1)), monde.confirmee(("N37", 1))

    with pytest.raises(TransitionRefused):
        distribuer([prete, confirmee], actor=monde.acteur("sup1"))

    assert [recharger(c).etat for c in (prete, confirmee)] == [Etat.PREPAREE, Etat.CONFIRMEE]
    assert not Shipment.objects.exists()


def test_j14_livrer_puis_encaisser(monde: Monde) -> None:
    log1 = monde.acteur("log1")
    commande = monde.en_distribution(("U37", 1))
    hier = today() - timedelta(days=1)

    with pytest.raises(CommandeNonLivree):
        logistique.marquer_payee(commande, actor=log1, date_paiement=today())
    with pytest.raises(DateFuture):
        logistique.livrer(commande, actor=log1, date_livraison=today() + timedelta(days=1))
    logistique.livrer(commande, actor=log1, date_livraison=hier)

    recharger(commande)
    assert (commande.etat, commande.order.delivered_on, commande.total) == (Etat.LIVREE, hier, 319)
    logistique.marquer_payee(commande, actor=log1, date_paiement=today())
    recharger(commande)
    assert (commande.order.payment_status, commande.order.paid_on) == (PaymentStatus.PAID, today())
    with pytest.raises(DejaPayee):
        logistique.marquer_payee(commande, actor=log1, date_paiement=today())


def test_j14_une_commande_seulement_confirmee_ne_se_livre_pas(monde: Monde) -> None:
    commande = monde.confirmee(("U37", 1))

    with pytest.raises(TransitionRefused):
        logistique.livrer(commande, actor=monde.acteur("log1"))

    assert (recharger(commande).etat, commande.order.delivered_on) == (Etat.CONFIRMEE, None)
