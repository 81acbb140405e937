"""Ask the search indexes first: a statement is then written over the records that they list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connections, router
from django.db.models import F, Model, Q

from .folding import Kept, KeptOf
from .slots import Around, Holds, Slot, filled
from .sources import Source

#: As many as ``yz.search`` lists.
MOST_LISTED = 2000
#: No ids, as PostgreSQL writes it.
NONE = "{}"
#: From how many on records are sorted before the page is read; an id is 36 letters and a comma.
_MANY = 100 * 37

_SEARCH = "yz.search(%s, %s::text[], %s, %s)"
_MAPPED = """(
    SELECT CASE WHEN hits.ids IS NOT NULL THEN (
        SELECT CASE WHEN count(*) <= {most} THEN coalesce(array_agg(own.id), '{{}}')::text END
        FROM ({own} LIMIT {most} + 1) own(id)
    ) END FROM {search} AS hits(ids))"""


@dataclass(frozen=True)
class Look:
    """Some words, each somewhere in one row of a table; ``slot`` is for the ids of the records concerned."""

    source: Source
    words: tuple[int, ...]
    slot: int
    #: Names by their sound and phones by their digits too.
    sounding: bool = True
    #: Whether what is listed is what holds; else another test of the same column follows.
    exact: bool = True


def look_up(model: type[Model], looks: Sequence[Look], values: list[Any]) -> frozenset[int]:
    """Fill the slots of the looks, in one statement; returns those that stay empty because it would be too much."""
    if not looks:
        return frozenset()
    parts = [_part(model, look, values) for look in looks]
    database: Any = connections[router.db_for_read(model)]
    question = "SELECT " + ", ".join(sql for sql, _ in parts)
    with database.asked(question, [each for _, given in parts for each in given]) as cursor:
        listed = [cursor.pgresult.get_value(0, column) for column in range(len(looks))]
    for look, ids in zip(looks, listed, strict=True):
        values[look.slot] = None if ids is None else ids.decode()
    return frozenset(look.slot for look, ids in zip(looks, listed, strict=True) if ids is None)


def is_many(listed: str | None) -> bool:
    """Whether what a look listed is several pages, of which one is read."""
    return listed is not None and len(listed) > _MANY


def _part(model: type[Model], look: Look, values: Sequence[Any]) -> tuple[str, list[Any]]:
    source, given = look.source, [values[word] for word in look.words]
    asked = [source.model._meta.db_table, given, look.sounding, source.parent_column]
    if not source.relation and (source.whole or not look.exact):
        return f"{_SEARCH}::text", asked
    own, parameters = _records(model, source, len(given) if look.exact else 0, look.sounding)
    return _MAPPED.format(most=MOST_LISTED, own=own, search=_SEARCH), [*filled(parameters, given), *asked]


@lru_cache(maxsize=1000)
def _records(model: type[Model], source: Source, words: int, sounding: bool) -> tuple[str, tuple[Any, ...]]:
    """The records that lead to one of ``hits``, and hold the words in a column that may be searched."""
    found = Q(Holds("{} = ANY({})", F(source.relation or "id"), Around("hits.ids")))
    if not source.whole:
        for word in range(words):
            found &= seen(source, word, sounding)
    records = model._default_manager.filter(found).order_by().values("pk")
    sql, parameters = records.query.get_compiler(using=records.db).as_sql()
    return sql, tuple(parameters)


def seen(source: Source, word: int, sounding: bool) -> Q:
    """The word in the source, row by row."""
    slot, matches = Slot(word, "text"), f"LIKE ANY (yz.patterns({{}}, {str(sounding).lower()}))"
    if source.parent:
        table = source.model._meta.db_table
        return Q(
            Holds(
                f'EXISTS (SELECT FROM "{table}" line WHERE line."{source.parent_column}" = {{}}'
                f" AND line.yz_search {matches})",
                F(source.relation or "id"),
                slot,
            )
        )
    kept = Q(Holds(f"{{}} {matches}", Kept(source.relation), slot))
    if source.whole:
        return kept
    one = Q()
    for column in source.columns:
        one |= Q(Holds(f"{{}} {matches}", KeptOf(source.relation, source.model, column, plain=False), slot))
    return kept & one
