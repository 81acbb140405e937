"""Our PostgreSQL: created once in its folder, on a loopback port, with a password."""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tools.supervisor import binaries
from tools.supervisor.failures import Explained
from tools.supervisor.identity import Identity
from tools.supervisor.processes import Child, Program
from tools.supervisor.state import LOOPBACK

SUPERUSER = "postgres"
SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "shared_buffers": "256MB",
    "max_connections": "200",
    "max_locks_per_transaction": "256",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Tenants move between placements by logical replication.
    "wal_level": "logical",
    "max_replication_slots": "20",
    "max_wal_senders": "20",
    "max_worker_processes": "20",
    "max_logical_replication_workers": "12",
    "max_sync_workers_per_subscription": "4",
}
THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "scram_iterations": "1"}


class ServerFailed(Explained):
    """A server did not start; the message carries the end of its log."""


@dataclass(frozen=True)
class Postgres:
    """One cluster; `durable` is off for tests, which throw it away."""

    folder: Path
    port: int
    password: str
    log: Path
    identity: Identity
    durable: bool = True

    def create(self) -> None:
        """Create the cluster, unless a previous start did."""
        if self.folder.exists():
            return
        draft = self.folder.with_name(f"{self.folder.name}.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        (draft / "password").write_text(self.password)
        self.identity.adopt(draft)
        self.identity.require_access(draft)
        self._initdb(draft / "data", draft / "password")
        # Only a finished cluster gets the final name: a kill before this line starts over.
        (draft / "data").rename(self.folder)
        shutil.rmtree(draft)

    def program(self) -> Program:
        settings = SETTINGS | {"port": str(self.port)} | ({} if self.durable else THROWAWAY)
        options = [f"--{name}={value}" for name, value in settings.items()]
        return Program(
            name="postgres",
            command=[str(self._binary("postgres")), "-D", str(self.folder), *options],
            env=os.environ,
            cwd=self.folder,
            log=self.log,
            identity=self.identity,
            stop_signal=signal.SIGINT,  # fast shutdown: does not wait for clients
            orphan_signal=signal.SIGINT,
            grace=60,
        )

    def url(self, database: str, role: str = SUPERUSER, password: str | None = None) -> str:
        return f"postgres://{role}:{password or self.password}@{LOOPBACK}:{self.port}/{database}"

    def wait_until_ready(self, child: Child, timeout: float = 120) -> None:
        """Return when it accepts connections; crash recovery may take a while."""
        deadline = time.monotonic() + timeout
        while child.poll() is None and time.monotonic() < deadline:
            try:
                psycopg.connect(self.url("postgres"), connect_timeout=5).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise ServerFailed(f"PostgreSQL did not start:\n{child.last_words()}")

    def _initdb(self, data: Path, password_file: Path) -> None:
        options = ["--auth=scram-sha-256", f"--pwfile={password_file}", f"--username={SUPERUSER}"]
        locale = ["--encoding=UTF8", "--locale=C"]
        locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        speed = [] if self.durable else ["--no-sync"]
        initdb = self._binary("initdb")
        self.identity.require_access(initdb)
        made = subprocess.run(
            [*self.identity.prefix, initdb, "-D", data, *options, *locale, *speed],
            check=False,
            cwd=data.parent,
            user=self.identity.uid,
            group=self.identity.gid,
            extra_groups=[] if self.identity.uid else None,
            capture_output=True,
            text=True,
        )
        if made.returncode != 0:
            raise ServerFailed(f"initdb failed:\n{made.stdout}{made.stderr}")

    def _binary(self, name: str) -> Path:
        return binaries.postgres_folder() / name
