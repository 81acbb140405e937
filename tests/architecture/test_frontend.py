"""Folders of the front end that stand side by side know each other one way at most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "frontend" / "src"
#: What a file needs before it runs, types included. What it fetches later (``import("…")``) it only names.
IMPORT = re.compile(r"""^(?:import|export)\s(?:[^"';]*\sfrom\s+)?["']([^"']+)["'];""", re.MULTILINE)
Sources = Mapping[str, str]


def cycles(sources: Sources) -> list[str]:
    """Circles of folders that have one parent, each as ``a > b > a`` below it."""
    known: dict[str, dict[str, set[str]]] = {}
    for parent, one, other in _neighbours(sources):
        known.setdefault(parent, {}).setdefault(one, set()).add(other)
    return [circle for parent, graph in sorted(known.items()) for circle in _circles(parent, graph)]


def _circles(parent: str, graph: Mapping[str, Iterable[str]]) -> Iterator[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield f"{parent or '.'}: {' > '.join(error.args[1])}"


def _neighbours(sources: Sources) -> Iterator[tuple[str, str, str]]:
    """Two folders of one parent, of which the first imports from the second."""
    for name, text in sources.items():
        for target in filter(None, (_target(name, written) for written in IMPORT.findall(text))):
            ours, theirs = name.split("/")[:-1], target.split("/")[:-1]
            common = next((at for at, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other), None)
            if common is not None:
                yield "/".join(ours[:common]), ours[common], theirs[common]


def _target(name: str, written: str) -> str:
    """The file that is meant, from the root; nothing where it is a package of somebody else."""
    if written.startswith("@/"):
        return written.removeprefix("@/")
    return str((Path("/", name).parent / written).resolve()).lstrip("/") if written.startswith(".") else ""


def files(root: Path) -> Sources:
    """Of tests nobody depends: they may look at everything."""
    return {
        str(path.relative_to(root)): path.read_text()
        for path in root.rglob("*.ts*")
        if ".test." not in path.name and path.parts[len(root.parts)] != "test"
    }


ONE, OTHER = 'import { y } from "@/b/y";', 'import type { X } from "@/a/x";'
ROUND = {"s/a/x.ts": 'import "../b/y";', "s/b/y.ts": 'import "../c/z";', "s/c/z.ts": 'export * from "../a/x";'}


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        ({"a/x.ts": ONE, "b/y.ts": OTHER}, [".: a > b > a"]),
        ({"a/x.ts": ONE, "b/y.ts": 'const load = () => import("@/a/x");'}, []),
        ({"a/x.ts": 'import {\n  y,\n} from "@/b/y";', "b/y.ts": 'export { z } from "./z";'}, []),
        (ROUND, ["s: a > c > b > a"]),
        ({"a/x.ts": 'import { y } from "./y";', "a/y.ts": 'import { x } from "./x";'}, []),
    ],
    ids=["types too", "later", "one way", "round a corner", "within a folder"],
)
def test_a_circle_of_folders_is_recognised(sources: Sources, found: list[str]) -> None:
    assert cycles(sources) == found


def test_folders_side_by_side_form_no_circle() -> None:
    sources = files(SOURCES)
    assert "router.tsx" in sources
    assert cycles(sources) == []
