from __future__ import annotations

from pathlib import Path

from celery.bin.base import CLIContext
from celery.bin.worker import worker as command_line

from config.celery import app
from tools.supervisor.programs import services

ADDRESSES = {"PORT": "8000", "SSE_PORT": "8001"}


def test_no_worker_waits_for_what_others_would_tell(tmp_path: Path) -> None:
    """Celery's own reading of each command line: a word that it did not know would be refused."""
    command, asked = CLIContext(app=app, no_color=True, workdir=None), {}
    for program in services(ADDRESSES, tmp_path):
        if "worker" in program.command:
            options = program.command[program.command.index("worker") + 1 :]
            read = command_line.make_context("worker", options, obj=command).params
            asked[program.name] = (read["without_mingle"], read["without_gossip"])
    assert asked == dict.fromkeys(("worker", "jobs", "webhooks", "platform"), (True, True))
