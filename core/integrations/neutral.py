"""Text that a spreadsheet would run as a formula, written so that it does not; and back."""

from __future__ import annotations

import re

#: Apostrophes in front count: what somebody really typed as ``'=`` comes back as it was.
_RISKY = re.compile(r"'*[=+\-@\t\r\n]")
_NEUTRALISED = re.compile(r"''*[=+\-@\t\r\n]")


def risky(text: str) -> bool:
    return _RISKY.match(text) is not None


def neutralised(text: str) -> str:
    return f"'{text}" if _RISKY.match(text) else text


def restored(text: str) -> str:
    return text[1:] if _NEUTRALISED.match(text) else text


def kept(text: str) -> str:
    """For cells that are text by their type: nothing is added but what ``restored`` would take away."""
    return f"'{text}" if _NEUTRALISED.match(text) else text
