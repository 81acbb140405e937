"""Pictures and papers as people send them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

#: A paper with nothing on it.
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), colour: Any = "red", **options: Any) -> bytes:
    """One colour all over."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **options)
    return out.getvalue()
