"""The same changes as people write them with DRF: a viewset and a serializer, without history, events or rights."""

from __future__ import annotations

from django.urls import include, path
from rest_framework.serializers import ModelSerializer
from rest_framework.viewsets import ModelViewSet

from business.catalog.models import Product
from business.catalog.resources import ProductResource


class ProductSerializer(ModelSerializer[Product]):
    class Meta:
        model = Product
        fields = [name for name, spec in ProductResource.specs().items() if spec.column is not None]


class ProductViewSet(ModelViewSet[Product]):
    queryset = Product.objects.all()
    serializer_class = ProductSerializer


urlpatterns = [
    path("api/v1/peer/product/", ProductViewSet.as_view({"post": "create"})),
    path("api/v1/peer/product/<uuid:pk>/", ProductViewSet.as_view({"patch": "partial_update"})),
    path("", include("config.urls")),
]
