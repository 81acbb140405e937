"""Accounts and what they sign in with: that it is there and when it was used, never what it is."""

from __future__ import annotations

from django.contrib import admin

from core.authentication.models import ApiKey, Membership, User
from core.passkeys.models import Passkey
from core.second_factor.models import SecondFactor

from .pages import Page, Rows
from .site import team_site


class SecondFactorRows(Rows):
    model = SecondFactor
    fields = readonly_fields = ("confirmed_at",)


class PasskeyRows(Rows):
    model = Passkey
    fields = readonly_fields = ("name", "created_at", "last_used_at")


class MembershipRows(Rows):
    model = Membership
    fields = readonly_fields = ("tenant", "is_active", "created_at")


@admin.register(User, site=team_site)
class UserPage(Page):
    list_display = ("email", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email",)
    fields = ("email", "is_active", "is_staff", "language", "created_at", "last_login")
    inlines = (SecondFactorRows, PasskeyRows, MembershipRows)


@admin.register(ApiKey, site=team_site)
class ApiKeyPage(Page):
    list_display = ("name", "tenant", "prefix", "role", "last_used_at", "expires_at", "revoked_at")
    fields = (*list_display, "scopes", "allowed_addresses", "max_calls_per_minute", "created_at")
    list_select_related = ("tenant",)
    search_fields = ("name", "prefix")
