"""What a company decides about its customers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.configuration.kinds import Text
from core.configuration.settings import Setting

PHONE_REGION = Setting(
    "parties.phone_region",
    default="MA",
    kind=Text(max_length=2, pattern="[A-Z]{2}"),
    label=_("Country of telephone numbers"),
    group=_("Customers"),
    help=_("Where a number is dialled when it is typed without the prefix of a country."),
)
