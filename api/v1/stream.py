"""Where to listen to what happens: ``/api/v1/stream/ticket/``."""

from __future__ import annotations

from urllib.parse import urlencode

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.origins import stream_origin
from core.openapi import documented
from core.openapi.schemas import TEXT, shape
from core.realtime.channels import COMPANY, personal
from core.realtime.tickets import Ticket
from core.records.announcing import heard_by
from core.tenancy.context import require_tenant
from core.users.access import actor_for


class StreamTicketView(APIView):
    @documented("Where to listen to what happens", shape(url=TEXT))
    def get(self, request: Request) -> Response:
        actor = actor_for(request)
        own = [personal(actor.person_id)] if actor.person_id else []
        channels = [COMPANY, *own, *heard_by(actor)]
        origin = f"{request.scheme}://{request.get_host()}"
        ticket = Ticket(require_tenant().id, actor.person_id, tuple(channels), origin)
        address = f"{stream_origin(request._request)}/?{urlencode({'ticket': ticket.signed()})}"
        return Response({"url": address}, headers={"Cache-Control": "no-store"})
