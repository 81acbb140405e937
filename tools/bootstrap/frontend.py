"""The front end: its packages, then its production build."""

import os
from collections.abc import Iterator
from pathlib import Path

from tools.bootstrap.commands import Commands
from tools.bootstrap.stamps import Stamp
from tools.console import Console
from tools.paths import FRONTEND, VENV

PACKAGE_FILES = ("package.json", "package-lock.json", ".npmrc")
MADE_HERE = ("node_modules", "dist", "coverage")


class Frontend:
    """Builds the front end with the Node of our own environment."""

    def __init__(self, commands: Commands, console: Console) -> None:
        self._commands = commands
        self._console = console

    def install(self) -> None:
        """Fetch the locked npm packages, unless nothing changed."""
        inputs = [FRONTEND / name for name in PACKAGE_FILES]
        stamp = Stamp("npm", inputs=inputs, product=FRONTEND / "node_modules")
        if stamp.is_fresh():
            return
        self._console.say("frontend", "installing npm packages")
        self._npm("ci")
        stamp.record()
        self._console.say("frontend", "npm packages installed")

    def build(self) -> None:
        """Build what the API serves to browsers, unless nothing changed."""
        product = FRONTEND / "dist" / "index.html"
        stamp = Stamp("frontend", inputs=_sources(FRONTEND), product=product)
        if stamp.is_fresh():
            return
        self._console.say("frontend", "building")
        self._npm("run", "build")
        stamp.record()
        self._console.say("frontend", "built")

    def _npm(self, *arguments: str) -> None:
        path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        # Node trusts a list of its own, and no company's proxy, unless it is told to trust whom the machine trusts.
        options = f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()
        env = {**os.environ, "PATH": path, "NODE_OPTIONS": options}
        self._commands.run([VENV / "bin" / "npm", *arguments], cwd=FRONTEND, env=env)


def _sources(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file():
            yield path
        elif path.name not in MADE_HERE:
            yield from _sources(path)
