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
from .programs import registered

pytestmark = pytest.mark.e2e

GUIDE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
#: A block of commands and the block of what they print.
EXAMPLES = re.findall(r"```sh\n(.*?)```\n\n```text\n(.*?)```", GUIDE, re.DOTALL)
COMPANY = "atlas-cuir"
APPLICATION = {
    "name": "Guide",
    "redirect_uris": [],
    "scopes": ["business.catalog.*:view"],
    "role": "ADMIN",
}


@pytest.fixture(scope="module")
def shell(platform: Platform, apart: Callable[[Callable[[], Any]], Any]) -> dict[str, str]:
    """What the reader has set: the company's address, a key, and an application that may read the catalogue."""

    def made() -> dict[str, str]:
        tenant = Tenant.objects.get(domains__host=f"{COMPANY}.localhost")
        client, secret = registered(tenant, **APPLICATION)
        key = issue_key(tenant, name="Guide", role="ADMIN")[1]
        return {"KEY": key, "CLIENT": client, "SECRET": secret}

    return {**os.environ, "YZ": platform.url("", COMPANY), **apart(made)}


def test_every_command_of_the_guide_is_run() -> None:
    assert len(EXAMPLES) == GUIDE.count("```sh\n") == 6


@pytest.mark.parametrize(("commands", "printed"), EXAMPLES)
def test_an_example_prints_what_the_guide_says(shell: dict[str, str], commands: str, printed: str) -> None:
    command = ["bash", "-euo", "pipefail", "-c", commands]
    done = subprocess.run(command, env=shell, capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr, done.returncode) == (printed, "", 0)
