"""J1 : la feuille entre, ses défauts compris, et la relire ne change rien."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from business.orders.models import OrderLine
from business.parties.models import Customer
from core.kernel.actors import Actor, ActorKind
from core.workflow.models import StateChange
from sectors.yoozak.article.propositions import proposer
from sectors.yoozak.commande.models import Commande, Source
from sectors.yoozak.commande.workflow import Etat
from sectors.yoozak.importation.bilan import Bilan
from sectors.yoozak.importation.services import importer_feuille

from .monde import Monde

FEUILLE = Path(__file__).with_name("feuille_j1.csv")


def importer() -> Bilan:
    return importer_feuille(FEUILLE, actor=Actor(ActorKind.IMPORT, name="Feuille"))


def commande(numero: str) -> Commande:
    return Commande.objects.select_related("order__customer").get(order__number=numero)


def test_j1_cinq_commandes_entrent_une_est_refusee_une_ligne_est_vide(monde: Monde):
    bilan = importer()

    assert (bilan.creees, bilan.vides, len(bilan.rejets), bilan.statut) == (5, 1, 1, "partiel")
    assert [(refus.ligne, refus.message) for refus in bilan.rejets] == [(7, "La commande n'a pas de statut.")]
    assert {(refus.ligne, refus.code, refus.valeur) for refus in bilan.remarques} == {
        (5, "operateur_inconnu", "Marketing"),
        (8, "statut_inconnu", "En attente de rappel"),
    }
    assert not Customer.objects.filter(last_name="Hind").exists()


def test_j1_la_premiere_commande_porte_tout_ce_que_la_feuille_dit(monde: Monde):
    importer()
    premiere = commande("YCN-000901")

    assert (premiere.id_yz, premiere.source, premiere.etat) == (211971, Source.YOUCAN, Etat.NON_AFFECTEE)
    assert (premiere.ville, premiere.ville_init, premiere.total) == (None, "Marrakech", Decimal(299))
    assert (premiere.order.customer.last_name, premiere.order.customer.first_name) == ("Rajae", "Amrani")
    assert not OrderLine.objects.exists()
    [proposition] = proposer(premiere.produit_init, premiere.quantite_init)
    assert (proposition.variante, proposition.quantite) == (monde.variantes["U37"], 1)


def test_j1_doublon_erreur_et_statuts_inconnus(monde: Monde):
    importer()
    doublon, erronee = commande("SHP-000902"), commande("YCN-000903")

    assert (doublon.source, doublon.etat, doublon.doublon_de) == (
        Source.SHOPIFY,
        Etat.DOUBLON,
        commande("YCN-000901"),
    )
    assert erronee.etat == Etat.ERRONEE
    assert StateChange.objects.for_record(erronee).get().comment.endswith(" : Numéro de téléphone invalide")
    assert {commande(numero).etat for numero in ("YCN-000904", "YCN-000906")} == {Etat.NON_AFFECTEE}


def test_j1_relire_la_meme_feuille_ne_change_rien(monde: Monde):
    importer()
    avant = list(Commande.objects.values("pk", "version", "etat", "order__version", "prix_feuille"))
    etats = StateChange.objects.count()

    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (0, 0, 5)
    assert bilan.notes == ["Aucune nouvelle commande trouvée", "5 commandes existantes détectées"]
    assert list(Commande.objects.values("pk", "version", "etat", "order__version", "prix_feuille")) == avant
    assert StateChange.objects.count() == etats
