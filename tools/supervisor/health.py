"""Ask the running platform whether a request really gets through all of it."""

import urllib.error
import urllib.request

from tools.supervisor.state import LOOPBACK

PATIENCE = 5.0


def answers(port: int) -> str | None:
    """None when database, cache, queue and a worker answered; else what was wrong."""
    try:
        with urllib.request.urlopen(f"http://{LOOPBACK}:{port}/readyz?deep=1", timeout=PATIENCE):
            return None
    except urllib.error.HTTPError as refusal:
        return f"{refusal.code} {refusal.read(500).decode(errors='replace')}"
    except OSError as silence:
        return str(silence)
