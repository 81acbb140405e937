"""What one clone remembers between two starts: its secrets, its ports, who runs it."""

import fcntl
import json
import os
import secrets
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tools.supervisor.failures import Explained

LOOPBACK = "127.0.0.1"


class AlreadyRunning(Explained):
    """The platform of this clone is running; a second one would share its data."""


class PortTaken(Explained):
    """The port that was asked for belongs to another program."""


class DataFolder:
    """The folder, ignored by git, that holds everything the embedded platform keeps."""

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = path
        self.logs = path / "logs"
        self.logs.mkdir(exist_ok=True, mode=0o700)

    def secret(self, name: str) -> str:
        """A random secret of 32 bytes in hexadecimal, the same at every start."""
        kept = self._read("secrets.json")
        if name not in kept:
            kept[name] = secrets.token_hex(32)
            self._write("secrets.json", kept)
        return str(kept[name])

    def port(self, name: str, *, wanted: str | None = None, favourite: int = 0) -> int:
        """The port asked for, or the one of last time, or any free one."""
        if wanted:
            if not is_free(int(wanted)):
                raise PortTaken(f"port {wanted} is in use: choose another one for {name}")
            return int(wanted)
        kept = self._read("ports.json")
        port = int(kept.get(name, favourite))
        if not port or not is_free(port):
            port = free_port()
        self._write("ports.json", {**kept, name: port})
        return port

    def publish(self, env: Mapping[str, str]) -> None:
        """Let other commands of this clone reach what runs."""
        self._write("environment.json", env)

    def published(self) -> dict[str, str]:
        """The environment of what runs; empty when nothing does."""
        return {name: str(value) for name, value in self._read("environment.json").items()}

    @contextmanager
    def claim(self) -> Iterator[None]:
        """Own this folder for as long as the block lasts, or until this process dies."""
        with (self.path / "supervisor.lock").open("a+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.seek(0)
                raise AlreadyRunning(f"this clone is running already: process {lock.read()}") from None
            lock.truncate(0)
            lock.write(str(os.getpid()))
            lock.flush()
            try:
                yield
            finally:
                (self.path / "environment.json").unlink(missing_ok=True)

    def _read(self, name: str) -> dict[str, str | int]:
        file = self.path / name
        return json.loads(file.read_text()) if file.exists() else {}

    def _write(self, name: str, values: Mapping[str, str | int]) -> None:
        # Written aside and renamed: a kill leaves the old file or the new one, never half of it.
        draft = self.path / f"{name}.new"
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(dict(values), indent=2))
        draft.replace(self.path / name)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        return int(listener.getsockname()[1])


def is_free(port: int) -> bool:
    with socket.socket() as listener:
        # As servers do: a port whose last connections are only fading away is free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, port))
        except OSError:
            return False
        return True
