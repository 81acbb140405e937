"""The records that a relation leads to, in the order of what people call them."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import CharField, Index, Model, TextField, UniqueConstraint

from ..labels import LABEL, labelled_columns
from ..resources.titles import title_paths
from .parts import Part, compiled, joined
from .values import called_by

#: So many related records are looked at.
MOST_NAMES = 600
#: So many are put in order first, where no index has their labels.
MOST_SORTED = 5000


class _Labelled(NamedTuple):
    """``id``, ``label`` and ``crowd`` of every record; how its order is written, and the test of a bound."""

    rows: Part
    column: str
    test: str


def groups_of(model: type[Model], *, descending: bool, bound: Part | None) -> Part:
    """One row for each label, from the bound on: ``label``, the ``ids`` of who is called so, and whether it is ``cut``.

    A group that is cut may lack some of its records, and what stands behind it is not told.
    """
    direction, reach = ("DESC", "<=") if descending else ("ASC", ">=")
    labelled = _kept_in_order(model) or _sorted(model)
    rows = labelled.rows
    if bound is not None:
        rows = joined(f"{{}} WHERE {labelled.test.format(reach)}", rows, bound)
    pattern = f"""
        SELECT label, array_agg(id) AS ids, bool_or(cut) AS cut
        FROM (
            SELECT id, label, crowd OR row_number() OVER (ORDER BY label {direction}) > {MOST_NAMES} AS cut
            FROM ({{}} ORDER BY {labelled.column} {direction} LIMIT {MOST_NAMES + 1}) nearest
        ) named GROUP BY label ORDER BY label {direction}"""  # noqa: S608
    return joined(pattern, rows)


def _kept_in_order(model: type[Model]) -> _Labelled | None:
    """From an index in that order: of labels, or of the one column that is the title."""
    name = _column(model)
    if not name:
        return None
    rows = f'SELECT "{model._meta.pk.column}" AS id, "{name}" AS label, false AS crowd FROM "{model._meta.db_table}"'  # noqa: S608
    return _Labelled(Part(rows), f'"{name}"', f'"{name}" {{}} {{{{}}}}')


def _sorted(model: type[Model]) -> _Labelled:
    """Sorted here, where they are not too many; of a crowd nothing is told but that it is one."""
    some = compiled(model._default_manager.order_by().annotate(yz_label=called_by(model)).values_list("pk", "yz_label"))
    counted = f"SELECT pk AS id, yz_label AS label, count(*) OVER () > {MOST_SORTED} AS crowd"
    rows = f"SELECT id, label, crowd FROM ({counted} FROM ({{}} LIMIT {MOST_SORTED + 1}) found) called"  # noqa: S608
    return _Labelled(joined(rows, some), "label", "(crowd OR label {} {{}})")


def _column(model: type[Model]) -> str:
    paths = title_paths(model)
    if paths and paths == labelled_columns(model):
        return LABEL
    if len(paths) != 1 or "__" in paths[0]:
        return ""
    column: Any = model._meta.get_field(paths[0])
    is_label = isinstance(column, CharField | TextField) and not column.null
    return str(column.column) if is_label and leads_index(model, column.name) else ""


def leads_index(model: type[Model], name: str) -> bool:
    """Whether the column stands first, behind the company, in an index of all records that is declared on the model."""
    plain: list[Any] = [each for each in model._meta.indexes if type(each) is Index]
    unique = [each for each in model._meta.constraints if isinstance(each, UniqueConstraint)]
    return any(list(each.fields[1:2]) == [name] for each in (*plain, *unique) if each.condition is None)
