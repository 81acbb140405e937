"""Figures in the document: what can be asked of one resource, and the answer that all of them have."""

from __future__ import annotations

from core.kernel.reading.groups import PERIODS, groupable, has_periods
from core.kernel.reading.measures import COUNT, measurable
from core.kernel.reading.visible import Visible
from core.openapi.schemas import BOOLEAN, INTEGER, TEXT, Schema, listed, nullable, shape

#: A record that groups its kind; null where its title is not shown.
_RELATED = shape(id=TEXT, label=nullable(TEXT))
_KEY: Schema = {"anyOf": [TEXT, BOOLEAN, _RELATED, {"type": "null"}]}
_VALUE: Schema = {"anyOf": [INTEGER, TEXT, {"type": "null"}]}
_REFERENCE = {"$ref": "#/components/schemas/figures_cell"}
_CELL = shape(keys=listed(_KEY), values=listed(_VALUE), filter=nullable({"type": "object"}))
_FIGURES = shape(
    groups=listed(TEXT),
    measures=listed(TEXT),
    cells=listed(_REFERENCE),
    rows=listed(_REFERENCE),
    columns=listed(_REFERENCE),
    overall=_REFERENCE,
    cut=BOOLEAN,
)
#: Named once for all resources.
COMPONENTS: dict[str, Schema] = {"figures": _FIGURES, "figures_cell": _CELL}
FIGURES: Schema = {"$ref": "#/components/schemas/figures"}


def figures_asked(visible: Visible) -> dict[str, list[str]]:
    """The values of ``group`` and ``measure``, as far as the actor's rights go."""
    groups: list[str] = []
    for name in groupable(visible):
        groups += [f"{name}:{period}" for period in PERIODS] if has_periods(visible.fields[name]) else [name]
    functions = [f"{each}:{name}" for name, known in measurable(visible).items() for each in known]
    return {"group": groups, "measure": [COUNT, *functions]}
