"""Settings of the modules: ``settings/``."""

from __future__ import annotations

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from api.v1.resources.views import values_of
from core.company.resources import SettingResource
from core.configuration.settings import Setting, choose, chosen_settings, declared_settings, setting_named
from core.kernel.actors import Actor
from core.kernel.rights import may
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, TEXT, mapping, results, shape

from .base import GrantedView, given_value

KEY = SettingResource.key()
SETTING = shape(
    key=TEXT,
    label=TEXT,
    help=TEXT,
    group=TEXT,
    module=TEXT,
    kind=TEXT,
    options=mapping({}),
    default={},
    value={},
    is_chosen=BOOLEAN,
    may_change=BOOLEAN,
)
VALUE = shape(value={})


class SettingsView(GrantedView):
    resource = SettingResource

    @documented("Settings of the modules, and what the company chose", results(SETTING), right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        return Response({"results": _all(self.allowed(request, "view"))})

    @documented("Choose many at once, or none of them", results(SETTING), body=mapping({}), right=(KEY, "update"))
    def patch(self, request: Request) -> Response:
        actor = self.allowed(request, "update")
        choose(values_of(request), actor=actor)
        return Response({"results": _all(actor)})


class SettingView(GrantedView):
    resource = SettingResource

    @documented("A setting", SETTING, right=(KEY, "view"))
    def get(self, request: Request, key: str) -> Response:
        actor = self.allowed(request, "view")
        return Response(_told(setting_named(key), chosen_settings(), actor))

    @documented("Choose", SETTING, body=VALUE, right=(KEY, "update"))
    def patch(self, request: Request, key: str) -> Response:
        actor = self.allowed(request, "update")
        setting_named(key).set(given_value(request), actor=actor)
        return Response(_told(setting_named(key), chosen_settings(), actor))

    @documented("Go back to the default", SETTING, right=(KEY, "update"))
    def delete(self, request: Request, key: str) -> Response:
        actor = self.allowed(request, "update")
        setting_named(key).reset(actor=actor)
        return Response(_told(setting_named(key), chosen_settings(), actor))


def _all(actor: Actor) -> list[dict[str, Any]]:
    chosen = chosen_settings()
    return [_told(setting, chosen, actor) for setting in declared_settings()]


def _told(setting: Setting[Any], chosen: dict[str, Any], actor: Actor) -> dict[str, Any]:
    return {
        "key": setting.key,
        "label": str(setting.label),
        "help": str(setting.help),
        "group": str(setting.group),
        "module": setting.key.rpartition(".")[0],
        "kind": setting.kind.name,
        "options": setting.kind.options(),
        "default": setting.plain(setting.default),
        "value": setting.plain(chosen.get(setting.key, setting.default)),
        "is_chosen": setting.key in chosen,
        "may_change": may(actor, "update", SettingResource),
    }
