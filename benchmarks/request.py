"""One list request, in process: plain Django, this platform, django-tenants.

``python -m benchmarks.request serve`` runs inside a project and answers rounds on its
standard input, so that the flavours can be interleaved: neighbours on the machine then
slow all of them alike.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from statistics import median

import django

ROWS = 50


def _views() -> tuple[Callable[[], AbstractContextManager[object]], Callable[[], object]]:
    """How this flavour enters a request, and the list that it answers with."""
    from django.conf import settings
    from django.db import transaction

    if "core.tenancy" in settings.INSTALLED_APPS:
        return _yz_context(), _list_view()
    if "django_tenants" in settings.INSTALLED_APPS:
        return _dt_context(), _list_view()
    return transaction.atomic, _list_view()


def _list_view() -> Callable[[], object]:
    """The usual list of an API: fifty rows, eight fields, through a serializer."""
    from a0.models import A0M0
    from django.test import RequestFactory
    from rest_framework.generics import ListAPIView
    from rest_framework.renderers import JSONRenderer
    from rest_framework.serializers import ModelSerializer

    class Rows(ModelSerializer[A0M0]):
        class Meta:
            model = A0M0
            fields = ("id", "name", "code", "amount", "status", "note", "active", "happened_at")

    class List(ListAPIView[A0M0]):
        authentication_classes = permission_classes = ()
        renderer_classes = (JSONRenderer,)
        serializer_class = Rows

        def get_queryset(self) -> object:
            return A0M0.objects.order_by("id")[:ROWS]

    view, request = List.as_view(), RequestFactory().get("/")
    return lambda: view(request).render()


def _yz_context() -> Callable[[], AbstractContextManager[object]]:
    from core.tenancy.context import tenant_context
    from core.tenancy.provisioning import create_tenant

    ref = create_tenant(name="request", slug="request").ref
    return lambda: tenant_context(ref)


def _dt_context() -> Callable[[], AbstractContextManager[object]]:
    from customers.models import Client
    from django.db import connection, transaction

    if not (client := Client.objects.filter(schema_name="request").first()):
        client = Client(schema_name="request", name="r")
        client.save()

    def enter() -> AbstractContextManager[object]:
        # What its middleware does: back to public, look the domain's client up, set the tenant.
        connection.set_schema_to_public()
        connection.set_tenant(Client.objects.get(schema_name="request"))
        return transaction.atomic()

    return enter


def _fill(enter: Callable[[], AbstractContextManager[object]]) -> None:
    """Five thousand rows, counted by PostgreSQL as its own round would within a minute."""
    from a0.models import A0M0
    from django.conf import settings
    from django.db import connection

    with enter():
        if not A0M0.objects.exists():
            A0M0.objects.bulk_create([A0M0(name=f"n{n}", code=str(n)) for n in range(5000)])
    ours = "core.tenancy" in settings.INSTALLED_APPS
    with enter(), connection.cursor() as cursor:
        cursor.execute("SELECT yz.count_anew(ARRAY['a0_a0m0'])" if ours else "ANALYZE a0_a0m0")


def _round_trips(act: Callable[[], None]) -> int:
    """How often the server said that it is ready for the next message, by the driver's own trace."""
    from django.db import connection

    with tempfile.TemporaryFile("w+") as trace:
        connection.connection.pgconn.trace(trace.fileno())
        act()
        connection.connection.pgconn.untrace()
        trace.seek(0)
        return sum("ReadyForQuery" in line for line in trace)


def serve() -> None:
    django.setup()
    enter, rows = _views()
    _fill(enter)

    def one() -> None:
        with enter():
            rows()

    one()
    print("ready", flush=True)
    print(_round_trips(one), flush=True)
    for line in sys.stdin:
        samples = []
        for _ in range(int(line)):
            start = time.perf_counter()
            one()
            samples.append(time.perf_counter() - start)
        print(json.dumps(median(samples)), flush=True)


if __name__ == "__main__":
    serve()
