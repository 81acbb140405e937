"""Our Valkey: cache, queue and channels, on a loopback port, with a password."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import redis

from tools.supervisor import binaries
from tools.supervisor.postgres import ServerFailed
from tools.supervisor.processes import Child, Program
from tools.supervisor.state import LOOPBACK


@dataclass(frozen=True)
class Valkey:
    """One server; `durable` is off for tests, which throw it away."""

    folder: Path
    port: int
    password: str
    log: Path
    durable: bool = True

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@{LOOPBACK}:{self.port}/0"

    def create(self) -> None:
        """Write its settings: in a file, because everybody may read a command line."""
        self.folder.mkdir(exist_ok=True, mode=0o700)
        settings = self.folder / "valkey.conf"
        settings.touch(mode=0o600)
        settings.write_text(
            f"bind {LOOPBACK}\n"
            f"port {self.port}\n"
            f"requirepass {self.password}\n"
            f'dir "{self.folder}"\n'
            f"appendonly {'yes' if self.durable else 'no'}\n"
            'save ""\n'
            # It carries the task queue: when full it must refuse, never forget.
            "maxmemory-policy noeviction\n"
        )

    def program(self) -> Program:
        return Program(
            name="valkey",
            command=[str(binaries.valkey_server()), str(self.folder / "valkey.conf")],
            env=os.environ,
            cwd=self.folder,
            log=self.log,
            # At once: a successor may open the same files. What it accepted is written already.
            orphan_signal=signal.SIGKILL,
        )

    def wait_until_ready(self, child: Child, timeout: float = 60) -> None:
        deadline = time.monotonic() + timeout
        with redis.Redis.from_url(self.url) as client:
            while child.poll() is None and time.monotonic() < deadline:
                try:
                    client.ping()
                    return
                except redis.ConnectionError:  # not listening yet, or loading its data
                    time.sleep(0.02)
        raise ServerFailed(f"Valkey did not start:\n{child.last_words()}")
