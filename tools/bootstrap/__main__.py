"""`python3 -m tools.bootstrap run|test|bench`: prepare this clone; do nothing when it is ready."""

import argparse
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from types import FrameType

from tools.bootstrap.commands import CommandFailed, Commands
from tools.bootstrap.frontend import Frontend
from tools.bootstrap.packages import Packages
from tools.bootstrap.translations import Translations
from tools.console import Console

LOCKS = {
    "run": ("runtime",),
    "test": ("dev",),
    "bench": ("dev", "bench"),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.bootstrap", description=__doc__)
    parser.add_argument("purpose", choices=LOCKS)
    purpose = parser.parse_args().purpose
    console, commands = Console(), Commands()
    _end_children_on_sigterm(commands)
    try:
        prepare(LOCKS[purpose], commands, console)
    except CommandFailed as failure:
        console.say("bootstrap", f"failed: {failure}")
        return 1
    except KeyboardInterrupt:
        return 130
    console.say("bootstrap", "ready")
    return 0


def prepare(locks: tuple[str, ...], commands: Commands, console: Console) -> None:
    """Install the locked packages; the front end is built meanwhile, as soon as Node is there."""
    packages, frontend = Packages(commands, console), Frontend(commands, console)
    packages.create_environment()
    packages.install("embedded")
    with ThreadPoolExecutor(max_workers=1) as background:
        building = background.submit(_build, frontend)
        for lock in locks:
            packages.install(lock)
        Translations(commands, console).compile()
        building.result()


def _build(frontend: Frontend) -> None:
    frontend.install()
    frontend.build()


def _end_children_on_sigterm(commands: Commands) -> None:
    def end(signum: int, frame: FrameType | None) -> None:
        commands.terminate_all()
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, end)


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - any Python may start this module
        sys.exit("YZ-PLATFORM needs Python 3.11 or later: make run PYTHON=python3.11")
    sys.exit(main())
