"""Texts that must mean something: time zones, currencies."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from babel.numbers import list_currencies
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

INVALID_PHONE = _("This is not a telephone number.")
INVALID_NETWORK = _("This is neither an address nor a network.")


class KnownField(serializers.CharField):
    """One of many names: too many for a list in every document."""

    default_error_messages = {"unknown": _("“{value}” is not known.")}

    def known(self) -> set[str]:
        raise NotImplementedError

    def to_internal_value(self, data: Any) -> str:
        text = super().to_internal_value(data)
        if text not in self.known():
            self.fail("unknown", value=text)
        return text


class TimeZoneField(KnownField):
    def known(self) -> set[str]:
        return available_timezones()


class CurrencyField(KnownField):
    def known(self) -> set[str]:
        return list_currencies()
