"""Name in package-lock.json the optional packages that npm leaves out.

A registry that does not serve the builds for other platforms makes npm omit them from the lock, and
`npm ci` then calls the lock incomplete. A placeholder for an impossible platform satisfies it and
installs nothing. Run after every `npm install`.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Packages = dict[str, dict[str, Any]]
FOLDER = "node_modules/"
NOWHERE = {"optional": True, "os": ["none"], "cpu": ["none"]}


def complete(lock_file: Path) -> int:
    """Add the missing placeholders and return how many there were."""
    lock = json.loads(lock_file.read_text())
    missing = dict(missing_packages(lock["packages"]))
    lock["packages"] = dict(sorted({**lock["packages"], **missing}.items()))
    lock_file.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")
    return len(missing)


def missing_packages(packages: Packages) -> Iterator[tuple[str, dict[str, Any]]]:
    """The placeholders: address in the lock, entry."""
    for address, package in packages.items():
        for name, wanted in package.get("optionalDependencies", {}).items():
            if not _is_found(name, address, packages):
                inherited = {"dev": True} if package.get("dev") else {}
                yield FOLDER + name, {"version": wanted.lstrip("^~="), **NOWHERE, **inherited}


def _is_found(name: str, address: str, packages: Packages) -> bool:
    """Look in the package's own folder, then in each folder above it, as Node does."""
    while address:
        if f"{address}/{FOLDER}{name}" in packages:
            return True
        address = address.rpartition(FOLDER)[0].rstrip("/")
    return FOLDER + name in packages


if __name__ == "__main__":
    print(f"{complete(Path(sys.argv[1]))} placeholders added")
