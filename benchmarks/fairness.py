"""How long one company's task takes while another has queued a hundred thousand; the peer is Celery's own queue."""

from __future__ import annotations

import json
from dataclasses import replace

from .project import Project
from .tenancy import Bench

OURS, PEER = "core.tenancy.queues:Transport", "redis"
QUEUED, QUEUED_AT_PEER = 100_000, 2_000
SAMPLES = 200


def fairness(bench: Bench) -> None:
    """Latency alone and beside the crowd; the peer gets a smaller crowd, or it would take an hour."""
    project = bench.project("yz")
    peer = _measured(project, PEER, QUEUED_AT_PEER, 1)
    ours = _measured(project, OURS, QUEUED, SAMPLES)
    overhead, compare = bench.report.overhead, bench.report.compare
    overhead(f"a task while another company has {QUEUED:,} queued", ours["with"], "alone", ours["alone"], "1.2x")
    overhead("the slowest twentieth of them", ours["with95"], "alone", ours["alone95"], "-")
    overhead(
        f"Celery's own queue, {QUEUED_AT_PEER:,} queued by the other company", peer["with"], "alone", peer["alone"], "-"
    )
    compare("queue a task", ours["put"], "Celery's own queue", peer["put"], "-")
    compare("a task of a company alone, 400 in a row", ours["flowing"], "Celery's own queue", peer["flowing"], "-")


def _measured(project: Project, transport: str, queued: int, samples: int) -> dict[str, float]:
    project = replace(project, env={**project.env, "TRANSPORT": transport})
    answer = project.run("-m", "benchmarks.inside_fairness", str(queued), str(samples))
    measured: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return measured
