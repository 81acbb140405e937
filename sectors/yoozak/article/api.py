"""Ce qui se vend : ``/api/v1/yoozak/article/``."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from business.catalog.models import Product, Variant
from business.stock.selectors import quantities
from core.kernel.actors import Actor
from core.kernel.reading import Source, held_in
from core.openapi import documented
from core.openapi.schemas import EXACT, IDENTIFIER, INTEGER, TEXT, results, shape
from core.records.showing import Places, hides, within_sight, without_hidden
from core.users.access import actor_for

from .models import Article
from .prix import tarifs

PROPOSEES = 30
ARTICLE, PRODUCT, VARIANT = "yoozak.article.article", "business.catalog.product", "business.catalog.variant"
#: De quels champs vient ce qui est proposé.
PLACES: Places = {
    "article": (f"{PRODUCT}.name", f"{VARIANT}.product_name", f"{ARTICLE}.nom"),
    "reference": (f"{PRODUCT}.reference", f"{VARIANT}.product_reference", f"{ARTICLE}.reference"),
    "couleur": (f"{VARIANT}.option1",),
    "pointure": (f"{VARIANT}.option2",),
    "prix": (
        *(f"{ARTICLE}.prix_unitaire", f"{ARTICLE}.prix_actuel", f"{ARTICLE}.prix_liquidation"),
        *(f"{PRODUCT}.list_price", f"{PRODUCT}.current_price"),
    ),
    "stock": ("business.stock.level.quantity",),
}
#: Où l'on cherche ; une pointure se dit en entier.
LIEUX = {
    "article": Source(Product, ("name",), "product"),
    "reference": Source(Product, ("reference",), "product"),
    "couleur": Source(Variant, ("option1",)),
}

VARIANTE = shape(id=IDENTIFIER, article=TEXT, reference=TEXT, couleur=TEXT, pointure=TEXT, prix=EXACT, stock=INTEGER)


class VariantesView(APIView):
    """Les variantes en vente dont chaque mot de ``q`` dit l'article, la couleur ou la pointure."""

    @documented("Variantes en vente", results(VARIANTE), query={"q": TEXT})
    def get(self, request: Request) -> Response:
        return Response({"results": variantes(request.query_params.get("q", ""), actor_for(request))})


def variantes(q: str, actor: Actor) -> list[dict[str, Any]]:
    trouvees = list(_chercher(q, actor)[:PROPOSEES])
    prix = tarifs({variante.product.article for variante in trouvees})
    stocks = quantities(variante.pk for variante in trouvees)
    proposees = [
        {
            "id": str(variante.pk),
            "article": variante.product.name,
            "reference": variante.product.reference,
            "couleur": variante.option1,
            "pointure": variante.option2,
            "prix": f"{prix[variante.product.article.pk].prix:.2f}",
            "stock": int(stocks[variante.pk]),
        }
        for variante in trouvees
    ]
    return [without_hidden(une, PLACES, actor=actor) for une in proposees]


def _chercher(q: str, actor: Actor) -> Any:
    criteres = Q(product__article__isnull=False)
    lieux = [lieu for place, lieu in LIEUX.items() if not hides(actor, *PLACES[place])]
    for mot in q.split():
        critere = held_in(Variant, mot, lieux)
        criteres &= critere if hides(actor, *PLACES["pointure"]) else critere | Q(option2=mot)
    connues = within_sight(actor, VARIANT, Variant.objects.active())
    articles = within_sight(actor, ARTICLE, Article.objects.all())
    produits = within_sight(actor, PRODUCT, Product.objects.filter(article__in=articles))
    vendues = connues.filter(criteres, product__in=produits).select_related("product__article")
    return vendues.order_by("product__reference", "option1", "option2")


urlpatterns = [path("variante/", VariantesView.as_view())]
