"""Typed events: what happened, told to whoever subscribed, across layers.

``publish`` hands the event to a sink that keeps it with the caller's transaction; what
subscribers do with it happens after that transaction, at least once and in order per record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import fields
from typing import Any, ClassVar, TypeVar
from uuid import UUID

import msgspec

E = TypeVar("E", bound="Event")
Handler = Callable[[Any], None]
#: Called with a company's id, and whether more of its events are waiting.
RoundHandler = Callable[[UUID, bool], None]

_types: dict[str, type[Event]] = {}
_handlers: defaultdict[type, dict[str, Handler]] = defaultdict(dict)
_round_handlers: dict[str, RoundHandler] = {}
_sink: Callable[[Event], None] | None = None


class Event:
    """Something that happened. Subclasses are frozen dataclasses, named in the past participle.

    The first field says which record it is about: events about one record are
    delivered in the order in which they happened.
    """

    event_name: ClassVar[str]
    #: Of its fields, as other people's programs read them: raised when one is renamed, removed or means something else.
    event_version: ClassVar[int] = 1
    __dataclass_fields__: ClassVar[dict[str, Any]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.event_name = _name_of(cls)
        known = _types.setdefault(cls.event_name, cls)
        if known.__module__ != cls.__module__:
            raise TypeError(f"Two events are called {cls.event_name}.")
        _types[cls.event_name] = cls  # dataclass(slots=True) makes the class anew

    @property
    def key(self) -> str:
        """The record whose order of events matters."""
        return str(getattr(self, fields(self)[0].name))

    def payload(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return plain


def _name_of(cls: type[Event]) -> str:
    """``business.stock.events.OutOfStock`` is published as ``stock.out_of_stock``."""
    package = ".".join(cls.__module__.split(".")[1:-1])
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()
    return f"{package}.{words}" if package else words


def restore(name: str, payload: dict[str, Any]) -> Event:
    """Rebuild an event from its name and payload; unknown names raise ``KeyError``."""
    return msgspec.convert(payload, _types[name], strict=False)


def subscribe(event_type: type[E]) -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """Call the function for each event of that type, once its transaction is committed.

    ``Event`` itself is every type: for those who pass on whatever happens.
    """

    def register(handler: Callable[[E], None]) -> Callable[[E], None]:
        _handlers[event_type][f"{handler.__module__}.{handler.__qualname__}"] = handler
        return handler

    return register


def subscribers(event_type: type[Event]) -> dict[str, Handler]:
    """Who listens to that type or to a base of it, by stable name."""
    return {name: handler for kind in event_type.__mro__ for name, handler in _handlers.get(kind, {}).items()}


def after_round(handler: RoundHandler) -> RoundHandler:
    """Call the function when a company's events have been delivered for now: for those who tell much at once.

    It is called outside of any transaction, and what it fails at is nobody's: only for what may be missed.
    """
    _round_handlers[f"{handler.__module__}.{handler.__qualname__}"] = handler
    return handler


def end_round(company: UUID, *, more: bool) -> None:
    """Tell those who asked that events of a company have been delivered, and whether more are waiting."""
    for handler in _round_handlers.values():
        handler(company, more)


def known_events() -> dict[str, type[Event]]:
    """Every type of event that may be published, by name."""
    return dict(_types)


def publish(event: Event) -> None:
    """Tell the platform that something happened; part of the caller's transaction."""
    if _sink is None:
        raise RuntimeError("No event sink: core.outbox is not installed.")
    _sink(event)


def set_sink(sink: Callable[[Event], None]) -> None:
    """Decide where published events are kept (``core.outbox`` does, at start-up)."""
    global _sink  # noqa: PLW0603
    _sink = sink
