"""What roles can be granted of a company's own administration. Its addresses are written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.authentication.models import ApiKey
from core.configuration.models import CustomField, Series, SettingValue, Vocabulary
from core.door.models import SignInPolicy
from core.kernel.areas import Area
from core.kernel.modules import Module
from core.kernel.resources import Lines, Resource, register
from core.legal.models import LegalValue
from core.oauth.models import Application
from core.users.models import Group, RoleDefinition, UserProfile

#: No module that a company could switch off: it would have no way to switch it on again.
COMPANY = Module(key="company", label=_("Company"), area=Area.SETTINGS)
_FILES = {"export", "import", "print"}


class Administered(Resource):
    module = COMPANY
    exits = False


@register
class RoleResource(Administered):
    """``why`` explains what others may do, ``see_as`` reads with a role's rights, ``assign`` gives it to people."""

    model = RoleDefinition
    name = "role"
    fields = ("key", "label", "description", "is_proposed")
    by_hand = ("assign", "why", "see_as")
    verb_labels: ClassVar[Mapping[str, str | Promise]] = {
        "assign": _("give to people"),
        "why": _("ask why somebody may"),
        "see_as": _("see as somebody with it"),
    }
    without = frozenset(_FILES)


@register
class PersonResource(Administered):
    model = UserProfile
    name = "person"
    fields = (
        "first_name",
        "last_name",
        "email",
        "phone",
        "department",
        "manager",
        "role",
        "language",
        "timezone",
        "is_active",
    )
    read_only = ("email", "role")
    without = frozenset({"create", "delete", *_FILES})


@register
class GroupResource(Administered):
    """``members`` are granted like a field: whoever sees or sets them does so for all."""

    model = Group
    name = "group"
    fields = ("name", "manager")
    lines = (Lines("memberships", "profile", name="members"),)
    without = frozenset(_FILES)


@register
class DoorResource(Administered):
    """What is asked at sign-in; a role that may change it decides who can work here, and from where."""

    model = SignInPolicy
    name = "door"
    fields = (
        "second_factor",
        "second_factor_roles",
        "idle_minutes",
        "longest_hours",
        "password_length",
        "networks",
    )
    without = frozenset({"create", "delete", *_FILES})


@register
class FieldResource(Administered):
    model = CustomField
    name = "field"
    fields = ("target", "key", "kind", "labels")
    without = frozenset({"delete", *_FILES})


@register
class SettingResource(Administered):
    model = SettingValue
    name = "setting"
    fields = ("key", "value")
    without = frozenset({"create", "delete", *_FILES})


@register
class SeriesResource(Administered):
    model = Series
    name = "series"
    fields = ("code", "prefix", "width", "first_number", "reset", "format", "gapless")
    without = frozenset({"create", "delete", *_FILES})


@register
class VocabularyResource(Administered):
    model = Vocabulary
    name = "vocabulary"
    fields = ("resource", "words")
    without = frozenset({"create", "delete", *_FILES})


@register
class LegalResource(Administered):
    model = LegalValue
    name = "legal"
    fields = ("country", "code", "value", "valid_from", "valid_to", "source")
    without = frozenset({"create", "update", "delete", *_FILES})


@register
class KeyResource(Administered):
    """The digest of a key is no field: nobody is granted it."""

    model = ApiKey
    name = "key"
    fields = ("name", "role", "prefix", "scopes", "allowed_addresses", "max_calls_per_minute", "expires_at")
    without = frozenset({"update", *_FILES})


@register
class ApplicationResource(Administered):
    """``update`` gives a new secret, disables and enables; what it may ask for stays as it was registered."""

    model = Application
    name = "application"
    fields = ("name", "client_id", "redirect_uris", "scopes", "role", "max_calls_per_minute", "disabled_at")
    without = frozenset({"delete", *_FILES})
