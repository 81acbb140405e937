"""Several children kept alive together: a crash is reported and mended, or ends the platform."""

import time
from dataclasses import dataclass, field

from tools.console import Console
from tools.supervisor.failures import Explained
from tools.supervisor.processes import Child, Program


class GaveUp(Explained):
    """A program crashed again and again; running on without it would only hide the fault."""


@dataclass(frozen=True)
class RestartPolicy:
    """How often a program may crash, and how long it rests before it starts again."""

    crashes: int = 5
    within: float = 60
    first_pause: float = 0.5

    def pause(self, crashes_at: list[float], now: float) -> float | None:
        """Seconds to wait after the latest crash, doubled each time, or None to give up."""
        recent = [moment for moment in crashes_at if now - moment < self.within]
        if len(recent) >= self.crashes:
            return None
        return float(self.first_pause * 2 ** (len(recent) - 1))


@dataclass
class Member:
    """A program with its present child and the moments at which it crashed."""

    program: Program
    child: Child | None
    crashes_at: list[float] = field(default_factory=list)
    restart_at: float = 0


class Crew:
    """Programs that run, are restarted and are stopped together."""

    def __init__(self, console: Console, policy: RestartPolicy | None = None) -> None:
        self._console = console
        self._policy = policy or RestartPolicy()
        self._members: list[Member] = []

    def start(self, program: Program) -> Child:
        child = Child(program, self._console)
        self._members.append(Member(program, child))
        self._console.say(program.name, f"started (process {child.pid})")
        return child

    def check(self) -> None:
        """Report the crashes since the last check and restart what has rested long enough."""
        now = time.monotonic()
        for member in self._members:
            if member.child is None:
                self._restart(member, now)
            elif member.child.poll() is not None:
                self._report_crash(member, member.child, now)

    def stop(self) -> None:
        """Stop everything, the last started first."""
        children = [member.child for member in reversed(self._members) if member.child]
        for child in children:
            child.ask_to_stop()
        for child in children:
            child.wait()
            self._console.say(child.program.name, "stopped")
        self._members.clear()

    def _report_crash(self, member: Member, child: Child, now: float) -> None:
        name, code = member.program.name, child.bury()
        self._console.say(name, f"stopped by itself with code {code}")
        if words := child.last_words():
            self._console.block(words)
        member.child = None
        member.crashes_at.append(now)
        pause = self._policy.pause(member.crashes_at, now)
        if pause is None:
            raise GaveUp(f"{name} crashed {self._policy.crashes} times within a minute")
        member.restart_at = now + pause
        self._console.say(name, f"restarts in {pause:g} s")

    def _restart(self, member: Member, now: float) -> None:
        if now < member.restart_at:
            return
        member.child = Child(member.program, self._console)
        self._console.say(member.program.name, f"restarted (process {member.child.pid})")
