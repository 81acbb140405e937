"""What an actor may do with a resource: every exit asks here, one engine answers.

The engine belongs to ``core.users``, where roles are; it is installed at start-up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from .actors import Actor
from .errors import BusinessError

if TYPE_CHECKING:
    from .resources import Resource

#: What can be done with any resource; a resource's actions are verbs too, by name.
VERBS = ("view", "create", "update", "delete", "export", "import", "print")


@dataclass(frozen=True)
class Right:
    """Verbs on a resource, on some of its fields, on some of its records: what roles are made of.

    ``resource`` is a key, ``yoozak.commande.*`` or ``*``; ``"*"`` among the verbs is all of
    them. ``sees`` and ``sets`` are field names: none is all of them, ``-price`` all but the
    price, ``-*`` none at all. ``rule`` says which records; empty is all of them.
    """

    resource: str
    verbs: tuple[str, ...]
    rule: str = ""
    sees: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()


class AccessDenied(BusinessError):
    """The actor's role does not allow this verb on the resource, or not on this record."""

    code = "acces_refuse"
    message = _("Your role does not allow this.")
    status = 403


class Policy(Protocol):
    """The engine's three answers; they are the same whatever the exit."""

    def may(self, actor: Actor, verb: str, resource: type[Resource]) -> bool:
        """Whether the verb is granted on at least some records."""

    def fields(self, actor: Actor, verb: str, resource: type[Resource]) -> frozenset[str]:
        """Names of the fields and lines that the actor may see (``view``...) or set (``create``, ``update``)."""

    def rule(self, actor: Actor, verb: str, resource: type[Resource]) -> Q:
        """The records on which the verb is granted; an empty ``Q`` is all of them."""

    def verbs_on(self, actor: Actor, verbs: Iterable[str], resource: type[Resource], record: Model) -> frozenset[str]:
        """Which of the verbs are granted on this record, found by one query at most."""


_policy: Policy | None = None
_lasting: Policy | None = None


def set_policy(policy: Policy, *, lasting: bool = False) -> None:
    """Decide who answers (``core.users`` does, at start-up).

    ``lasting`` answers are the same until the company says that it has changed.
    """
    global _policy, _lasting
    _policy, _lasting = policy, policy if lasting else None


def answers_last() -> bool:
    """Whether what was worked out from the answers may be kept as long as the company stays as it is."""
    return _policy is _lasting


def _engine() -> Policy:
    if _policy is None:
        raise RuntimeError("No policy: core.users is not installed.")
    return _policy


def may(actor: Actor, verb: str, resource: type[Resource]) -> bool:
    """Whether the actor may do this to at least some records of the resource."""
    return _engine().may(actor, verb, resource)


def require(actor: Actor, verb: str, resource: type[Resource]) -> None:
    """Raise ``AccessDenied`` unless ``may``."""
    if not may(actor, verb, resource):
        raise AccessDenied()


def granted_fields(actor: Actor, verb: str, resource: type[Resource]) -> frozenset[str]:
    """Names of the fields and lines that the actor may see or set; never more than the resource declares."""
    return _engine().fields(actor, verb, resource)


def granted(actor: Actor, verb: str, resource: type[Resource], queryset: QuerySet[Any]) -> QuerySet[Any]:
    """The records of the queryset on which the verb is granted."""
    return queryset.filter(rule(actor, verb, resource))


def within(actor: Actor, verb: str, resource: type[Resource], record: Model) -> bool:
    """Whether the verb is granted on this very record, as it stands in the database now."""
    condition = rule(actor, verb, resource)
    return not condition or resource.model._default_manager.filter(condition, pk=record.pk).exists()


def rule(actor: Actor, verb: str, resource: type[Resource]) -> Q:
    """The condition behind ``granted``, for statements that are not written with a queryset."""
    return _engine().rule(actor, verb, resource) if may(actor, verb, resource) else Q(pk__in=[])


def granted_verbs(actor: Actor, verbs: Iterable[str], resource: type[Resource], record: Model) -> frozenset[str]:
    """Which of the verbs the actor may do to this record: the buttons of its screen."""
    return _engine().verbs_on(actor, verbs, resource, record)
