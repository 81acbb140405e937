"""How long one company's task takes while another has queued a hundred thousand; the peer is Celery's own queue."""

from __future__ import annotations

import json
from dataclasses import replace

from .project import Project
from .tenancy import Bench

OURS, PEER = "core.tenancy.queues:Transport", "redis"
QUEUED, QUEUED_AT_PEER = 100_000, 2_000


def fairness(bench: Bench) -> None:
    """Latency alone and beside the crowd; the peer gets a smaller crowd, or it would take an hour."""
    project = bench.project("yz")
    peer = _measured(project, PEER, QUEUED_AT_PEER)
    ours = _measured(project, OURS, QUEUED)
    overhead, compare = bench.report.overhead, bench.report.compare
    crowd = "a task while another company has {:,} queued"
    overhead(crowd.format(QUEUED), ours["beside"], "alone", ours["alone"], "1.2x")
    overhead(f"Celery's own queue: {crowd.format(QUEUED_AT_PEER)}", peer["beside"], "alone", peer["alone"], "-")
    compare("queue a task", ours["put"], "Celery's own queue", peer["put"], "-")
    # One of two places stays free for others: half the flow is the price of the promise.
    compare("a task among 400 of one company", ours["flowing"], "Celery's own queue", peer["flowing"], "-")


def _measured(project: Project, transport: str, queued: int) -> dict[str, float]:
    project = replace(project, env={**project.env, "TRANSPORT": transport})
    answer = project.run("-m", "benchmarks.inside_fairness", str(queued))
    measured: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return measured
