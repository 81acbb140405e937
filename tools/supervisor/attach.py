"""`python -m tools.supervisor.attach -- <command>`: a command on the running platform's servers."""

import os
import sys
from collections.abc import Sequence

from tools.paths import DATA
from tools.supervisor.state import DataFolder


def main(command: Sequence[str]) -> None:
    """Become the command, with the environment of what `make run` started."""
    published = DataFolder(DATA).published()
    if not published:
        sys.exit("the platform of this clone does not run: start it with make run")
    os.execvpe(command[0], list(command), {**os.environ, **published})


if __name__ == "__main__":
    main(sys.argv[2:] if sys.argv[1:2] == ["--"] else sys.argv[1:])
