"""The same list as people write it with DRF: a viewset, serializers, a cursor; and the addresses of both."""

from __future__ import annotations

from typing import Any

from django.urls import include, path
from rest_framework.pagination import CursorPagination
from rest_framework.serializers import ModelSerializer, SerializerMethodField
from rest_framework.viewsets import ModelViewSet

from business.orders.models import Order
from business.parties.models import Customer

FIELDS = (
    "id",
    "version",
    "number",
    "channel",
    "customer",
    "ordered_at",
    "currency",
    "status",
    "payment_status",
    "fee",
    "total",
)


class CustomerSerializer(ModelSerializer[Customer]):
    label = SerializerMethodField()

    class Meta:
        model = Customer
        fields = ("id", "label")

    def get_label(self, customer: Customer) -> str:
        return customer.full_name


class OrderSerializer(ModelSerializer[Order]):
    customer = CustomerSerializer()

    class Meta:
        model = Order
        fields = FIELDS


class Pages(CursorPagination):
    page_size = 50
    ordering = "-ordered_at"


class OrderViewSet(ModelViewSet[Order]):
    serializer_class = OrderSerializer
    pagination_class = Pages

    def get_queryset(self) -> Any:
        return Order.objects.filter(channel="web").select_related("customer")


urlpatterns = [path("api/v1/peer/order/", OrderViewSet.as_view({"get": "list"})), path("", include("config.urls"))]
