"""The translations, in the form that Django reads."""

from collections.abc import Iterator
from pathlib import Path

from tools.bootstrap.commands import Commands
from tools.bootstrap.packages import VENV_PYTHON
from tools.bootstrap.stamps import Stamp
from tools.console import Console
from tools.paths import ROOT


class Translations:
    """Compiles the catalogues with the packages of our own environment."""

    def __init__(self, commands: Commands, console: Console) -> None:
        self._commands = commands
        self._console = console

    def compile(self) -> None:
        """Compile every catalogue, unless nothing changed."""
        product = ROOT / "locale" / "fr" / "LC_MESSAGES" / "django.mo"
        stamp = Stamp("translations", inputs=_catalogues(), product=product)
        if stamp.is_fresh():
            return
        self._commands.run([VENV_PYTHON, "-m", "tools.messages", "compile"])
        stamp.record()
        self._console.say("translations", "compiled")


def _catalogues() -> Iterator[Path]:
    for folder in (ROOT / "locale", *ROOT.glob("sectors/*/locale")):
        yield from folder.rglob("*.po")
