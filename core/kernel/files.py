"""Kinds of content that a field may hold, by the names that the web gives them."""

from __future__ import annotations

import struct

JPEG, PNG, WEBP, PDF = "image/jpeg", "image/png", "image/webp", "application/pdf"
#: No SVG: it is a page with scripts rather than a picture.
PICTURES = (JPEG, PNG, WEBP)
DOCUMENTS = (PDF, *PICTURES)

#: What Pillow raises at bytes that are no picture; the last where the notes of a photograph break off within a number.
UNREADABLE = (OSError, ValueError, SyntaxError, struct.error)
