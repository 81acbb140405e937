"""The one role that every company has; all others are its own, or copied from what modules propose."""

from __future__ import annotations

from core.kernel.rights import Right

#: May do everything, in every company, whatever its rows say: nobody can be locked out of their own house.
ADMIN = "ADMIN"
EVERY_RIGHT = (Right("*", ("*",)),)
