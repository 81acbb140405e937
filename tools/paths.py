"""Where things are in a clone."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOOT = ROOT / ".boot"
VENV = ROOT / ".venv"
STAMPS = ROOT / ".stamps"
DATA = ROOT / ".data"
REQUIREMENTS = ROOT / "requirements"
FRONTEND = ROOT / "frontend"
