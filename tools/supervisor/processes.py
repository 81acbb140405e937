"""One child process: started in its own group, heard, and stopped with everything it started."""

import os
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tools.console import Console
from tools.supervisor.identity import UNCHANGED, Identity
from tools.supervisor.tether import die_with_parent

LINES_SHOWN = 30


@dataclass(frozen=True)
class Program:
    """How to start a program, and how to ask it to stop."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    cwd: Path
    log: Path | None = None
    """Where its output goes; without it, to the console."""
    identity: Identity = UNCHANGED
    stop_signal: signal.Signals = signal.SIGTERM
    orphan_signal: signal.Signals = signal.SIGTERM
    """What it receives when the supervisor dies without stopping it."""
    grace: float = 15


class Child:
    """A running program."""

    def __init__(self, program: Program, console: Console) -> None:
        self.program = program
        self._console = console
        self._process = self._spawn()
        self._reader = self._listen()

    @property
    def pid(self) -> int:
        return self._process.pid

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        return self._process.poll()

    def ask_to_stop(self) -> None:
        if self.poll() is None:
            self._process.send_signal(self.program.stop_signal)

    def wait(self) -> int:
        """Wait for the end within the program's grace, then insist; nothing of it survives."""
        try:
            self._process.wait(self.program.grace)
        except subprocess.TimeoutExpired:
            self._console.say(self.program.name, "does not stop: killed")
        return self.bury()

    def bury(self) -> int:
        """Kill what the program left in its process group, and return its exit code."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        code = self._process.wait()
        if self._reader:
            self._reader.join()
        return code

    def last_words(self) -> str:
        """The end of its log file, to explain a crash."""
        log = self.program.log
        lines = log.read_text(errors="replace").splitlines() if log else []
        return "\n".join(lines[-LINES_SHOWN:])

    def _spawn(self) -> subprocess.Popen[bytes]:
        program = self.program
        output = program.log.open("ab") if program.log else subprocess.PIPE
        try:
            return subprocess.Popen(
                [*program.identity.prefix, *program.command],
                cwd=program.cwd,
                env=program.env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                user=program.identity.uid,
                group=program.identity.gid,
                extra_groups=[] if program.identity.uid else None,
                process_group=0,  # the terminal's Ctrl-C reaches the supervisor alone
                # One call of the C library, loaded before the fork: the reader threads hold nothing it needs.
                preexec_fn=die_with_parent(program.orphan_signal),  # noqa: PLW1509
            )
        finally:
            if not isinstance(output, int):
                output.close()

    def _listen(self) -> threading.Thread | None:
        if self._process.stdout is None:
            return None
        reader = threading.Thread(target=self._repeat_output, daemon=True)
        reader.start()
        return reader

    def _repeat_output(self) -> None:
        assert self._process.stdout
        with self._process.stdout as output:
            for line in output:
                text = line.decode(errors="replace").rstrip()
                self._console.say(self.program.name, text)
