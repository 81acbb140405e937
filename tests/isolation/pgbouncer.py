"""PgBouncer in transaction mode: every transaction may meet another server connection."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

SERVER_CONNECTIONS = 3
BINARY = shutil.which("pgbouncer") or "/usr/sbin/pgbouncer"

CONFIGURATION = """
[databases]
* = host={host} port={server_port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = {folder}/users
pool_mode = transaction
default_pool_size = {size}
max_client_conn = 200
query_wait_timeout = 60
logfile = {folder}/log
"""


class PgBouncer:
    """One pooler in front of the server of ``settings``, with few server connections."""

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        self.folder, self.port = folder, _free_port()
        folder.chmod(0o711)
        _write(folder / "users", f'"{settings["USER"]}" "{settings["PASSWORD"]}"\n')
        text = CONFIGURATION.format(
            host=settings["HOST"],
            server_port=settings["PORT"] or 5432,
            port=self.port,
            folder=folder,
            size=SERVER_CONNECTIONS,
        )
        _write(folder / "pgbouncer.ini", text)
        _write(folder / "log", "")

    def start(self) -> None:
        if not Path(BINARY).exists():
            raise AssertionError("PgBouncer is not installed: apt-get install pgbouncer")
        command = [BINARY, str(self.folder / "pgbouncer.ini")]
        # It refuses to run as root.
        user = "nobody" if os.geteuid() == 0 else None
        self._process = subprocess.Popen(command, user=user, stderr=subprocess.DEVNULL)
        for _ in range(200):
            if self._answers():
                return
            time.sleep(0.02)
        self.stop()
        raise AssertionError("PgBouncer did not start:\n" + (self.folder / "log").read_text())

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _answers(self) -> bool:
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self.port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _write(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o600)
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(path, nobody.pw_uid, nobody.pw_gid)
