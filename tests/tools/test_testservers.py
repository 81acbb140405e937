from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.tools.processes import processes_in, until, wait_for_end
from tools.paths import ROOT
from tools.supervisor import identity

COUNT = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    print(connection.execute("SELECT count(*) FROM pg_database WHERE datname LIKE 'yz%'").fetchone()[0], flush=True)
"""
HOLD = COUNT + "print('holding', flush=True)\nimport signal\nsignal.pause()\n"


def start(code: str, folder: Path, prefix: Sequence[str] = (), **given: str) -> subprocess.Popen[str]:
    """The command line, with nothing in its environment but a path, a folder and what is given."""
    servers = [sys.executable, "-m", "tools.supervisor.testservers", "--"]
    return subprocess.Popen(
        [*prefix, *servers, sys.executable, "-c", code],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "TMPDIR": str(folder), **given},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def wait_for_line(process: subprocess.Popen[str], text: str) -> None:
    assert process.stdout
    until(lambda: text in process.stdout.readline())  # type: ignore[union-attr]


def test_the_command_reaches_its_servers_and_its_exit_code_is_passed_on(open_folder: Path) -> None:
    process = start(COUNT + "raise SystemExit(7)", open_folder)
    output, _ = process.communicate()
    assert "2" in output.splitlines()
    assert process.returncode == 7
    assert list(open_folder.iterdir()) == []


def test_the_processes_of_the_tests_need_not_compile_what_another_compiled(open_folder: Path) -> None:
    process = start("import sys; print(sys.dont_write_bytecode)", open_folder, PYTHONDONTWRITEBYTECODE="1")
    assert "False" in process.communicate()[0].splitlines()


def test_two_run_side_by_side(open_folder: Path) -> None:
    both = [start(COUNT, open_folder), start(COUNT, open_folder)]
    assert ["2" in process.communicate()[0].splitlines() for process in both] == [True, True]
    assert [process.returncode for process in both] == [0, 0]


@pytest.mark.skipif(not identity.namespaces_work(), reason="needs user namespaces")
def test_an_ordinary_user_needs_no_privilege(open_folder: Path) -> None:
    process = start(COUNT, open_folder, prefix=identity.USER_NAMESPACE)
    output, _ = process.communicate()
    assert "2" in output.splitlines()
    assert process.returncode == 0


@pytest.mark.parametrize("request_to_stop", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_everything(open_folder: Path, request_to_stop: signal.Signals) -> None:
    process = start(HOLD, open_folder)
    wait_for_line(process, "holding")
    pids = processes_in(open_folder)
    process.send_signal(request_to_stop)
    process.communicate()
    assert process.returncode == 128 + signal.SIGTERM
    wait_for_end(pids)
    assert list(open_folder.iterdir()) == []


def test_no_process_survives_the_violent_death_of_the_supervisor(open_folder: Path) -> None:
    process = start(HOLD, open_folder)
    wait_for_line(process, "holding")
    pids = processes_in(open_folder)
    assert len(pids) > 3
    process.kill()
    process.communicate()
    wait_for_end(pids)
