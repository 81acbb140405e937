"""Creating and changing one record against a hand-written DRF viewset, which keeps no history and tells nobody."""

from __future__ import annotations

from collections.abc import Mapping

from .inside import measured_inside
from .report import Report

PEER = "DRF ModelViewSet"
#: Records of one act on many.
MANY = 10_000


def writes(env: Mapping[str, str], report: Report) -> None:
    measured = measured_inside("inside_writes", str(MANY), env=env)
    for what, times in measured["one"].items():
        name = f"{what} a record, with rights, history and an event"
        report.compare(name, times["request"]["ours"], PEER, times["request"]["peer"], "1x")
        spent = times["processor"]
        report.compare(f"{what}, processor time of the application", spent["ours"], PEER, spent["peer"], "1x")
    for what, seconds in measured["many"].items():
        report.rate(f"{MANY:,} records {what}", MANY, seconds)
