from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from tools.supervisor.state import LOOPBACK, AlreadyRunning, DataFolder, PortTaken, free_port


@pytest.fixture
def busy() -> object:
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_secret_stays_the_same_and_nobody_else_reads_it(tmp_path: Path) -> None:
    first = DataFolder(tmp_path / "data").secret("yz_app")
    again = DataFolder(tmp_path / "data").secret("yz_app")
    assert first == again
    assert len(bytes.fromhex(first)) == 32
    assert DataFolder(tmp_path / "data").secret("yz_operator") != first
    assert (tmp_path / "data" / "secrets.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_port_is_kept_from_one_start_to_the_next(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    favourite = free_port()
    assert data.port("api", favourite=favourite) == favourite
    assert data.port("api") == favourite


def test_a_port_taken_meanwhile_is_replaced(tmp_path: Path, busy: int) -> None:
    data = DataFolder(tmp_path)
    replacement = data.port("api", favourite=busy)
    assert replacement != busy
    assert json.loads((tmp_path / "ports.json").read_text()) == {"api": replacement}


def test_a_port_that_was_asked_for_is_taken_or_refused(tmp_path: Path, busy: int) -> None:
    data = DataFolder(tmp_path)
    wanted = free_port()
    assert data.port("api", wanted=str(wanted)) == wanted
    with pytest.raises(PortTaken, match=f"port {busy} is in use"):
        data.port("api", wanted=str(busy))
    assert not (tmp_path / "ports.json").exists()


def test_a_clone_runs_once(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    with data.claim():
        data.publish({"PORT": "8000"})
        with pytest.raises(AlreadyRunning), DataFolder(tmp_path).claim():
            pass
        assert DataFolder(tmp_path).published() == {"PORT": "8000"}
    assert data.published() == {}
    with DataFolder(tmp_path).claim():
        pass
