from __future__ import annotations

import json
from pathlib import Path

from tools.complete_npm_lock import complete

LOCK = {
    "name": "yz",
    "packages": {
        "": {"dependencies": {"vite": "8.3.8"}},
        "node_modules/vite": {
            "version": "8.3.8",
            "dev": True,
            "optionalDependencies": {"fsevents": "~2.3.3", "rolldown-linux": "1.0.0", "deep": "3.0.0"},
        },
        "node_modules/rolldown-linux": {"version": "1.0.0", "optional": True},
        "node_modules/vite/node_modules/deep": {"version": "3.0.0", "optional": True},
    },
}


def test_only_the_packages_that_npm_left_out_get_a_placeholder(tmp_path: Path) -> None:
    file = tmp_path / "package-lock.json"
    file.write_text(json.dumps(LOCK))
    assert complete(file) == 1
    packages = json.loads(file.read_text())["packages"]
    assert packages == LOCK["packages"] | {
        "node_modules/fsevents": {
            "version": "2.3.3",
            "optional": True,
            "os": ["none"],
            "cpu": ["none"],
            "dev": True,
        }
    }
    assert complete(file) == 0
