"""What was sent, known by its first bytes, and made fit to be kept.

A picture is drawn anew, upright and no larger than screens show it, so that nothing is kept of
the file but what is seen: no place where the photograph was taken, and no program.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from core.kernel.files import JPEG, PDF, PICTURES, PNG, UNREADABLE, WEBP

from .errors import FileKindRefused, PictureTooLarge, PictureUnreadable

#: What each kind is called, and how its names end.
LABELS = {JPEG: "JPEG", PNG: "PNG", WEBP: "WebP", PDF: "PDF"}
ENDINGS = {JPEG: ".jpg", PNG: ".png", WEBP: ".webp", PDF: ".pdf"}
#: Points on a side, and points of the picture that it may become in memory, in millions.
PICTURE_SIDE, THUMBNAIL_SIDE, MOST_POINTS = 2_048, 256, 40
QUALITY = 85


@dataclass(frozen=True)
class Content:
    """Bytes as they are kept; of a picture a small one too."""

    type: str
    body: bytes
    thumbnail: bytes = b""


def fit(sent: bytes, accepts: Collection[str]) -> Content:
    """Raises ``FileKindRefused``, ``PictureUnreadable`` or ``PictureTooLarge``."""
    kind = _kind_of(sent)
    if kind not in accepts:
        raise FileKindRefused(kinds=", ".join(LABELS[each] for each in accepts))
    return _drawn(sent, kind) if kind in PICTURES else Content(kind, sent)


def _kind_of(sent: bytes) -> str:
    """Empty where it is nothing that any field takes."""
    if sent.startswith(b"RIFF") and sent[8:12] == b"WEBP":
        return WEBP
    signatures = {b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG, b"%PDF-": PDF}
    return next((kind for start, kind in signatures.items() if sent.startswith(start)), "")


def _drawn(sent: bytes, kind: str) -> Content:
    try:
        with Image.open(BytesIO(sent), formats=[LABELS[kind].upper()]) as found:
            # A photograph is read at a fraction of its size where that is enough; other kinds cannot be.
            found.draft(None, (PICTURE_SIDE, PICTURE_SIDE))
            if found.width * found.height > MOST_POINTS * 1_000_000:
                raise PictureTooLarge(most=MOST_POINTS)
            picture = ImageOps.exif_transpose(found).convert("RGBA" if found.has_transparency_data else "RGB")
    except Image.DecompressionBombError as error:
        raise PictureTooLarge(most=MOST_POINTS) from error
    except UNREADABLE as error:
        raise PictureUnreadable from error
    return Content(kind, _written(picture, kind, PICTURE_SIDE), _written(picture, WEBP, THUMBNAIL_SIDE))


def _written(picture: Image.Image, kind: str, side: int) -> bytes:
    small = picture.copy()
    small.thumbnail((side, side))
    bare = Image.frombytes(small.mode, small.size, small.tobytes())
    written = BytesIO()
    bare.save(written, LABELS[kind].upper(), quality=QUALITY, optimize=True)
    return written.getvalue()
