"""Les deux grilles de livraison : l'une ou l'autre fait foi, et on peut les relire sans fin."""

from __future__ import annotations

from decimal import Decimal

import pytest

from business.delivery.models import Region, Tariff, Town
from business.delivery.services import fee_for
from core.history.models import Entry

from ...feuilles.villes import Grille, lire_villes
from ..villes import importer_villes


@pytest.fixture
def importer(tenant, dossier, actor):
    return lambda grille=Grille.REGIONS: importer_villes(lire_villes(dossier, grille), actor=actor)


def test_la_grille_par_region_donne_383_villes_tarifees(importer):
    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (383, 0, 0)
    assert (len(bilan.rejets), bilan.statut) == (37, "partiel")
    assert (Region.objects.count(), Town.objects.count(), Tariff.objects.count()) == (11, 383, 383)
    assert fee_for(Town.objects.get(name="MOHAMMEDIA")) == Decimal(28)


def test_la_relire_ne_change_rien(importer):
    importer()
    entrees = Entry.objects.count()

    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (0, 0, 383)
    assert Entry.objects.count() == entrees


def test_un_tarif_modifie_revient_a_celui_de_la_grille_et_l_historique_le_dit(importer):
    importer()
    Tariff.objects.filter(town__name="MOHAMMEDIA").update(fee=Decimal(99))

    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (0, 1, 382)
    tarif = Tariff.objects.get(town__name="MOHAMMEDIA")
    assert (tarif.fee, tarif.version) == (Decimal(28), 2)
    assert Entry.objects.for_record(tarif).last().data == {"fields": {"fee": ["99.00", "28.00"]}}


def test_l_autre_grille_remplace_la_premiere_sans_s_y_meler(importer):
    importer()

    bilan = importer(Grille.CATHEDIS)

    assert (bilan.creees, len(bilan.rejets)) == (496, 4)
    assert bilan.notes == ["11 régions absentes de la grille ne sont plus desservies."]
    assert set(Town.objects.active().values_list("region__name", "tariff__fee")) == {("CATHEDIS", Decimal(25))}


def test_le_nombre_de_requetes_ne_depend_pas_du_nombre_de_villes(importer, django_assert_num_queries):
    with django_assert_num_queries(11):
        importer()
    with django_assert_num_queries(7):
        importer()
