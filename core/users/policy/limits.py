"""Nobody gives more than they have: compare rights without looking at any record."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from core.kernel.actors import Actor
from core.kernel.rights import Right

from .answers import SETTING, naming, rights_of
from .errors import BeyondOwnRights
from .patterns import EVERYTHING, covers, in_scope, includes, within


def require_within(actor: Actor, rights: Iterable[Right]) -> None:
    """Raise ``BeyondOwnRights`` unless each verb of each right lies within one right of the actor."""
    own = rights_of(actor)
    for right in rights:
        for verb in right.verbs:
            scoped = in_scope(actor.scopes, right.resource, verb)
            if not scoped or not any(_includes(mine, right, verb) for mine in own):
                raise BeyondOwnRights(right=f"{right.resource}.{verb}")


def limits_of(actor: Actor, verb: str, key: str) -> tuple[Right, ...] | None:
    """The rights within one of which the actor gives the verb: none where he has not got it; ``None`` is no limit."""
    own = naming(actor, verb, key) if in_scope(actor.scopes, key, verb) else ()
    if any(not right.rule and not (right.sets if verb in SETTING else right.sees) for right in own):
        return None
    return own


def _includes(mine: Right, right: Right, verb: str) -> bool:
    return (
        covers(mine.resource, right.resource)
        and includes(mine.verbs, verb)
        and (verb in SETTING or within(right.sees, mine.sees))
        and (verb not in {*SETTING, EVERYTHING} or within(right.sets, mine.sets))
        and _narrows(right.rule, mine.rule)
    )


def _narrows(rule: str, limit: str) -> bool:
    """Whether the rule is the limit, or the limit and something else; other proofs are not attempted."""
    if not limit:
        return True
    return bool(rule) and set(_conjuncts(limit)) <= set(_conjuncts(rule))


def _conjuncts(rule: str) -> list[str]:
    """What must all hold, each as Python would write it: spaces and parentheses do not matter."""
    body = ast.parse(rule.strip(), mode="eval").body
    parts = body.values if isinstance(body, ast.BoolOp) and isinstance(body.op, ast.And) else [body]
    return [ast.unparse(part) for part in parts]
