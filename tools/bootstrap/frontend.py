"""The front end: its packages, then its production build."""

from collections.abc import Iterator
from pathlib import Path

from tools import node
from tools.bootstrap.commands import Commands
from tools.bootstrap.stamps import Stamp
from tools.console import Console
from tools.paths import FRONTEND

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
        self._commands.run([node.NPM, *arguments], cwd=FRONTEND, env=node.environment())


def _sources(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file():
            yield path
        elif path.name not in MADE_HERE:
            yield from _sources(path)
