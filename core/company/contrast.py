"""How well a colour is read on another: the contrast of WCAG 2.2, from 1 to 21."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError

#: What text stands on by day, as the front end's ``index.css`` has it.
SURFACES = {"background": "#f6f7f7", "card": "#ffffff", "muted": "#eef1f1"}
#: Success criterion 1.4.3, for text of ordinary size.
READABLE = 4.5


class HardToRead(BusinessError):
    """Words in this colour would not be read by everybody on our pages, nor white words on it."""

    code = "contraste_insuffisant"
    message = _("Too pale: its contrast with our pages is {contrast}:1, and {readable}:1 is needed. Take a darker one.")


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def poorest_contrast(colour: str) -> float:
    """On the page where the colour is read worst."""
    return min(contrast(colour, surface) for surface in SURFACES.values())


def require_readable(colour: str) -> None:
    """Raises ``HardToRead``, with the contrast that the colour has."""
    found = poorest_contrast(colour)
    if found < READABLE:
        # Never rounded up to what would be enough.
        raise HardToRead(contrast=int(found * 10) / 10, readable=READABLE)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
