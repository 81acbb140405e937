"""Jobs that a test can follow, stop and kill."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from core.jobs.progress import Progress
from core.jobs.registry import job
from core.kernel.acting import current_actor
from core.kernel.errors import BusinessError
from tests.lab.models import Box


class BoxTooHeavy(BusinessError):
    code = "boite_trop_lourde"
    message = "The box {code} is too heavy."


class ScaleAway(Exception):
    """The scale answers again later."""


@job("lab.pack")
def pack(progress: Progress, *, codes: list[str]) -> dict[str, object]:
    """Make a box of each code and say who asked for it."""
    for done, code in enumerate(codes):
        progress.step(done, len(codes), code)
        Box.objects.create(code=code)
    progress.step(len(codes), len(codes), "packed")
    actor = current_actor()
    return {"packed": len(codes), "for": actor.name if actor else None, "role": actor.role if actor else None}


@job("lab.weigh", transient=(ScaleAway,), attempts=3)
def weigh(progress: Progress, *, code: str, moods: str) -> None:
    """Write, then do what the file ``moods`` says on its next line: ``away``, ``broken``, ``heavy`` or ``fine``."""
    Box.objects.create(code=code)
    mood, _, rest = Path(moods).read_text().partition("\n")
    Path(moods).write_text(rest)
    if mood == "away":
        raise ScaleAway("no answer")
    if mood == "heavy":
        raise BoxTooHeavy(code=code)
    if mood == "broken":
        raise ZeroDivisionError("secret of the house")


@job("lab.fall", attempts=3)
def fall(progress: Progress, *, code: str, deaths: str) -> int:
    """Its worker is killed after the write, as long as there are lines in the file ``deaths``."""
    Box.objects.create(code=code)
    progress.step(1, 2, "falling")
    left = Path(deaths).read_text().splitlines()
    if left:
        Path(deaths).write_text("\n".join(left[1:]))
        # The whole worker, its parent included: nobody is left to hand the message back.
        os.killpg(os.getpgrp(), signal.SIGKILL)
    return int(Box.objects.count())
