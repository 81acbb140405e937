"""The logo as a device shows it among its programs: square, on a ground that it can be seen on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot

from PIL import Image, ImageOps, ImageStat

#: What the front end is drawn on, by day and by night.
LIGHT, DARK = (255, 255, 255), (17, 24, 39)
#: From here on a logo is too pale for a light ground.
PALE = 170
#: A device that cuts a shape of its own leaves a circle of four fifths.
SAFE, AIRY = 0.8, 0.9


@dataclass(frozen=True)
class HomeIcon:
    """``purpose`` is that of the web application manifest."""

    size: int
    purpose: str

    @property
    def kind(self) -> str:
        return f"{self.purpose}-{self.size}"


HOME_ICONS = (HomeIcon(192, "any"), HomeIcon(512, "any"), HomeIcon(512, "maskable"))


def home_icons_of(logo: Image.Image) -> Mapping[str, Image.Image]:
    """By kind; ``logo`` is RGBA."""
    ground = _ground(logo)
    return {icon.kind: _placed(logo, icon, ground) for icon in HOME_ICONS}


def _placed(logo: Image.Image, icon: HomeIcon, ground: tuple[int, int, int]) -> Image.Image:
    width, height = _extent(logo, icon)
    small = ImageOps.contain(logo, (width, height))
    square = Image.new("RGBA", (icon.size, icon.size), (*ground, 255))
    square.alpha_composite(small, ((icon.size - small.width) // 2, (icon.size - small.height) // 2))
    return square


def _extent(logo: Image.Image, icon: HomeIcon) -> tuple[int, int]:
    """How large it may be: below a mask its corners stay within the circle, else there is a little air around it."""
    longest = max(logo.size)
    scale = SAFE * icon.size / hypot(*logo.size) if icon.purpose == "maskable" else AIRY * icon.size / longest
    return max(1, int(logo.width * scale)), max(1, int(logo.height * scale))


def _ground(logo: Image.Image) -> tuple[int, int, int]:
    """Light, but for a pale logo; only what is seen of it counts."""
    small = ImageOps.contain(logo, (64, 64))
    seen = small.getchannel("A").point(lambda alpha: 255 if alpha > 127 else 0)
    if not seen.getbbox():
        return LIGHT
    return DARK if ImageStat.Stat(small.convert("L"), mask=seen).mean[0] > PALE else LIGHT
