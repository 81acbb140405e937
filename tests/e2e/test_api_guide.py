"""What the guide to the API tells a reader to type does what it says."""

from __future__ import annotations

import os
import re
import subprocess

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
def shell(platform: Platform, django_db_blocker: object) -> dict[str, str]:
    """What the reader has set: the company's address and a key."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _, key = issue_key(Tenant.objects.get(domains__host=f"{COMPANY}.localhost"), name="Guide", role="ADMIN")
    return {**os.environ, "YZ": platform.url("", COMPANY), "KEY": key}


def test_every_command_of_the_guide_is_run() -> None:
    assert len(EXAMPLES) == GUIDE.count("```sh\n") == 4


@pytest.mark.parametrize(("commands", "printed"), EXAMPLES)
def test_an_example_prints_what_the_guide_says(shell: dict[str, str], commands: str, printed: str) -> None:
    command = ["bash", "-euo", "pipefail", "-c", commands]
    done = subprocess.run(command, env=shell, capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr, done.returncode) == (printed, "", 0)
