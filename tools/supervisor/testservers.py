"""Throwaway servers for tests: `python -m tools.supervisor.testservers -- <command>`."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.console import Console
from tools.supervisor.crew import Crew
from tools.supervisor.main import stop_on_signal
from tools.supervisor.servers import Servers
from tools.supervisor.state import DataFolder
from tools.supervisor.tether import die_with_parent

#: Tests start hundreds of processes, each of which would compile the whole platform anew where this is set.
COMPILED_ONCE = {"PYTHONDONTWRITEBYTECODE": ""}


@contextmanager
def throwaway_servers(given: Mapping[str, str], console: Console) -> Iterator[dict[str, str]]:
    """Servers in a temporary folder, as the environment that leads to them."""
    with tempfile.TemporaryDirectory(prefix="yz-test-") as folder:
        crew = Crew(console)
        try:
            servers = Servers(DataFolder(Path(folder)), durable=False)
            yield {**given, **servers.start(crew, given)}
        finally:
            crew.stop()


def main(command: Sequence[str]) -> int:
    """Run a command on throwaway servers and return its exit code."""
    stopping = stop_on_signal()
    with throwaway_servers({**os.environ, **COMPILED_ONCE}, Console()) as env:
        child = subprocess.Popen(command, env=env, preexec_fn=die_with_parent(signal.SIGTERM))  # noqa: PLW1509
        while True:
            try:
                code = child.wait(timeout=0.2)
                break
            except subprocess.TimeoutExpired:
                if stopping.is_set():
                    child.terminate()
        return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[2:] if sys.argv[1:2] == ["--"] else sys.argv[1:]))
