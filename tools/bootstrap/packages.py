"""The Python environment: created once, then brought to the locked versions."""

import shutil
import sys
from pathlib import Path

from tools.bootstrap.commands import CommandFailed, Commands
from tools.bootstrap.stamps import Stamp
from tools.console import Console
from tools.paths import BOOT, REQUIREMENTS, STAMPS, VENV

UV_VERSION = "0.13.9"
BOOT_PYTHON = BOOT / "bin" / "python"
VENV_PYTHON = VENV / "bin" / "python"
UV = BOOT / "bin" / "uv"
LOCKED = ("--require-hashes", "--only-binary", ":all:")


class Packages:
    """Installs locked packages with uv, or with pip alone where uv cannot be had."""

    def __init__(self, commands: Commands, console: Console) -> None:
        self._commands = commands
        self._console = console

    def create_environment(self) -> None:
        """Create the environment, unless a previous run did."""
        if VENV_PYTHON.exists():
            return
        self._console.say("python", f"creating .venv with Python {sys.version.split()[0]}")
        shutil.rmtree(STAMPS, ignore_errors=True)
        self._commands.run([sys.executable, "-m", "venv", "--without-pip", "--clear", VENV])

    def install(self, name: str) -> None:
        """Bring the environment to `requirements/<name>.lock`, keeping what other locks added."""
        lock = REQUIREMENTS / f"{name}.lock"
        stamp = Stamp(name, inputs=[lock], product=VENV_PYTHON)
        if stamp.is_fresh():
            return
        self._create_installer()
        self._console.say("python", f"installing {lock.name}")
        try:
            self._install_with_uv(lock)
        except (CommandFailed, FileNotFoundError) as failure:
            self._console.say("python", f"uv cannot install this, pip does: {failure}")
            self._install_with_pip(lock)
        stamp.record()
        self._console.say("python", f"{lock.name} installed")

    def _create_installer(self) -> None:
        if not BOOT_PYTHON.exists():
            self._commands.run([sys.executable, "-m", "venv", "--clear", BOOT])
        if UV.exists():
            return
        self._console.say("python", f"fetching uv {UV_VERSION}")
        try:
            self._commands.run([BOOT_PYTHON, "-m", "pip", "install", f"uv=={UV_VERSION}"])
        except CommandFailed as failure:
            self._console.say("python", f"no uv on this machine: {failure}")

    def _install_with_uv(self, lock: Path) -> None:
        # Compiled now, as pip does: where Python may not keep what it compiles, every process did it at its start.
        compiled = ("--python", VENV_PYTHON, "--compile-bytecode")
        # pip trusts whom the machine trusts, its company's proxy for one; uv does when it is told.
        self._commands.run([UV, "pip", "install", "--system-certs", *compiled, *LOCKED, "-r", lock])

    def _install_with_pip(self, lock: Path) -> None:
        pip = (BOOT_PYTHON, "-m", "pip", "--python", VENV_PYTHON)
        self._commands.run([*pip, "install", *LOCKED, "-r", lock])
