"""Tenancy against django-tenants 4: creating, migrating and serving tenants with sixty tables each."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tools.supervisor.roles import create_database

from .project import Flavour, Project, generate
from .report import Report

PEER = "django-tenants"
ROUNDS, REQUESTS = 9, 300


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

    def creating(self, repeats: int) -> None:
        ours, peer = self.project("yz"), self.project("dt")
        migrations = _ask(peer, "create-migrations", repeats)["median"]
        clone = _ask(peer, "create-clone", repeats)["median"]
        shared = _ask(ours, "create-shared", 50)["median"]
        schema = _ask(ours, "create-schema", repeats)["median"]
        spare = _ask(ours, "create-spare", repeats)["median"]
        compare = self.report.compare
        compare("create a tenant in the pool", shared, f"{PEER} migrations", migrations, "3,000x")
        compare("create a tenant in its own schema", schema, f"{PEER} migrations", migrations, "8x")
        compare("create a tenant in its own schema", schema, f"{PEER} clone", clone, "-")
        compare("the same, from a spare schema", spare, f"{PEER} migrations", migrations, "60x")

    def columns(self, size: int) -> None:
        ours, peer = self.project("yz"), self.project("dt")
        _ask(ours, "units", size)
        _ask(peer, "units", size)
        for project in (ours, peer):
            project.add_column("extra")
        deploy = _timed(ours, "migrate")
        deploy_peer = _timed(peer, "migrate_schemas", "--executor=multiprocessing")
        idle, idle_peer = _timed(ours, "migrate"), _timed(peer, "migrate_schemas", "--executor=multiprocessing")
        self.report.compare(f"deploy one column over {size} own schemas", deploy, PEER, deploy_peer, "60x at 500")
        self.report.compare(f"deploy nothing over {size} own schemas", idle, PEER, idle_peer, "100x at 500")

    def pool(self, tenants: int) -> None:
        ours = self.project("yz")
        _ask(ours, "pool", tenants)
        ours.add_column("extra")
        self.report.alone(f"deploy one column over a pool of {tenants:,} tenants", _timed(ours, "migrate"), "-")

    def requests(self) -> None:
        flavours: tuple[Flavour, ...] = ("plain", "yz", "dt")
        servers = {flavour: _Server(self.project(flavour)) for flavour in flavours}
        samples: dict[Flavour, list[float]] = {flavour: [] for flavour in flavours}
        for _ in range(ROUNDS):
            for flavour, server in servers.items():
                samples[flavour].append(server.round(REQUESTS))
        for server in servers.values():
            server.stop()
        best = {flavour: median(values) for flavour, values in samples.items()}
        self.report.overhead(
            "a list of 50 in a tenant", best["yz"], "plain Django ATOMIC_REQUESTS", best["plain"], "1.05x"
        )
        self.report.overhead(f"the same with {PEER}", best["dt"], "plain Django ATOMIC_REQUESTS", best["plain"], "-")


class _Server:
    """A process that answers rounds of requests on demand."""

    def __init__(self, project: Project) -> None:
        command = [sys.executable, "-m", "benchmarks.request"]
        self.process = subprocess.Popen(
            command, cwd=project.folder, env=project.env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        while self._read() != "ready":
            pass  # the peer prints what it migrates

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
    result: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return result


def _timed(project: Project, *command: str) -> float:
    """Seconds of a whole management command, interpreter start included."""
    start = time.perf_counter()
    project.manage(*command)
    return time.perf_counter() - start
