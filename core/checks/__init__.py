"""Is it well formed? Numbers that carry their own key, bar codes, and the time that the law counts.

Nothing here asks a database: ``core.legal`` knows the dated values, the caller knows the company.
"""

from .registry import Check, check, kinds, register

__all__ = ["Check", "check", "kinds", "register"]
