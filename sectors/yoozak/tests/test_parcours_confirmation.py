"""Parcours J3, J4, J5, J7, J9 et J10 : de l'affectation à la confirmation, par les services."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from business.catalog.services import change_price
from business.orders.models import OrderStatus
from business.parties.errors import PhoneAlreadyUsed
from business.stock.errors import StockInsuffisant
from business.stock.events import OutOfStock
from core.notifications.models import Notification
from core.notifications.reading import page
from core.outbox.models import OutboxEvent
from core.users.services import actor_of
from core.workflow import TransitionRefused
from core.workflow.journal import current
from core.workflow.models import StateChange
from sectors.yoozak.client.services import enregistrer_client
from sectors.yoozak.commande import panier, remises
from sectors.yoozak.commande.adresse import basculer_frais, choisir_ville
from sectors.yoozak.commande.affectation import affecter, affecter_plusieurs, desaffecter
from sectors.yoozak.commande.annulation import annuler
from sectors.yoozak.commande.creation import creer
from sectors.yoozak.commande.erreurs import (
    AccesRefuse,
    DateReportInvalide,
    OperationManquante,
    PanierFige,
    PanierVide,
)
from sectors.yoozak.commande.models import Commande, TypeOperation
from sectors.yoozak.commande.operateurs import operateurs
from sectors.yoozak.commande.operations import enregistrer_operation
from sectors.yoozak.commande.workflow import Etat
from sectors.yoozak.operatconfirme import services as confirmation

from .monde import Monde, lignes, recharger


def charges(*, role: str = "CONFIRMATION") -> dict[str, int]:
    return {str(ligne.profil): ligne.charge for ligne in operateurs(role)}


def passages(commande: Commande) -> list[tuple[str, object]]:
    return [(passage.state, passage.owner) for passage in StateChange.objects.for_record(commande)]


def test_j3_affecter_reaffecter_desaffecter(monde: Monde) -> None:
    admin, conf1, conf2 = monde.acteur("admin1"), monde.profils["conf1"], monde.profils["conf2"]
    commandes = [monde.commande() for _ in range(3)]

    resultats = affecter_plusieurs([commande.pk for commande in commandes], conf1, actor=admin)

    assert [resultat.refus for resultat in resultats] == [None, None, None]
    assert charges() == {"conf1": 3, "conf2": 0}
    for commande in commandes:
        assert passages(commande) == [(Etat.NON_AFFECTEE, None), (Etat.AFFECTEE, conf1.pk)]

    affecter(commandes[2], conf2, actor=admin)
    assert charges() == {"conf1": 2, "conf2": 1}
    assert passages(commandes[2])[1:] == [(Etat.AFFECTEE, conf1.pk), (Etat.AFFECTEE, conf2.pk)]

    desaffecter(commandes[1], actor=admin, motif="Client injoignable le matin")
    passage = current(commandes[1])
    assert (passage.state, passage.owner, passage.comment) == (
        Etat.NON_AFFECTEE,
        None,
        "Client injoignable le matin",
    )
    with pytest.raises(TransitionRefused):
        desaffecter(commandes[1], actor=admin)
    assert len(passages(commandes[1])) == 3


def test_j3_l_operateur_apprend_ce_qui_lui_est_confie(monde: Monde) -> None:
    admin, conf1, conf2 = monde.acteur("admin1"), monde.profils["conf1"], monde.profils["conf2"]
    commandes = [monde.commande() for _ in range(3)]
    affecter_plusieurs([commande.pk for commande in commandes], conf1, actor=admin)
    affecter_plusieurs([commande.pk for commande in commandes], conf1, actor=admin)
    affecter(commandes[2], conf2, actor=admin)
    affecter(commandes[2], conf2, actor=admin)

    ressource = "yoozak.commande.commande"
    assert list(Notification.objects.order_by("id").values_list("recipient", "resource", "record", "parameters")) == [
        (conf1.pk, ressource, None, {"nombre": 3}),
        (conf2.pk, ressource, commandes[2].pk, {"nombre": 1}),
    ]
    assert [ligne["text"] for ligne in page(actor=actor_of(conf1))[0]] == ["3 commandes vous sont confiées"]
    (ligne,), _ = page(actor=actor_of(conf2))
    assert (ligne["text"], ligne["record"]) == ("Une commande vous est confiée", commandes[2].pk)
    assert ligne["title"] == str(recharger(commandes[2]).id_yz)


def test_j3_une_commande_qui_ne_s_affecte_pas_ne_retient_pas_les_autres(monde: Monde) -> None:
    bonne, annulee = monde.commande(), monde.commande()
    annuler(annulee, actor=monde.acteur("admin1"), motif="Erreur de saisie")

    resultats = affecter_plusieurs([annulee.pk, bonne.pk], monde.profils["conf1"], actor=monde.acteur("admin1"))

    assert {r.id: getattr(r.refus, "code", None) for r in resultats} == {
        bonne.pk: None,
        annulee.pk: "transition_interdite",
    }
    assert recharger(bonne).etat == Etat.AFFECTEE
    assert recharger(annulee).etat == Etat.ANNULEE


def test_j4_confirmer_avec_les_gardes(monde: Monde) -> None:
    conf1 = monde.acteur("conf1")
    commande = creer(monde.client(), actor=monde.acteur("admin1"), adresse="12, rue des Orangers")
    affecter(commande, monde.profils["conf1"], actor=monde.acteur("admin1"))
    confirmation.lancer(commande, actor=conf1)
    ligne = panier.ajouter_ligne(commande, monde.variantes["U37"], actor=conf1, quantite=1)
    choisir_ville(commande, monde.villes["Casablanca"], actor=conf1)

    with pytest.raises(OperationManquante):
        confirmation.confirmer(commande, actor=conf1)

    enregistrer_operation(commande, TypeOperation.APPEL, actor=conf1, commentaire="Appel 1")
    panier.retirer_ligne(commande, ligne, actor=conf1)
    with pytest.raises(PanierVide):
        confirmation.confirmer(commande, actor=conf1)
    assert (recharger(commande).etat, monde.stock("U37")) == (Etat.EN_COURS_DE_CONFIRMATION, 20)

    panier.ajouter_ligne(commande, monde.variantes["U37"], actor=conf1, quantite=1)
    confirmation.confirmer(commande, actor=conf1)

    recharger(commande)
    assert (commande.etat, commande.order.status) == (Etat.CONFIRMEE, OrderStatus.CONFIRMED)
    assert (commande.order.subtotal, commande.order.fee, commande.total) == (299, 20, 319)
    assert (monde.stock("U37"), monde.mouvements(commande)) == (19, [("sale", -1)])
    (ligne,) = commande.order.lines.all()
    assert (ligne.price_type, ligne.price_frozen) == ("normal", True)

    change_price(monde.articles["U"].product, actor=monde.acteur("admin1"), price=Decimal(350))
    with pytest.raises(PanierFige):
        panier.changer_quantite(commande, ligne, actor=conf1, quantite=2)
    assert recharger(commande).total == 319
    with pytest.raises(AccesRefuse):
        confirmation.lancer(commande, actor=monde.acteur("conf2"))
    with pytest.raises(TransitionRefused):
        confirmation.confirmer(commande, actor=conf1)
    assert monde.stock("U37") == 19


def test_j5_les_paliers_upsell(monde: Monde) -> None:
    admin = monde.acteur("admin1")
    commande = monde.commande(ville="Agadir")

    def etat() -> tuple[int, list[Decimal], Decimal]:
        recharger(commande)
        return commande.compteur, [sous_total for _, _, sous_total, _ in lignes(commande)], commande.total

    u37 = panier.ajouter_ligne(commande, monde.variantes["U37"], actor=admin, quantite=1)
    assert etat() == (0, [299], 334)
    u38 = panier.ajouter_ligne(commande, monde.variantes["U38"], actor=admin, quantite=1)
    assert etat() == (1, [259, 259], 553)
    panier.ajouter_ligne(commande, monde.variantes["N37"], actor=admin, quantite=1)
    assert etat() == (1, [259, 259, 199], 752)
    panier.changer_quantite(commande, u37, actor=admin, quantite=4)
    assert etat() == (4, [796, 199, 199], 1229)
    remises.activer_remise(commande, u38, actor=admin)
    assert etat() == (3, [876, 280, 199], 1390)
    assert monde.articles["U"].product.current_price == 299
    remises.desactiver_remise(commande, u38, actor=admin)
    assert etat() == (4, [796, 199, 199], 1229)
    basculer_frais(commande, False, actor=admin)
    assert etat() == (4, [796, 199, 199], 1194)
    panier.retirer_ligne(commande, u38, actor=admin)
    assert etat() == (3, [876, 199], 1075)


def test_j7_le_stock_est_tout_ou_rien(monde: Monde) -> None:
    conf1 = monde.acteur("conf1")
    commande = monde.prete_a_confirmer(("A38", 2), ("A39", 3))

    for _ in range(3):
        with pytest.raises(StockInsuffisant) as refus:
            confirmation.confirmer(commande, actor=conf1)
        assert str(refus.value) == "Stock insuffisant: SDL FEM YZ119 Noir - 39 Stock=1, Demandé=3"
        assert (monde.stock("A38"), monde.stock("A39"), monde.mouvements(commande)) == (10, 1, [])
        assert recharger(commande).etat == Etat.EN_COURS_DE_CONFIRMATION

    a39 = commande.order.lines.get(variant=monde.variantes["A39"])
    panier.changer_quantite(commande, a39, actor=conf1, quantite=1)
    confirmation.confirmer(commande, actor=conf1)

    assert (monde.stock("A38"), monde.stock("A39")) == (8, 0)
    rupture = OutboxEvent.objects.get(name=OutOfStock.event_name)
    assert rupture.payload["variant_id"] == str(monde.variantes["A39"].pk)


def test_j9_creee_par_un_operateur(monde: Monde) -> None:
    conf1 = monde.acteur("conf1")
    client = enregistrer_client(actor=conf1, prenom="Hind", nom="Tazi", telephone="06 00 00 90 10")

    commande = creer(
        client,
        actor=conf1,
        ville=monde.villes["Mohammedia"],
        adresse="3, avenue Hassan II",
        articles=[(monde.variantes["U37"], 3)],
    )

    assert (commande.id_yz, commande.num_cmd, commande.origine) == (211971, "OC-00001", "OC")
    assert passages(commande) == [(Etat.AFFECTEE, monde.profils["conf1"].pk)]
    assert (commande.compteur, commande.order.subtotal, commande.total) == (2, 717, 745)
    assert monde.stock("U37") == 20


def test_j9_creee_par_l_administrateur_confirmee_puis_annulee(monde: Monde) -> None:
    commande = monde.commande(("U37", 3), ville="Mohammedia")
    assert (commande.num_cmd, commande.etat, commande.total) == ("ADMIN-00001", Etat.NON_AFFECTEE, 745)
    assert monde.stock("U37") == 20

    conf1, admin = monde.acteur("conf1"), monde.acteur("admin1")
    affecter(commande, monde.profils["conf1"], actor=admin)
    confirmation.lancer(commande, actor=conf1)
    enregistrer_operation(commande, TypeOperation.APPEL, actor=conf1, commentaire="Appel 1")
    confirmation.confirmer(commande, actor=conf1)
    assert monde.stock("U37") == 17

    annuler(commande, actor=admin, motif="Erreur de saisie")

    recharger(commande)
    assert (commande.etat, commande.motif_annulation) == (Etat.ANNULEE, "Erreur de saisie")
    assert (commande.order.status, monde.stock("U37")) == (OrderStatus.CANCELLED, 20)
    operation = commande.operations.get(type=TypeOperation.ANNULATION)
    assert (operation.commentaire, operation.actor_name) == ("Erreur de saisie", "admin1")
    with pytest.raises(TransitionRefused):
        annuler(commande, actor=admin, motif="Encore")
    assert monde.stock("U37") == 20


def test_j9_annuler_une_commande_jamais_confirmee_ne_cree_pas_de_stock(monde: Monde) -> None:
    commande = monde.commande(("U37", 3))

    annuler(commande, actor=monde.acteur("admin1"), motif="Doublon confirmé")

    assert (monde.stock("U37"), monde.mouvements(commande)) == (20, [])


def test_j9_un_telephone_connu_propose_son_client(monde: Monde) -> None:
    conf1 = monde.acteur("conf1")
    connu = enregistrer_client(actor=conf1, prenom="Hind", nom="Tazi", telephone="06 00 00 90 10")

    with pytest.raises(PhoneAlreadyUsed) as refus:
        enregistrer_client(actor=conf1, prenom="Hind", nom="T.", telephone="+212 600-009010")

    assert refus.value.data["customer_id"] == connu.pk


def test_j10_reporter_la_confirmation(monde: Monde) -> None:
    conf1 = monde.acteur("conf1")
    commande = monde.prete_a_confirmer(("A38", 1))
    demain = timezone.now() + timedelta(days=1)

    with pytest.raises(DateReportInvalide):
        confirmation.reporter(commande, actor=conf1, date=timezone.now() - timedelta(minutes=1))
    assert recharger(commande).etat == Etat.EN_COURS_DE_CONFIRMATION

    confirmation.reporter(commande, actor=conf1, date=demain, motif="rappeler")
    passage = current(commande)
    assert (passage.state, passage.due_at, passage.comment) == (Etat.REPORT_DE_CONFIRMATION, demain, "rappeler")
    assert (monde.stock("A38"), monde.mouvements(commande)) == (10, [])

    confirmation.confirmer(commande, actor=conf1)
    assert (recharger(commande).etat, monde.stock("A38")) == (Etat.CONFIRMEE, 9)
