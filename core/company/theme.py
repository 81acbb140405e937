"""How a company looks to its people, from the sign-in screen on: its colour and its logo."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.configuration.kinds import Colour, Text
from core.configuration.settings import Setting, chosen_settings

from .contrast import require_readable

LOOK = _("Look")
#: Ours, as the front end's ``index.css`` has it.
OUR_COLOUR = "#115e59"

COLOUR = Setting(
    "company.theme_colour",
    default=OUR_COLOUR,
    kind=Colour(),
    label=_("Colour"),
    group=LOOK,
    help=_("Of buttons, links and the company's name; by night a lighter one is made of it."),
    check=require_readable,
)
#: Digest of the picture: nothing else of the company's files can be shown to everybody by choosing it.
LOGO = Setting("company.theme_logo", default="", kind=Text(64, "([0-9a-f]{64})?"), label=_("Logo"), group=LOOK)

PICTURES = ("logo", "icon")


def theme() -> dict[str, str]:
    """What whoever comes to the door is told of the look; empty where it is ours. No secret is in it."""
    chosen = chosen_settings()
    digest = chosen.get(LOGO.key, "")
    names = {kind: picture_name(kind, digest) if digest else "" for kind in PICTURES}
    return {"colour": chosen.get(COLOUR.key, ""), **names}


def picture_name(kind: str, digest: str) -> str:
    return f"{digest}-{kind}.png"
