"""The TypeScript client in the front end is the one that this code declares."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from .conftest import Visitor

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"
CLIENT = FRONTEND / "src" / "platform" / "client"
MADE = ("api.ts", "records.ts")


def test_the_client_is_made_from_this_code(visitor: Callable[[str], Visitor], tmp_path: Path) -> None:
    """``make client`` writes it; here nobody does, and whoever forgot is told."""
    made = _made(visitor("administrator"), tmp_path)
    if os.environ.get("YZ_CLIENT") == "write":
        for name in MADE:
            (CLIENT / name).write_text(made[name], encoding="utf-8")
    stale = [name for name in MADE if (CLIENT / name).read_text(encoding="utf-8") != made[name]]
    assert stale == [], "Run `make client`, and look at what changed."


def _made(administrator: Visitor, folder: Path) -> dict[str, str]:
    """The generated files, from what somebody who may do everything is told in the words of the code."""
    administrator.headers["accept-language"] = "en"
    document = administrator.document() | {"info": {"title": "YZ-PLATFORM", "version": "1"}}
    (folder / "openapi.json").write_text(json.dumps(document, sort_keys=True), encoding="utf-8")
    shutil.copy(CLIENT / "send.ts", folder)
    node = Path(sys.executable).with_name("node")
    subprocess.run([node, "client.mjs", folder / "openapi.json", folder], cwd=FRONTEND, check=True, timeout=120)
    return {name: (folder / name).read_text(encoding="utf-8") for name in MADE}
