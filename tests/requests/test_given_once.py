"""One field of everything that is ticked: sent again, at once, or by a process that is killed on the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from typing import Any
from uuid import UUID

import pytest

from api.tests.conftest import Company, Program, another_tab, at_once, done_once, sent_twenty_times
from core.testing.databases import database_urls

from .giving import CHANGE, TURN, Giver, Turn, acts, became, cities, founded, stored

#: More than one turn, the second one not full.
MANY = TURN + 20


def each_changed_once(house: Company, ids: list[str]) -> bool:
    noted = acts(house, "update")
    return {str(pk): len(batches) for pk, batches in noted.items()} == dict.fromkeys(ids, 1)


def test_sent_twenty_times_at_once_under_one_key_each_is_changed_once(alpha: Company) -> None:
    ids = founded(alpha, "Fès", "Rabat", "Agadir")
    person = Giver(alpha.sign_in())
    [turn] = person.turns(person.versions(ids), city="Oujda")

    assert done_once(sent_twenty_times(person.client, CHANGE, turn.body))

    assert cities(alpha) == [("Oujda", 2)] * 3
    assert each_changed_once(alpha, ids)


def test_sent_twenty_times_at_once_without_a_key_each_is_changed_once(alpha: Company) -> None:
    ids = founded(alpha, "Fès", "Rabat", "Agadir")
    person = Giver(alpha.sign_in())
    [turn] = person.turns(person.versions(ids), city="Oujda")

    def send() -> Counter[str]:
        return Counter(became(Giver(another_tab(person.client)).send(turn, keyed=False)).values())

    assert sum(at_once(send, 20), Counter[str]()) == {"done": 3, "version_perimee": 57}
    assert cities(alpha) == [("Oujda", 2)] * 3
    assert each_changed_once(alpha, ids)


def test_the_answer_that_was_lost_is_given_again_with_its_refusals(alpha: Company) -> None:
    fresh, stale = ids = founded(alpha, "Fès", "Rabat")
    person = Giver(alpha.sign_in())
    [turn] = person.turns({fresh: 1, stale: 0}, city="Oujda")
    first = person.send(turn)
    before = stored(alpha)

    again = person.send(turn)

    assert (again.headers["Idempotency-Replayed"], again.content) == ("true", first.content)
    assert became(again) == dict(zip(ids, ("done", "version_perimee"), strict=True))
    assert stored(alpha) == before


@pytest.mark.parametrize("moment", ["0", "7", "19", "commit"])
def test_killed_among_them_it_is_sent_again_and_taken_back_whole(program: Program, moment: str) -> None:
    """The first turn was done; the process of the second dies before one of its records, or behind its commit."""
    house = program.company
    ids = founded(house, *["Fès"] * MANY)
    person = Giver(program.client)
    first, second = person.turns(person.versions(ids), city="Rabat")
    done = person.send(first)
    killed(program, second, moment)
    was_done = moment == "commit"
    assert Counter(cities(house)) == {
        ("Rabat", 2): MANY if was_done else TURN,
        **({} if was_done else {("Fès", 1): MANY - TURN}),
    }

    again = told(person, second)

    assert ("Idempotency-Replayed" in again.headers) is was_done
    assert became(again) == dict.fromkeys(second.ids, "done")
    assert cities(house) == [("Rabat", 2)] * MANY
    assert each_changed_once(house, ids)
    person.batches += [answer.json()["batch"] for answer in (done, again)]
    assert {batch for batches in acts(house, "update").values() for batch in batches} == set(map(UUID, person.batches))
    person.take_back()
    assert cities(house) == [("Fès", 3)] * MANY
    assert len(acts(house, "undo")) == MANY


def told(person: Giver, turn: Turn) -> Any:
    """The answer, asked for until the database has noticed that the other process is dead."""
    while (answer := person.send(turn)).status_code == 409:
        assert answer.json()["code"] == "requete_en_cours"
    return answer


def killed(program: Program, turn: Turn, moment: str) -> None:
    command = [sys.executable, "-m", "tests.requests.killed_change"]
    asked = [program.company.host, program.authorization, turn.key, moment]
    ended = subprocess.run(
        command + asked,
        input=json.dumps(turn.body).encode(),
        env={**os.environ, **database_urls()},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
