"""La feuille réelle des commandes : 573 entrent, une fois chacune."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from business.orders.models import Order, OrderLine, OrderStatus
from business.parties.models import Customer, Phone
from core.history.models import Entry
from core.users.models import UserProfile
from core.workflow.models import StateChange
from sectors.yoozak.roles import Role

from ...commande.models import Commande, Source
from ...commande.workflow import Etat
from ...feuilles.motifs import Motif
from ..services import importer_feuille

ENTETE = "N° Commande,Statut,Opérateur,Client,Téléphone,Adresse,Ville,Produit,Quantité,Prix,Date Création,Motifs"


@pytest.fixture
def importer(tenant, dossier, actor):
    return lambda: importer_feuille(dossier / "commandes_google_sheet_exemple.csv", actor=actor)


@pytest.fixture
def requetes():
    def compter(importer):
        with CaptureQueriesContext(connections["default"]) as capture:
            importer()
        return len(capture)

    return compter


@pytest.fixture
def importer_lignes(tenant, tmp_path, actor):
    def importer(*lignes: str):
        feuille = tmp_path / "feuille.csv"
        feuille.write_text("\n".join((ENTETE, *lignes)), encoding="utf-8")
        return importer_feuille(feuille, actor=actor)

    return importer


def test_j1_les_573_commandes_reelles_entrent_dans_l_ordre_de_la_feuille(importer):
    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees, bilan.statut) == (573, 0, 0, "succes")
    assert Counter(refus.code for refus in bilan.refus) == {"operateur_inconnu": 79, "telephone_invalide": 7}
    assert Counter(Commande.objects.values_list("etat", flat=True)) == {
        Etat.NON_AFFECTEE: 484,
        Etat.DOUBLON: 65,
        Etat.ERRONEE: 24,
    }
    numeros = Commande.objects.order_by("id_yz").values_list("id_yz", flat=True)
    assert list(numeros) == list(range(211971, 211971 + 573))
    assert Counter(Commande.objects.values_list("source", flat=True)) == {Source.YOUCAN: 390, Source.SHOPIFY: 183}


def test_j1_une_commande_garde_ce_que_la_feuille_en_disait(importer, actor):
    importer()
    commande = Commande.objects.select_related("order__customer").get(id_yz=211971)

    assert (commande.num_cmd, commande.ville, commande.ville_init) == ("YCN-000001", None, "مكناس")
    assert commande.produit_init == "SDL HOM YZ740 - 44/marron / بني"
    assert (commande.prix_feuille, commande.total, commande.order.total) == (Decimal(345), Decimal(345), 0)
    assert (commande.order.status, commande.order.currency) == (OrderStatus.DRAFT, "MAD")
    client = commande.order.customer
    assert (client.last_name, client.first_name, client.phones.get().e164) == ("Brahim", "Bennani", "+212700000001")
    assert not OrderLine.objects.exists()
    sejour = StateChange.objects.for_record(commande).get()
    assert (sejour.state, sejour.owner, sejour.started_at) == (Etat.NON_AFFECTEE, None, commande.order.ordered_at)
    assert sejour.comment == "État défini lors de la synchronisation"


def test_j1_chaque_doublon_designe_son_original_et_chaque_erreur_sa_raison(importer):
    importer()

    assert Commande.objects.filter(doublon_de=None, etat=Etat.DOUBLON).count() == 0
    doublon = Commande.objects.get(order__number="YCN-000571")
    assert doublon.doublon_de.num_cmd == "YCN-000364"
    raisons = StateChange.objects.filter(state=Etat.ERRONEE).values_list("comment", flat=True)
    assert Counter(raison.rpartition(" : ")[2] for raison in raisons) == {
        "Client non joignable": 12,
        "Numéro de téléphone invalide": 6,
        "Adresse incomplète": 5,
        "Informations manquantes": 1,
    }


def test_j1_relire_ne_cree_rien_et_ne_change_rien(importer):
    importer()
    modeles = (Order, Commande, Customer, Phone, StateChange, Entry)
    avant = [modele.objects.count() for modele in modeles]

    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (0, 0, 573)
    assert bilan.notes == ["Aucune nouvelle commande trouvée", "573 commandes existantes détectées"]
    assert [modele.objects.count() for modele in modeles] == avant
    assert Commande.objects.exclude(version=1).count() == 0


def test_le_nombre_de_requetes_ne_depend_pas_du_nombre_de_commandes(importer, importer_lignes, requetes):
    ligne = "YCN-{0},{1},,Sara A,06610000{0},,Safi,X,1,299,2025-01-01,{2}"
    importer_lignes(ligne.format(10, "Affectée", ""))

    deux = requetes(
        lambda: importer_lignes(ligne.format(11, "Affectée", ""), ligne.format(12, "Doublon", "YCN-11 (L2)"))
    )
    cinq_cent_soixante_treize = requetes(importer)
    encore = requetes(importer)

    assert (deux, cinq_cent_soixante_treize, encore) == (18, 18, 5)


def test_un_operateur_connu_recoit_ses_commandes(importer_lignes):
    profil = UserProfile.objects.create(user=uuid4(), role=Role.CONFIRMATION, first_name="Sara", last_name="Alaoui")

    importer_lignes(
        "YCN-1,Non affectée,Sara Alaoui,Amal B,0661000001,,Safi,X,1,299,2025-01-01,",
        "YCN-2,Affectée,Op1,Amal C,0661000002,,Safi,X,1,299,2025-01-01,",
    )

    assert list(Commande.objects.order_by("id_yz").values_list("etat", flat=True)) == [
        Etat.AFFECTEE,
        Etat.NON_AFFECTEE,
    ]
    assert Commande.objects.de(profil.pk).get().num_cmd == "YCN-1"


def test_un_client_connu_est_reconnu_et_la_feuille_ne_l_efface_pas(importer_lignes):
    importer_lignes("YCN-1,Non affectée,,Amal B,0661000001,12 rue Atlas,Safi,X,1,299,2025-01-01,")
    importer_lignes("YCN-2,Non affectée,,Amal Berrada,+212 661-000001,N/A,Safi,X,1,299,2025-01-02,")

    client = Customer.objects.get()
    assert (client.last_name, client.first_name, client.address) == ("Amal", "Berrada", "12 rue Atlas")
    assert client.orders.count() == 2
    assert Entry.objects.for_record(client).last().data == {"fields": {"first_name": ["B", "Berrada"]}}


def test_deux_telephones_inutilisables_ne_font_pas_une_personne(importer_lignes):
    importer_lignes(
        "YCN-1,Non affectée,,Amal B,#ERROR!,,Safi,X,1,299,2025-01-01,",
        "YCN-2,Non affectée,,Omar C,#ERROR!,,Safi,X,1,299,2025-01-01,",
        "YCN-3,Non affectée,,Nora D,,,Safi,X,1,299,2025-01-01,",
    )

    assert Customer.objects.count() == 3
    assert list(Phone.objects.values_list("raw", "e164", "is_valid")) == [("#ERROR!", "", False)] * 2


def test_un_doublon_orphelin_et_un_statut_d_argent_entrent_avec_une_remarque(importer_lignes):
    bilan = importer_lignes(
        "YCN-1,Doublon,,Amal B,0661000001,,Safi,X,1,299,2025-01-01,YCN-000999 (L3)",
        "YCN-2,Payé,,Omar C,0661000002,,Safi,X,1,299,2025-01-01,",
        "YCN-3,Expédiée,,Nora D,0661000003,,Safi,X,1,299,2025-01-01,",
    )

    assert {(refus.motif, refus.valeur) for refus in bilan.remarques} == {
        (Motif.ORIGINAL_INCONNU, "YCN-000999"),
        (Motif.STATUT_SANS_ETAT, "paye"),
    }
    assert list(Commande.objects.order_by("id_yz").values_list("etat", "doublon_de", "order__status")) == [
        (Etat.DOUBLON, None, OrderStatus.DRAFT),
        (Etat.NON_AFFECTEE, None, OrderStatus.DRAFT),
        (Etat.MISE_EN_DISTRIBUTION, None, OrderStatus.SHIPPED),
    ]


def test_sans_prix_ni_date_une_commande_entre_quand_meme(importer_lignes):
    importer_lignes("YCN-1,Non affectée,,Amal B,0661000001,,Safi,X,1,cher,hier,")

    commande = Commande.objects.get()
    assert (commande.prix_feuille, commande.total) == (None, 0)
