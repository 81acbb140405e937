"""Which records are named by a field that names many: asked of the rows of its ties."""

from __future__ import annotations

from django.db.models import F

from ..resources import FieldSpec
from ..resources.ties import owner_path, ties_of
from .operators import SEVERAL
from .slots import Holds, Slot

#: Over the ties of the record, ``{tied}``, each of which leads to a record by ``{other}``.
_PATTERNS = {
    "exact": "EXISTS ({tied} AND {other} = {{}})",
    "in": "EXISTS ({tied} AND {other} = ANY({{}}))",
    "none": "NOT EXISTS ({tied} AND {other} = ANY({{}}))",
    "all": "ARRAY({tied}) @> {{}}",
    "isnull": "NOT EXISTS ({tied})",
    "notnull": "EXISTS ({tied})",
}


def tied(spec: FieldSpec, operator: str, slot: int) -> Holds:
    """The test of one record; its values stand in the slot."""
    ties = ties_of(spec.column)
    other = f'tie."{ties.column(ties.other)}"'
    table, owner = ties.model._meta.db_table, ties.column(ties.owner)
    rows = f'SELECT {other} FROM "{table}" tie WHERE tie."{owner}" = {{}}'  # noqa: S608
    pattern = _PATTERNS[operator].format(tied=rows, other=other)
    cast = "uuid[]" if operator in SEVERAL else "uuid"
    values = () if operator in {"isnull", "notnull"} else (Slot(slot, cast),)
    return Holds(pattern, F(owner_path(spec)), *values)
