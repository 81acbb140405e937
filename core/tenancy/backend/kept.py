"""Plans that a session of the database keeps of questions that are asked again and again.

A plan is of one company and one text, values included: PostgreSQL makes it of what it knows of that company, and again
when the tables are counted anew. It is asked in the extended protocol, whose messages are one transaction until they
are synchronised: entering the company, the question; then the session is wiped, which nobody waits for.

Whoever uses the session next is another company. Plans are kept only where the application may not list them.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from psycopg import ClientCursor, Connection
from psycopg.errors import error_from_result
from psycopg.generators import fetch_many, send
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

from ..identity import OUT_OF_SIGHT, TenantRef, claims, signature
from ..waiting import while_waiting

#: Of one session; each takes the server about 100 kB.
MOST = 50
#: Asked on a session so often, a question is worth a plan there.
OFTEN = 2
#: Texts and names of plans that a process remembers.
REMEMBERED = 2_000
ENTER, ENTERING = b"yz_enter", b"SELECT yz.enter($1, $2)"
WIPING = b"RESET ROLE", b"RESET ALL"
LISTED = b"SELECT has_function_privilege('pg_catalog.pg_prepared_statement()', 'EXECUTE')"
#: What ``yz.enter`` has against the company, which is said as it is.
REFUSED = "YZ"

Question = tuple[str, tuple[Any, ...]]

_written: dict[tuple[Any, ...], tuple[bytes, bytes]] = {}
_kept: WeakKeyDictionary[Connection[Any], KeptPlans] = WeakKeyDictionary()


def plans_of(connection: Connection[Any]) -> KeptPlans:
    """What the session at the other end of the connection keeps."""
    found = _kept.get(connection)
    if found is None:
        found = _kept[connection] = KeptPlans(connection)
    return found


class KeptPlans:
    """The plans of one session, and the question that is being asked of it."""

    def __init__(self, connection: Connection[Any]) -> None:
        self._session = connection.pgconn
        self._asked: OrderedDict[bytes, int] = OrderedDict()
        self._plans: OrderedDict[bytes, None] = OrderedDict()
        #: Whether entering is among them.
        self._enters = False
        #: Whether plans may be kept; not known before one is worth it. A pooler that knows nothing of them may lead
        #: elsewhere the next time.
        self._may: bool | None = None
        #: How many answers lie behind the one that was waited for.
        self.unheard = 0

    def ask(self, connection: Connection[Any], ref: TenantRef, asked: Question, *, wiped: bool) -> PGresult | None:
        """The answer of a question; nothing where it has no plan here. Raises what entering refuses."""
        name, text = _text(connection, ref, asked)
        if self._may is False or not self._is_worth_it(name) or not self._is_let():
            return None
        expected = self._send(ref, name, text, wiped=wiped)
        while_waiting()
        results = connection.wait(_heard(self._session, expected))
        self.unheard = len(WIPING) + 1 if wiped else 1
        return self._answer(results, name)

    def finish(self, connection: Connection[Any]) -> bool:
        """Hear the rest; whether the session is as if nothing had been said on it."""
        results = connection.wait(_heard(self._session, self.unheard))
        self.unheard = 0
        self._session.exit_pipeline_mode()
        return all(result.status != ExecStatus.FATAL_ERROR for result in results)

    def _is_worth_it(self, name: bytes) -> bool:
        if name in self._plans:
            return True
        times = self._asked.pop(name, 0) + 1
        self._asked[name] = times
        if len(self._asked) > 4 * MOST:
            self._asked.popitem(last=False)
        return times >= OFTEN

    def _is_let(self) -> bool:
        if self._may is None:
            self._may = self._session.exec_(LISTED).get_value(0, 0) == b"f"
        return self._may

    def _send(self, ref: TenantRef, name: bytes, text: bytes, *, wiped: bool) -> int:
        """Everything in one go; how many answers there are up to that of the question."""
        session, claimed = self._session, claims(ref)
        expected = len(claimed) + 2
        session.enter_pipeline_mode()
        if not self._enters:
            session.send_prepare(ENTER, ENTERING)
            expected += 1
        session.send_query_prepared(ENTER, [str(ref.id).encode(), str(ref.epoch).encode()])
        for claim in claimed:
            session.send_query_params(claim.encode(), None)
        if name not in self._plans:
            expected += 1
            if len(self._plans) >= MOST:
                session.send_close_prepared(self._plans.popitem(last=False)[0])
                expected += 1
            session.send_prepare(name, text)
        session.send_query_prepared(name, None)
        # The answer comes before what follows is done.
        session.send_flush_request()
        for each in WIPING if wiped else ():
            session.send_query_params(each, None)
        session.pipeline_sync()
        return expected

    def _answer(self, results: Sequence[PGresult], name: bytes) -> PGresult | None:
        failed = [result for result in results if result.status == ExecStatus.FATAL_ERROR]
        if failed:
            error = error_from_result(failed[0])
            if (error.sqlstate or "").startswith(REFUSED):
                raise error
            # Whatever it is, the plain question will tell.
            self._may = False
            return None
        self._enters = True
        self._plans[name] = None
        self._plans.move_to_end(name)
        return results[-1]


def _heard(session: Any, many: int) -> Any:
    yield from send(session)
    results = []
    for _ in range(many):
        results += yield from fetch_many(session)
    return results


def _text(connection: Connection[Any], ref: TenantRef, asked: Question) -> tuple[bytes, bytes]:
    """Name and text of a plan; a list among the values has no hash to be remembered by."""
    key = (ref.id, *asked)
    try:
        known = _written.get(key)
    except TypeError:
        return _worded(connection, ref, asked)
    if known is None:
        if len(_written) >= REMEMBERED:
            _written.clear()
        known = _written[key] = _worded(connection, ref, asked)
    return known


def _worded(connection: Connection[Any], ref: TenantRef, asked: Question) -> tuple[bytes, bytes]:
    """A plan is its company's alone, and its text tells nobody which that is."""
    company = hashlib.sha256(f"plans/{signature(ref.id)}".encode()).hexdigest()[:16]
    # Other sessions are shown the beginning of what this one is asked: not the values.
    text = f"{OUT_OF_SIGHT}/* {company} */ {ClientCursor(connection).mogrify(*asked)}".encode()
    # Of its text, so that a pooler which knows nothing of plans leads to no other one.
    return b"yz_" + hashlib.sha256(text).hexdigest()[:32].encode(), text
