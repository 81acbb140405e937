"""People who write and read in a company, and remember what they were told."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from time import perf_counter

from django.db import connections
from django.test import Client

from core.tenancy.arrival import arrive
from core.tenancy.identity import TenantRef
from core.tenancy.models import Tenant
from tests.lab.models import Box, Seal


@dataclass
class Writer:
    """Makes, changes and removes boxes of its own; ``told`` is what was committed according to the platform."""

    name: str
    ref: TenantRef
    #: Amount and seal of each box, by code.
    told: dict[str, tuple[int, str]] = field(default_factory=dict)
    done: int = 0
    longest: float = 0.0
    epochs: set[int] = field(default_factory=set)

    def work(self, stop: Event) -> None:
        dice = random.Random(self.name)
        try:
            while not stop.is_set():
                started = perf_counter()
                self._write(dice)
                self.longest = max(self.longest, perf_counter() - started)
                self.done += 1
        finally:
            connections.close_all()

    def _write(self, dice: random.Random) -> None:
        after = dict(self.told)
        with arrive(self.ref) as self.ref:
            getattr(self, dice.choice(["_make", "_change", "_exchange", "_remove"]) if len(after) > 8 else "_make")(
                after, dice
            )
        self.told = after
        self.epochs.add(self.ref.epoch)

    def _make(self, after: dict, dice: random.Random) -> None:
        code = f"{self.name}-{self.done}"
        box = Box.objects.create(code=code, amount=1, parent=Box.objects.filter(code__in=after).first())
        Seal.objects.create(box=box, number=code)
        after[code] = (1, code)

    def _change(self, after: dict, dice: random.Random) -> None:
        code = dice.choice(sorted(after))
        amount, seal = after[code]
        Box.objects.filter(code=code).update(amount=amount + 1)
        after[code] = (amount + 1, seal)

    def _exchange(self, after: dict, dice: random.Random) -> None:
        """Two boxes swap their codes, which are unique: neither order of copying them one by one would do."""
        one, other = dice.sample(sorted(after), 2)
        for old, new in ((one, f"{self.name}-swap"), (other, one), (f"{self.name}-swap", other)):
            Box.objects.filter(code=old).update(code=new)
        after[one], after[other] = after[other], after[one]

    def _remove(self, after: dict, dice: random.Random) -> None:
        code = dice.choice(sorted(after))
        box = Box.objects.get(code=code)
        box.children.update(parent=None)
        box.seal.delete()
        box.delete()
        del after[code]


@dataclass
class Reader:
    """Opens the company's address again and again, as a browser."""

    host: str
    answers: list[int] = field(default_factory=list)

    def work(self, stop: Event) -> None:
        client = Client(headers={"host": self.host}, raise_request_exception=False)
        try:
            while not stop.is_set():
                self.answers.append(client.get("/api/count").status_code)
        finally:
            connections.close_all()


@dataclass
class Crowd:
    writers: list[Writer]
    reader: Reader

    @property
    def told(self) -> dict[str, tuple[int, str]]:
        return {code: fact for writer in self.writers for code, fact in writer.told.items()}

    @property
    def longest(self) -> float:
        return max(writer.longest for writer in self.writers)


@contextmanager
def crowd(tenant: Tenant, size: int = 3) -> Iterator[Crowd]:
    """People at work while the block runs; raises what went wrong for any of them."""
    people = Crowd([Writer(f"w{number}", tenant.ref) for number in range(size)], Reader(f"{tenant.slug}.localhost"))
    stop = Event()
    with ThreadPoolExecutor(max_workers=size + 1) as pool:
        futures: list[Future[None]] = [pool.submit(each.work, stop) for each in (*people.writers, people.reader)]
        try:
            yield people
        finally:
            stop.set()
    for future in futures:
        future.result()
