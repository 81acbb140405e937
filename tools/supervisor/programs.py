"""The programs of the platform itself: steps before it opens, then what runs."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from tools.paths import ROOT
from tools.supervisor.processes import Program
from tools.supervisor.state import LOOPBACK

#: Workers ask no other worker anything, neither when they start, which takes a second, nor later: whatever is
#: cancelled, held back or taken up again stands in the database.
ALONE = ("--without-mingle", "--without-gossip")


def steps(env: Mapping[str, str]) -> list[Program]:
    """What runs to its end, in this order, before the platform opens."""
    return [
        _python("migrate", "manage.py", "migrate", env=env),
        _python("seed", "manage.py", "seed_demo", env=env),
    ]


def services(env: Mapping[str, str], data: Path) -> list[Program]:
    """What runs as long as the platform does."""
    schedule = str(data / "beat-schedule")
    env = {**env, "PROMETHEUS_MULTIPROC_DIR": str(_emptied(data / "metrics"))}
    return [
        _granian("api", "wsgi", "config.wsgi:application", env["PORT"], env=env),
        _granian("sse", "asgi", "core.realtime.hub:application", env["SSE_PORT"], env=env),
        _worker("worker", "default,events", env=env),
        # Apart: a company's hour of import takes no place from a label that somebody waits for.
        _worker("jobs", "jobs", env=env),
        # Apart: it waits for other people's servers.
        _worker("webhooks", "webhooks", env=env),
        # Apart: it alone needs the operator's rights. What the console asks for is done here.
        _worker("platform", "platform", env=env),
        _celery("beat", "beat", "--schedule", schedule, env=env),
    ]


def _emptied(folder: Path) -> Path:
    """Where processes add up their metrics; those of an earlier run do not count."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _granian(name: str, interface: str, target: str, port: str, env: Mapping[str, str]) -> Program:
    address = ("--host", LOOPBACK, "--port", port)
    threads = ("--blocking-threads", "4") if interface == "wsgi" else ()
    command = ("-m", "granian", "--interface", interface, *address, *threads, target)
    return _python(name, *command, env=env)


def _worker(name: str, queues: str, env: Mapping[str, str]) -> Program:
    node = ("--hostname", f"{name}@%h")
    return _celery(name, "worker", *node, "--queues", queues, "--concurrency", "2", *ALONE, env=env)


def _celery(name: str, *arguments: str, env: Mapping[str, str]) -> Program:
    command = ("-m", "celery", "-A", "config", *arguments, "--loglevel", "INFO")
    return _python(name, *command, env=env)


def _python(name: str, *arguments: str, env: Mapping[str, str]) -> Program:
    # -u: what a program says is heard when it says it.
    return Program(name=name, command=[sys.executable, "-u", *arguments], env=env, cwd=ROOT)
