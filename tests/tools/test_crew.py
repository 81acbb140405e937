from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.tools.processes import processes_in, until, wait_for_end
from tools.console import Console
from tools.supervisor.crew import Crew, GaveUp, RestartPolicy
from tools.supervisor.processes import Child, Program

PARENT_AND_CHILD = """
import subprocess, sys
child = subprocess.Popen(["sleep", "1000"])
print("child", child.pid, flush=True)
child.wait()
"""
DEAF = """
import signal
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
signal.pause()
"""


def python(code: str, folder: Path, **options: object) -> Program:
    return Program(
        name="demo",
        command=[sys.executable, "-c", code],
        env=os.environ,
        cwd=folder,
        log=folder / "demo.log",
        **options,  # type: ignore[arg-type]
    )


def test_the_pause_doubles_with_each_recent_crash_and_then_ends() -> None:
    policy = RestartPolicy(crashes=4, within=60, first_pause=0.5)
    assert policy.pause([100], now=100) == 0.5
    assert policy.pause([99, 100], now=100) == 1
    assert policy.pause([98, 99, 100], now=100) == 2
    assert policy.pause([97, 98, 99, 100], now=100) is None
    assert policy.pause([40, 98, 99, 100], now=100) == 2


def test_a_killed_program_is_reported_and_started_again(
    open_folder: Path, crew: Crew, capsys: pytest.CaptureFixture[str]
) -> None:
    first = crew.start(python(PARENT_AND_CHILD, open_folder))
    until(lambda: "child" in first.last_words())
    before = processes_in(open_folder)
    assert len(before) == 2
    os.kill(first.pid, signal.SIGKILL)
    wait_for_end([first.pid])
    crew.check()
    wait_for_end(before)
    crew.check()
    until(lambda: len(processes_in(open_folder)) == 2)
    assert set(processes_in(open_folder)).isdisjoint(before)
    printed = capsys.readouterr().out
    assert "demo      stopped by itself with code -9" in printed
    assert "demo      restarted" in printed


def test_a_program_that_cannot_run_ends_the_crew(open_folder: Path, crew: Crew) -> None:
    crew.start(python("raise SystemExit('no configuration')", open_folder))

    def check_forever() -> None:
        while True:
            crew.check()

    with pytest.raises(GaveUp, match="demo crashed 3 times within a minute"):
        check_forever()
    assert (open_folder / "demo.log").read_text() == "no configuration\n" * 3


def test_a_program_that_does_not_listen_is_killed(open_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    child = Child(python(DEAF, open_folder, grace=0.1), Console())
    until(lambda: "deaf" in child.last_words())
    child.ask_to_stop()
    assert child.wait() == -signal.SIGKILL
    assert "does not stop: killed" in capsys.readouterr().out
