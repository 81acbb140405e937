"""The modules of a company, and their switches: ``/api/v1/modules/``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import Administrator
from core.configuration.switches import disable, enable, switched_off
from core.kernel.areas import Area
from core.kernel.modules import installed_modules
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, TEXT, listed, one_of, results, shape
from core.users.access import actor_for

MODULE = shape(key=TEXT, label=TEXT, icon=TEXT, area=one_of(*Area), requires=listed(TEXT), enabled=BOOLEAN)


class Switch(serializers.Serializer[Any]):
    enabled = serializers.BooleanField()


class ModulesView(APIView):
    permission_classes = [IsAuthenticated, Administrator]

    @documented("Modules, and which are on", results(MODULE))
    def get(self, request: Request) -> Response:
        off = switched_off()
        return Response(
            {
                "results": [
                    {
                        "key": module.key,
                        "label": str(module.label),
                        "icon": module.icon,
                        "area": module.area,
                        "requires": list(module.requires),
                        "enabled": module.key not in off,
                    }
                    for _key, module in sorted(installed_modules().items())
                ]
            }
        )


class ModuleView(APIView):
    permission_classes = [IsAuthenticated, Administrator]

    @documented("Switch a module on or off", shape(key=TEXT, enabled=BOOLEAN), body=Switch)
    def patch(self, request: Request, key: str) -> Response:
        switch = Switch(data=request.data)
        switch.is_valid(raise_exception=True)
        enabled = switch.validated_data["enabled"]
        (enable if enabled else disable)(key, actor=actor_for(request))
        return Response({"key": key, "enabled": enabled})
