"""Le stock d'exemple entre par le grand livre, une fois."""

from __future__ import annotations

from decimal import Decimal

import pytest

from business.catalog.models import Variant
from business.catalog.services import create_product
from business.stock.models import Move, Reason, StockLevel
from business.stock.services import adjust

from ...feuilles.variantes import lire_variantes
from ..variantes import importer_variantes


@pytest.fixture
def produits(tenant, actor):
    prix = Decimal(229)
    return {
        numero: create_product(actor=actor, reference=f"SAB FEM YZ{numero}", name=f"YZ{numero}", list_price=prix)
        for numero in ("83", "410")
    }


@pytest.fixture
def importer(tenant, dossier, actor):
    return lambda: importer_variantes(lire_variantes(dossier / "variantes_produits_exemple.csv"), actor=actor)


def test_39_variantes_et_790_paires_entrent_par_le_grand_livre(produits, importer):
    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (39, 0, 0)
    assert sum(StockLevel.objects.values_list("quantity", flat=True)) == 790
    assert set(Move.objects.values_list("reason", "actor_name", "note")) == {
        (Reason.RECEIPT, "Import d'essai", "Stock initial")
    }
    assert bilan.notes == ["39 variantes ont reçu leur premier stock."]


def test_le_code_repete_laisse_a_sa_variante_un_code_automatique(produits, importer):
    importer()

    assert Variant.objects.get(sku="CHAFMYZ8340").options == "Noir - 41"
    assert Variant.objects.get(sku="SAB-FEM-YZ83-Beige-40").options == "Beige - 40"


def test_relire_ne_rend_pas_le_stock_deja_vendu(produits, importer, actor):
    importer()
    variante = Variant.objects.get(sku="SABFMYZ8341")
    adjust(variante.pk, Decimal(-20), actor=actor)

    bilan = importer()

    assert (bilan.creees, bilan.modifiees, bilan.inchangees) == (0, 0, 39)
    assert StockLevel.objects.get(variant=variante).quantity == 2
    assert bilan.notes == ["0 variantes ont reçu leur premier stock."]


def test_une_variante_sans_article_est_refusee_et_rien_n_entre(tenant, importer):
    bilan = importer()

    assert (bilan.creees, len(bilan.rejets), bilan.statut) == (0, 39, "erreur")
    assert bilan.rejets[0].message == "L'article « SAB FEM YZ83 » n'est pas au catalogue."
    assert not Variant.objects.exists()
