"""The company's logo, and the pictures of it that browsers put on a tab and devices among their programs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.kernel.files import UNREADABLE
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic, on_commit

from .home_icons import HOME_ICONS, HomeIcon, home_icons_of
from .theme import LOGO, PICTURES, picture_name

#: Bytes of the file, and points of the picture that it may become in memory.
LARGEST_FILE, LARGEST_PICTURE = 2_000_000, 16_000_000
LOGO_SIZE, ICON_SIZE = (640, 160), (64, 64)
#: The kinds of pictures that are drawn of one logo.
EVERY = (*PICTURES, *(icon.kind for icon in HOME_ICONS))
#: No SVG: it is a page with scripts rather than a picture.
FORMATS = ("PNG", "JPEG", "WEBP")


class LogoUnreadable(BusinessError):
    code = "logo_illisible"
    message = _("This is no picture that can be a logo: send PNG, JPEG or WebP.")


class LogoTooLarge(BusinessError):
    code = "logo_trop_grand"
    message = _("The picture is too large: at most 2 MB, and 16 million points.")


@atomic()
def choose_logo(content: bytes, *, actor: Actor) -> None:
    """Show this picture to everybody; raises ``LogoUnreadable`` or ``LogoTooLarge``.

    It is drawn anew, so that nothing is kept of the file but what is seen: no place where the
    photograph was taken, and no program.
    """
    drawn = _drawn(content)
    digest = sha256(drawn["logo"]).hexdigest()
    hold("logo")
    known = LOGO.get()
    if known != digest:
        _forget_files(known)
    for kind, picture in drawn.items():
        name = picture_name(kind, digest)
        default_storage.delete(_path(name))
        default_storage.save(_path(name), ContentFile(picture))
    if known != digest:
        LOGO.set(digest, actor=actor)


@atomic()
def remove_logo(*, actor: Actor) -> None:
    """Show the company's name alone again."""
    hold("logo")
    _forget_files(LOGO.get())
    LOGO.reset(actor=actor)


def picture(name: str) -> bytes:
    """A picture of the logo as it is now; raises ``NotFound`` for any other file."""
    digest = LOGO.get()
    if not digest or name not in {picture_name(kind, digest) for kind in EVERY}:
        raise NotFound()
    try:
        with default_storage.open(_path(name)) as found:
            return bytes(found.read())
    except FileNotFoundError as error:
        raise NotFound() from error


def home_icons() -> list[tuple[HomeIcon, str]]:
    """What stands for the company, with the names of the pictures; nothing where its logo is older than they are."""
    digest = LOGO.get()
    named = [(icon, picture_name(icon.kind, digest)) for icon in HOME_ICONS if digest]
    return [(icon, name) for icon, name in named if default_storage.exists(_path(name))]


def _drawn(content: bytes) -> Mapping[str, bytes]:
    """The pictures by kind, as PNG."""
    if len(content) > LARGEST_FILE:
        raise LogoTooLarge
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as found:
            if found.width * found.height > LARGEST_PICTURE:
                raise LogoTooLarge
            upright = ImageOps.exif_transpose(found).convert("RGBA")
    except Image.DecompressionBombError as error:
        raise LogoTooLarge from error
    except UNREADABLE as error:
        raise LogoUnreadable from error
    logo = upright.copy()
    logo.thumbnail(LOGO_SIZE)
    pictures = {"logo": logo, "icon": ImageOps.pad(upright, ICON_SIZE, color=(0, 0, 0, 0)), **home_icons_of(upright)}
    return {kind: _png(picture) for kind, picture in pictures.items()}


def _png(picture: Image.Image) -> bytes:
    bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    written = BytesIO()
    bare.save(written, "PNG", optimize=True)
    return written.getvalue()


def _forget_files(digest: str) -> None:
    """Once the change is certain."""
    for kind in EVERY if digest else ():
        on_commit(partial(default_storage.delete, _path(picture_name(kind, digest))))


def _path(name: str) -> str:
    return f"theme/{name}"
