"""Ce qui se vend : ``/api/v1/yoozak/article/``."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from business.catalog.models import Variant
from business.stock.selectors import quantities
from core.openapi import documented
from core.openapi.schemas import EXACT, IDENTIFIER, INTEGER, TEXT, results, shape

from .prix import tarifs

PROPOSEES = 30


VARIANTE = shape(id=IDENTIFIER, article=TEXT, reference=TEXT, couleur=TEXT, pointure=TEXT, prix=EXACT, stock=INTEGER)


class VariantesView(APIView):
    """Les variantes en vente dont chaque mot de ``q`` dit l'article, la couleur ou la pointure."""

    @documented("Variantes en vente", results(VARIANTE), query={"q": TEXT})
    def get(self, request: Request) -> Response:
        return Response({"results": variantes(request.query_params.get("q", ""))})


def variantes(q: str) -> list[dict[str, Any]]:
    trouvees = list(_chercher(q)[:PROPOSEES])
    prix = tarifs({variante.product.article for variante in trouvees})
    stocks = quantities(variante.pk for variante in trouvees)
    return [
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


def _chercher(q: str) -> Any:
    criteres = Q(product__article__isnull=False)
    for mot in q.split():
        criteres &= (
            Q(product__name__icontains=mot)
            | Q(product__reference__icontains=mot)
            | Q(option1__icontains=mot)
            | Q(option2=mot)
        )
    vendues = Variant.objects.active().filter(criteres).select_related("product__article")
    return vendues.order_by("product__reference", "option1", "option2")


urlpatterns = [path("variante/", VariantesView.as_view())]
