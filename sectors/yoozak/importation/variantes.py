"""Les variantes avec leur premier stock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from business.catalog.models import Product, Variant
from business.stock.models import Move
from business.stock.services import receive
from core.history import one_batch
from core.kernel.actors import Actor
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from ..feuilles.motifs import Motif
from ..feuilles.refus import Lecture
from ..feuilles.variantes import VarianteLue
from .articles import code_variante
from .bilan import Bilan, Sujet
from .rapprochement import rapprocher

Cle = tuple[UUID, str, str]


@one_batch()
@atomic()
def importer_variantes(lecture: Lecture[VarianteLue], *, actor: Actor) -> Bilan:
    """Ajoute les variantes d'articles connus et fait entrer leur stock, une seule fois chacune.

    Une variante qui a déjà bougé garde son stock : il est plus juste que le fichier. Le prix
    reste celui de l'article.
    """
    hold("yoozak.importation.variantes")
    bilan = Bilan.de(Sujet.VARIANTES, lecture)
    produits = _produits(lecture.lignes)
    gardees = [lue for lue in lecture.lignes if str(lue.article) in produits]
    bilan.refus += [
        lecture.refuser(lue, Motif.ARTICLE_INCONNU, "name", str(lue.article))
        for lue in lecture.lignes
        if str(lue.article) not in produits
    ]
    voulues = {_cle(lue, produits): _valeurs(lue, produits) for lue in gardees}
    connues = {
        (variante.product_id, variante.option1, variante.option2): variante
        for variante in Variant.objects.filter(product__in=produits.values())
    }
    variantes = rapprocher(Variant, voulues, connues)
    variantes.consigner_creations(actor=actor, note=lecture.fichier)
    recues = recevoir({variantes.tous[_cle(lue, produits)].pk: Decimal(lue.quantite) for lue in gardees}, actor=actor)
    bilan.notes.append(_("{nombre} variantes ont reçu leur premier stock.").format(nombre=recues))
    bilan.creees, bilan.modifiees = len(variantes.crees), len(variantes.modifies)
    bilan.inchangees = len(variantes.inchanges)
    return bilan


def recevoir(quantites: Mapping[UUID, Decimal], *, actor: Actor) -> int:
    """Fait entrer le premier stock des variantes qui n'ont jamais bougé ; dit combien l'ont reçu."""
    connues = set(Move.objects.filter(variant__in=quantites).values_list("variant_id", flat=True))
    nouvelles = {v: quantite for v, quantite in quantites.items() if quantite and v not in connues}
    return len(receive(nouvelles, actor=actor, note=_("Stock initial"))) if nouvelles else 0


def _produits(lues: Sequence[VarianteLue]) -> dict[str, Product]:
    references = {str(lue.article) for lue in lues}
    return {produit.reference: produit for produit in Product.objects.filter(reference__in=references)}


def _cle(lue: VarianteLue, produits: dict[str, Product]) -> Cle:
    return produits[str(lue.article)].pk, lue.couleur, str(lue.pointure)


def _valeurs(lue: VarianteLue, produits: dict[str, Product]) -> dict[str, object]:
    produit = produits[str(lue.article)]
    pointure = str(lue.pointure)
    return {
        "product_id": produit.pk,
        "option1": lue.couleur,
        "option2": pointure,
        "sku": lue.code or code_variante(produit, lue.couleur, pointure),
    }
