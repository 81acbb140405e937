"""The platform on one machine, from nothing to a healthy answer and back to nothing."""

import time
from collections.abc import Mapping
from threading import Event

from tools.console import Console
from tools.supervisor.crew import Crew
from tools.supervisor.failures import Explained
from tools.supervisor.health import answers
from tools.supervisor.processes import Child, Program
from tools.supervisor.programs import services, steps
from tools.supervisor.servers import Servers
from tools.supervisor.state import DataFolder
from tools.supervisor.welcome import welcome

TICK = 0.2
FAVOURITE_PORT = 8000
HEALTHY_WITHIN = 120.0


class StepFailed(Explained):
    """A step before the opening (migrations, demonstration data) did not succeed."""


class Unhealthy(Explained):
    """The platform runs but no request gets through all of it."""


class Stopped(Exception):
    """Somebody asked the supervisor to stop."""


class Platform:
    """Everything that runs for one clone."""

    def __init__(self, data: DataFolder, given: Mapping[str, str], console: Console, stopping: Event) -> None:
        self._data = data
        self._given = given
        self._console = console
        self._stopping = stopping
        self._servers = Crew(console)
        self._services = Crew(console)
        self._env: dict[str, str] = {}

    def open(self) -> None:
        """Start everything, and return once a request got through all of it."""
        self._env = self._environment()
        for step in steps(self._env):
            self._complete(step)
        for service in services(self._env, self._data.path):
            self._services.start(service)
        self._await_health()
        self._console.block(welcome(self._data.path, int(self._env["PORT"])))

    def watch(self) -> None:
        """Mend what crashes, until asked to stop."""
        while not self._stopping.wait(TICK):
            self._check()

    def close(self) -> None:
        """Stop everything in reverse; the servers last, when nobody needs them any more."""
        self._services.stop()
        self._servers.stop()

    def _environment(self) -> dict[str, str]:
        port = self._data.port("api", wanted=self._given.get("PORT"), favourite=FAVOURITE_PORT)
        sse_port = self._data.port("sse", wanted=self._given.get("SSE_PORT"))
        servers = Servers(self._data).start(self._servers, self._given)
        ours = {**servers, "PORT": str(port), "SSE_PORT": str(sse_port)}
        self._data.publish(ours)
        return {**self._given, **ours}

    def _complete(self, step: Program) -> None:
        self._console.say(step.name, "started")
        child = Child(step, self._console)
        while child.poll() is None:
            if self._stopping.wait(TICK / 4):
                child.ask_to_stop()
                child.wait()
                raise Stopped
        if (code := child.bury()) != 0:
            raise StepFailed(f"{step.name} failed with code {code}")

    def _await_health(self) -> None:
        deadline = time.monotonic() + HEALTHY_WITHIN
        while trouble := answers(int(self._env["PORT"])):
            if time.monotonic() > deadline:
                raise Unhealthy(f"no healthy answer within {HEALTHY_WITHIN:g} s: {trouble}")
            if self._stopping.wait(TICK):
                raise Stopped
            self._check()
        self._console.say("health", "database, cache, queue and a worker answered")

    def _check(self) -> None:
        self._servers.check()
        self._services.check()
