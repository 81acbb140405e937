"""How a view that is written by hand says what it takes and what it answers, beside its code."""

from .forms import form_schema
from .operations import Operation, documented, operation_of
from .schemas import Schema

__all__ = ["Operation", "Schema", "documented", "form_schema", "operation_of"]
