"""What the guide to the API tells a reader to type does what it says."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from core.authentication.keys import issue_key
from core.tenancy.models import Tenant

from .conftest import ROOT, Platform

pytestmark = pytest.mark.e2e

GUIDE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
#: A block of commands and the block of what they print.
EXAMPLES = re.findall(r"```sh\n(.*?)```\n\n```text\n(.*?)```", GUIDE, re.DOTALL)
COMPANY = "atlas-cuir"


@pytest.fixture(scope="module")
def shell(platform: Platform, apart: Callable[[Callable[[], Any]], Any]) -> dict[str, str]:
    """What the reader has set: the company's address and a key."""

    def key() -> str:
        return issue_key(Tenant.objects.get(domains__host=f"{COMPANY}.localhost"), name="Guide", role="ADMIN")[1]

    return {**os.environ, "YZ": platform.url("", COMPANY), "KEY": apart(key)}


def test_every_command_of_the_guide_is_run() -> None:
    assert len(EXAMPLES) == GUIDE.count("```sh\n") == 5


@pytest.mark.parametrize(("commands", "printed"), EXAMPLES)
def test_an_example_prints_what_the_guide_says(shell: dict[str, str], commands: str, printed: str) -> None:
    command = ["bash", "-euo", "pipefail", "-c", commands]
    done = subprocess.run(command, env=shell, capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr, done.returncode) == (printed, "", 0)
