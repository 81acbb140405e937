"""Somebody of the platform's team at its console, with the operator's worker behind it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from core.testing.databases import database_urls

from ..conftest import ROOT, Platform
from ..team import sign_in_to_console, team_member
from ..workplace import Workplace


@pytest.fixture(scope="package")
def operator(platform: Platform, tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[bytes]]:
    """The worker that holds the operator's rights."""
    folder = tmp_path_factory.mktemp("operator")
    environment = {
        **os.environ,
        **database_urls(),
        "PYTHONPATH": str(ROOT),
        "BACKUP_ROOT": str(folder / "backups"),
        "CERTIFICATE_ROOT": str(folder / "certificates"),
    }
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-P", "solo", "-l", "ERROR", "-Q", "platform"]
    log = Path(ROOT / ".test-artifacts" / "operator.log")
    with log.open("w") as output, subprocess.Popen(command, cwd=ROOT, env=environment, stderr=output) as worker:
        try:
            yield worker
        finally:
            worker.terminate()


@pytest.fixture
def console(page: Page, platform: Platform, operator: object, apart: Callable[..., Any]) -> Workplace:
    sign_in_to_console(page, platform, *apart(team_member))
    return Workplace(page, platform)
