"""Typst makes the sheets: data goes in as JSON, never as part of the source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import fontpkg_inter
import fontpkg_noto_sans_arabic
import typst

TEMPLATES = str(Path(__file__).with_name("templates"))
FONTS = [str(fontpkg_inter.ROOT), str(fontpkg_noto_sans_arabic.ROOT)]


def pressed(template: str, data: dict[str, Any]) -> bytes:
    """The PDF; the same fonts everywhere, whatever the machine has."""
    return typst.compile(
        f"{TEMPLATES}/{template}.typ",
        root=TEMPLATES,
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        font_paths=FONTS,
        ignore_system_fonts=True,
    )
