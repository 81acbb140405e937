"""What one may change of oneself: ``/api/v1/profile/``."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.own_profile import LIKED, TOLD, change_own_profile, own_profile
from core.openapi import documented
from core.openapi.schemas import INTEGER, TEXT, shape
from core.users.access import actor_for
from core.users.models import Density, Theme, UserProfile

from .company.base import change_schema, given
from .notifications import OwnView
from .resources.versions import version_read
from .resources.views import values_of

PROFILE = shape(version=INTEGER, **dict.fromkeys((*TOLD, *LIKED), TEXT))


class ProfileChange(serializers.Serializer[Any]):
    first_name = serializers.CharField(max_length=100)
    last_name = serializers.CharField(max_length=100, allow_blank=True)
    phone = serializers.CharField(max_length=20, allow_blank=True)
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    theme = serializers.ChoiceField(choices=Theme.choices)
    density = serializers.ChoiceField(choices=Density.choices)


class ProfileView(OwnView):
    @documented("Who one is here", PROFILE)
    def get(self, request: Request) -> Response:
        return Response(_told(own_profile(actor_for(request))))

    @documented("Change one's own name, number, language or look", PROFILE, body=change_schema(ProfileChange))
    def patch(self, request: Request) -> Response:
        """Any of it; with the ``version`` that was read, only from that one."""
        values = values_of(request)
        version = version_read(request, values)
        changes = given(ProfileChange, values, partial=True)
        return Response(_told(change_own_profile(actor=actor_for(request), version=version, **changes)))


def _told(profile: UserProfile) -> dict[str, Any]:
    return {"version": profile.version, **{name: getattr(profile, name) for name in (*TOLD, *LIKED)}}
