"""Row security against an explicit WHERE, on the same rows: ``python -m benchmarks.reading <rows>``; prints JSON.

Runs inside the platform's project. The owner is not subject to row security and writes the
condition himself; the application's role leaves it to the policy. Both hold one transaction
open and ask in turn, so that only the question differs and neighbours slow both alike.
"""

from __future__ import annotations

import json
import sys
import time

import django

django.setup()

from psycopg import sql  # noqa: E402

from benchmarks.inside_yz import fill  # noqa: E402
from core.tenancy.identity import begin_statement  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import Connection, as_owner, connect_application  # noqa: E402
from core.tenancy.provisioning import create_tenant  # noqa: E402

#: What lists of a company ask for: a record, a page, a search by an indexed column, a range of a thousand.
QUESTIONS = {
    "one record by its id": "SELECT * FROM a0_a0m0 WHERE {mine} id = {id}",
    "a page of 50 by id": "SELECT * FROM a0_a0m0 WHERE {mine} id >= {id} ORDER BY id LIMIT 50",
    "records by an indexed code": "SELECT * FROM a0_a0m0 WHERE {mine} code = '777'",
    "counting a range of codes": "SELECT count(*) FROM a0_a0m0 WHERE {mine} code >= '77' AND code < '78'",
}


def big_tenant(rows: int) -> Tenant:
    """The one that has most of the pool's rows."""
    tenant = create_tenant(name="big", slug="big")
    with as_owner("default") as owner:
        fill(owner, f"SELECT '{tenant.id}'::uuid AS id", rows)
    return tenant


def compare(tenant: Tenant, rounds: int) -> dict[str, dict[str, float]]:
    """Seconds of each question, and the rows that the planner expects, by the policy and by an explicit condition."""
    with as_owner("default") as owner, connect_application("default") as application:
        owner.execute(sql.SQL("BEGIN; SET LOCAL search_path = {}").format(sql.Identifier(tenant.schema_name)))
        application.execute(begin_statement(tenant.ref).encode())
        (some,) = application.execute("SELECT id FROM a0_a0m0 ORDER BY id OFFSET 100 LIMIT 1").fetchone() or ("",)
        mine = sql.SQL("tenant_id = {} AND").format(tenant.id)
        return {
            name: {
                "explicit": min(pair[0] for pair in pairs),
                "policy": min(pair[1] for pair in pairs),
                "expected_explicit": _expected(owner, explicit),
                "expected_policy": _expected(application, policy),
            }
            for name, text in QUESTIONS.items()
            for explicit, policy in [_both(text, mine, some)]
            for pairs in [_in_turn(owner, application, explicit, policy, rounds)]
        }


def _both(text: str, mine: sql.Composed, some: object) -> tuple[sql.Composed, sql.Composed]:
    """The question with the condition written out, and as the application asks it."""
    question = sql.SQL(text)  # type: ignore[arg-type]
    return question.format(mine=mine, id=some), question.format(mine=sql.SQL(""), id=some)


def _expected(connection: Connection, question: sql.Composed) -> float:
    """How many rows the planner expects to read: of the deepest node, which no LIMIT or count hides."""
    (plan,) = connection.execute(sql.SQL("EXPLAIN (FORMAT JSON) {}").format(question)).fetchone() or ([],)
    node = plan[0]["Plan"]
    while "Plans" in node:
        node = node["Plans"][0]
    return float(node["Plan Rows"])


def _in_turn(
    owner: Connection, application: Connection, explicit: sql.Composed, policy: sql.Composed, rounds: int
) -> list[tuple[float, float]]:
    answers = [connection.execute(query).fetchall() for connection, query in ((owner, explicit), (application, policy))]
    assert answers[0] == answers[1] and answers[0], "both must answer the same"
    texts = explicit.as_string(owner).encode(), policy.as_string(application).encode()
    return [(_seconds(owner, texts[0]), _seconds(application, texts[1])) for _ in range(rounds)]


def _seconds(connection: Connection, query: bytes) -> float:
    start = time.perf_counter()
    connection.execute(query).fetchall()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(json.dumps(compare(big_tenant(int(sys.argv[1])), 400)))
