"""The Node of our own environment, which trusts whom the machine trusts."""

import os

from tools.paths import VENV

NPM = VENV / "bin" / "npm"


def environment() -> dict[str, str]:
    """For npm and what it starts.

    Node trusts a list of its own, and so no company's proxy, unless it is told to trust whom the machine trusts.
    """
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    options = f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()
    return {**os.environ, "PATH": path, "NODE_OPTIONS": options}
