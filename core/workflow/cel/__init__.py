"""Conditions in CEL: read, checked against the fields of a record, run by a compiled engine."""

from .compiling import Condition, compiled
from .errors import UnreadableCondition

__all__ = ["Condition", "UnreadableCondition", "compiled"]
