"""Companies of every placement take turns on few server connections, some of which die: whose rows come back?"""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tests.isolation.pgbouncer import SERVER_CONNECTIONS, PgBouncer

from .moving import with_annex
from .project import Project
from .tenancy import Bench


def pooler(bench: Bench, questions: int) -> None:
    """Ask through PgBouncer in transaction mode; only answers count, not how long they took."""
    project = with_annex(bench, bench.project("yz"))
    address = urlsplit(project.env["DATABASE_URL"])
    settings = {"USER": address.username, "PASSWORD": address.password, "HOST": address.hostname, "PORT": address.port}
    with tempfile.TemporaryDirectory() as folder:
        server = PgBouncer(Path(folder), settings)
        server.start()
        try:
            answer = _behind(bench, project, server.port).run("-m", "benchmarks.inside_pooler", str(questions))
        finally:
            server.stop()
    told = json.loads(answer.stdout.splitlines()[-1])
    what = f"{questions:,} questions through PgBouncer, {SERVER_CONNECTIONS} server connections a database"
    bench.report.count(f"{what}, {told['killed']:,} killed: wrong or empty answers", told["wrong"] + told["empty"], "0")
    bench.report.count("the same: questions that failed", told["lost"], "-")


def _behind(bench: Bench, project: Project, port: int) -> Project:
    """The project whose application reaches its databases through the pooler; operator and killer go straight."""
    through = {name: _with_port(url, port) for name, url in project.env.items() if name.startswith("DATABASE_URL")}
    return replace(project, env={**project.env, **through, "DATABASE_ADMIN_URL": bench.admin_url})


def _with_port(url: str, port: int) -> str:
    parts = urlsplit(url)
    host = parts.netloc.rpartition(":")[0]
    return urlunsplit(parts._replace(netloc=f"{host}:{port}"))
