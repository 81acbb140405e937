"""Tenancy against django-tenants 4: creating, migrating and serving tenants with sixty tables each."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tools.supervisor.binaries import postgres_folder
from tools.supervisor.roles import create_database

from .project import Flavour, Project, generate
from .report import Report

PEER = "django-tenants"
REPEATS, ROUNDS, REQUESTS = 5, 15, 200
#: Own schemas of a database that is about to refuse further ones; those that the measurements make come on top.
NEARLY_FULL = 150


class Bench:
    """Projects on fresh databases of one server, and what is asked of them."""

    def __init__(self, folder: Path, env: dict[str, str], report: Report) -> None:
        self.folder, self.env, self.report = folder, env, report
        self.admin_url = env["DATABASE_ADMIN_URL"]
        self._serial = 0

    def project(self, flavour: Flavour) -> Project:
        """A new project on a new database, migrated."""
        self._serial += 1
        name = f"bench_{flavour}_{self._serial}"
        env = {key: value for key, value in self.env.items() if not key.startswith("DATABASE_")}
        with psycopg.connect(self.admin_url, autocommit=True) as admin:
            admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        create_database(self.admin_url, name)
        if flavour == "yz":
            for variable in ("DATABASE_URL", "DATABASE_OPERATOR_URL"):
                env[variable] = _with_database(self.env[variable], name)
        else:
            env["PEER_URL"] = _with_database(self.admin_url, name)
        project = generate(flavour, self.folder / name, env)
        project.manage("migrate_schemas" if flavour == "dt" else "migrate", *(["--shared"] if flavour == "dt" else []))
        return project

    def creating(self) -> None:
        """A company at each level, by each way; taken in turn, because a shared machine has busy minutes."""
        ours, peer = self.project("yz"), self.project("dt")
        ways = {
            "migrations": (peer, "create-migrations", 2),
            "clone": (peer, "create-clone", 2),
            "shared": (ours, "create-shared", 20),
            "schema": (ours, "create-schema", 2),
            "spare": (ours, "create-spare", 2),
        }
        rounds = [{way: _ask(*task)["median"] for way, task in ways.items()} for _ in range(REPEATS)]
        took = {way: min(each[way] for each in rounds) for way in ways}
        by_migrations = (f"{PEER} migrations", took["migrations"])
        compare = self.report.compare
        compare("create a tenant in the pool", took["shared"], *by_migrations, "3,000x, 1 ms")
        compare("create a tenant in its own schema", took["schema"], *by_migrations, "8x, 0.4 s")
        compare("create a tenant in its own schema", took["schema"], f"{PEER} clone", took["clone"], "-")
        compare("the same, from a spare schema", took["spare"], *by_migrations, "60x, 50 ms")
        _ask(ours, "units", NEARLY_FULL)
        crowded = min(_ask(ours, "create-schema", 2)["median"] for _ in range(REPEATS))
        beside = f"an own schema beside {NEARLY_FULL} others"
        self.report.overhead(beside, crowded, "beside few", took["schema"], "as fast up to 200")

    def columns(self, size: int, *, with_peer: bool) -> None:
        """What a deployment takes over that many own schemas, and the backup of one company among them."""
        ours = self._fleet("yz", size)
        peer = self._fleet("dt", size) if with_peer else None
        for what, goal in (("one column", "60x at 500, 5 s"), ("nothing", "100x at 500, 2 s")):
            took = _timed(ours, "migrate")
            took_peer = _timed(peer, "migrate_schemas", "--executor=multiprocessing") if peer else None
            self.report.compare(f"deploy {what} over {size} own schemas", took, PEER, took_peer, goal)
        self._backup(ours, peer, size)

    def _fleet(self, flavour: Flavour, size: int) -> Project:
        """Own schemas at the level of the release before, which now wants one column more."""
        project = self.project(flavour)
        _ask(project, "units", size)
        self._settle(project)
        project.add_column("extra")
        return project

    def _settle(self, project: Project) -> None:
        """A fleet that has been there for a while has statistics on its catalogue; neither side waits for them."""
        with psycopg.connect(_with_database(self.admin_url, project.folder.name), autocommit=True) as admin:
            admin.execute("VACUUM ANALYZE")

    def _backup(self, ours: Project, peer: Project | None, size: int) -> None:
        answer = _ask(ours, "backup", REPEATS)
        took = min(_dump(peer) for _ in range(REPEATS)) if peer else None
        beside = f"beside {size} own schemas"
        self.report.compare(
            f"back a small company up, {beside}", answer["saving"], "pg_dump --schema", took, "40x, 0.1 s"
        )
        self.report.alone(f"bring that backup up under a new company, {beside}", answer["restoring"], "-")

    def pool(self, tenants: int, rows: int) -> None:
        """A pool with many companies: one more column, and what a company of that many rows reads."""
        ours = self.project("yz")
        _ask(ours, "pool", tenants)
        self._reading(ours, rows)
        ours.add_column("extra")
        self.report.alone(f"deploy one column over a pool of {tenants:,} tenants", _timed(ours, "migrate"), "-")

    def _reading(self, ours: Project, rows: int) -> None:
        answers: dict[str, dict[str, float]] = _json(ours.run("-m", "benchmarks.reading", str(rows)))
        for question, answer in answers.items():
            what = f"{question}, one tenant's {rows:,} rows in a pool"
            self.report.overhead(what, answer["policy"], "explicit WHERE", answer["explicit"], "1.10x")
            off = answer["expected_policy"] / answer["expected_explicit"]
            self.report.factor(
                f"the same: rows that the planner expects, {answer['expected_policy']:,.0f}", off, "0.9x to 1.1x"
            )

    def requests(self, neighbours: int) -> None:
        """A request in a tenant, and the same with many other companies in its pool."""
        flavours: dict[str, Flavour] = {"plain": "plain", "yz": "yz", "crowd": "yz", "dt": "dt"}
        projects = {name: self.project(flavour) for name, flavour in flavours.items()}
        _ask(projects["crowd"], "pool", neighbours)
        servers = {name: _Server(project) for name, project in projects.items()}
        samples: dict[str, list[float]] = {name: [] for name in servers}
        for _ in range(ROUNDS):
            for name, server in servers.items():
                samples[name].append(server.round(REQUESTS))
        for server in servers.values():
            server.stop()
        best = {name: min(values) for name, values in samples.items()}
        base = f"plain Django ATOMIC_REQUESTS ({servers['plain'].round_trips} round trips)"
        own = f"a list of 50 in a tenant ({servers['yz'].round_trips} round trips)"
        self.report.overhead(own, best["yz"], base, best["plain"], "1.05x")
        their = f"the same with {PEER} ({servers['dt'].round_trips} round trips)"
        self.report.overhead(their, best["dt"], base, best["plain"], "-")
        crowded = f"the same with {neighbours:,} other companies in the pool"
        self.report.overhead(crowded, best["crowd"], "alone in the pool", best["yz"], "1.10x")


class _Server:
    """A process that answers rounds of requests on demand."""

    def __init__(self, project: Project) -> None:
        command = [sys.executable, "-m", "benchmarks.request"]
        self.process = subprocess.Popen(
            command, cwd=project.folder, env=project.env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        while self._read() != "ready":
            pass  # the peer prints what it migrates
        self.round_trips = int(self._read())

    def _read(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def round(self, requests: int) -> float:
        assert self.process.stdin
        self.process.stdin.write(f"{requests}\n")
        self.process.stdin.flush()
        return float(self._read())

    def stop(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def _with_database(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def _ask(project: Project, task: str, number: int) -> dict[str, float]:
    answer = project.run("-m", f"benchmarks.inside_{project.flavour}", task, str(number))
    result: dict[str, float] = _json(answer)
    return result


def _dump(peer: Project) -> float:
    """Seconds that the peer's customary backup of one schema takes."""
    command = [postgres_folder() / "pg_dump", "--schema=unit_00001", "--file=unit.sql", peer.env["PEER_URL"]]
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=peer.folder)
    return time.perf_counter() - start


def _json(answer: subprocess.CompletedProcess[str]) -> Any:
    """The last line of what a module inside a project printed."""
    return json.loads(answer.stdout.splitlines()[-1])


def _timed(project: Project, *command: str) -> float:
    """Seconds of a whole management command, interpreter start included."""
    start = time.perf_counter()
    project.manage(*command)
    return time.perf_counter() - start
