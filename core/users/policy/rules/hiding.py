"""Whether somebody sees everything that a rule looks at: who does not must not learn whether it holds."""

from __future__ import annotations

from collections.abc import Iterator

from core.kernel.actors import Actor
from core.kernel.resources import Resource, resource_of
from core.kernel.rights import granted_fields

from .nodes import Comparison, Named, Node, Path, parts_of
from .parsing import parse
from .paths import model_at

Found = type[Resource] | None


def rule_is_seen(rule: str, resource: type[Resource], actor: Actor) -> bool:
    """Whether the actor sees, on records of the resource, each field that the rule looks at."""
    return not rule or all(_seen(resource, node, actor) for node in _leaves(parse(rule)))


def _leaves(node: Node) -> Iterator[Comparison | Named]:
    if isinstance(node, Comparison | Named):
        yield node
    else:
        for part in parts_of(node):
            yield from _leaves(part)


def _seen(resource: type[Resource], node: Comparison | Named, actor: Actor) -> bool:
    if isinstance(node, Comparison):
        return _path_seen(resource, node.path, actor)
    # What a condition looks at is in its code: only who sees all of such a record may know.
    asked = resource if not node.path else resource_of(model_at(resource.model, node.path))
    return (not node.path or _path_seen(resource, node.path, actor)) and _all_seen(asked, actor)


def _path_seen(resource: Found, path: Path, actor: Actor) -> bool:
    """A field of the record itself, one that its resource reads through, or one further on that is seen there."""
    if resource is None:
        return False
    seen = granted_fields(actor, "view", resource)
    paths = {spec.path for name, spec in resource.specs().items() if name in seen}
    first, *rest = path
    if not rest or "__".join(path) in paths:
        return "__".join(path) in paths
    return first in paths and _path_seen(resource_of(model_at(resource.model, (first,))), tuple(rest), actor)


def _all_seen(resource: Found, actor: Actor) -> bool:
    return resource is not None and granted_fields(actor, "view", resource) >= set(resource.field_names())
