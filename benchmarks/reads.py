"""Generated lists against a hand-written DRF viewset, and a company of a million rows against a small one."""

from __future__ import annotations

from collections.abc import Mapping

from .inside import measured_inside
from .report import Report

ROWS = 1_000_000
PEER = "DRF ModelViewSet"


def reads(env: Mapping[str, str], report: Report) -> None:
    measured = measured_inside("inside_reads", str(ROWS), env=env)
    for name, what in (("request", "a list of 50, whole request"), ("list", "the same, the list alone")):
        report.compare(what, measured[name]["ours"], PEER, measured[name]["peer"], "5x")
    for peer, name in (("peer", PEER), ("usual", f"{PEER} with Django's middleware alone")):
        spent = measured["processor"]
        report.compare("a list of 50, processor time of the application", spent["ours"], name, spent[peer], "5x")
    ours, usual = measured["request"]["ours"], measured["request"]["usual"]
    report.compare("a list of 50, whole request", ours, f"{PEER} with Django's middleware alone", usual, "-")
    among = measured["among others"]
    report.compare("the same, each behind one of the others", among["ours"], PEER, among["peer"], "-")
    for what, times in measured["sizes"].items():
        report.overhead(f"orders of {ROWS:,}: {what}", times["large"], "1,000 orders", times["small"], "2x")
    for what, places in measured["positions"].items():
        for place in ("middle", "last"):
            name = f"orders of {ROWS:,} {what}, entered at the {place}"
            report.overhead(name, places[place], "the first page", places["first"], "0.5 s")
    found = measured["everywhere"]
    report.overhead(f"everything of {ROWS:,} orders: a name", found["large"], "1,000 orders", found["small"], "200 ms")
    for what, times in measured["indexes"].items():
        name = f"ids by a part of a word, {ROWS:,} rows: {what}"
        report.overhead(name, times["ours"], "an index without protection", times["bare"], "2x")
        report.compare(name, times["ours"], "row security alone", times["naive"], "500x")
