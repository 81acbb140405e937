"""Move a company with many records while people write in it; peers have nothing of the kind."""

from __future__ import annotations

import json
from dataclasses import replace

from tools.supervisor.roles import create_database

from .project import Project
from .tenancy import Bench

ROUND = (("schema", "default"), ("database", "annex"), ("shared", "default"))


def moving(bench: Bench, rows: int) -> None:
    """From the pool to an own schema, to another database and back."""
    project = with_annex(bench, bench.project("yz"))
    answer = project.run("-m", "benchmarks.inside_move", str(rows))
    measured = json.loads(answer.stdout.splitlines()[-1])
    alone = bench.report.alone
    alone("longest write when nothing is moved", measured["still"]["longest"], "-")
    for way in measured["ways"]:
        name = f"{rows:,} records, {way['way']}, {way['writes']:,} writes meanwhile"
        alone(f"move {name} ({rows / way['seconds']:,.0f} records/s)", way["seconds"], "-")
        alone("its longest write, as the writers saw it", way["longest"], "100 ms")
        alone("its longest wait, as the command told", way["told"], "100 ms")


def with_annex(bench: Bench, project: Project) -> Project:
    """The project with a second database."""
    variables = ("DATABASE_URL", "DATABASE_OPERATOR_URL")
    urls = {f"{variable}_ANNEX": f"{project.env[variable]}_annex" for variable in variables}
    create_database(bench.admin_url, urls["DATABASE_URL_ANNEX"].rpartition("/")[2])
    project = replace(project, env={**project.env, **urls})
    project.manage("migrate")
    return project
