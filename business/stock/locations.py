"""The places every company has; others are added as data."""

from __future__ import annotations

from .models import Location, LocationKind


def warehouse() -> Location:
    """Where goods are taken from and put unless said otherwise."""
    return _standard(LocationKind.INTERNAL)


def customers() -> Location:
    """Where sold goods go."""
    return _standard(LocationKind.CUSTOMER)


def suppliers() -> Location:
    """Where bought goods come from."""
    return _standard(LocationKind.SUPPLIER)


def losses() -> Location:
    """Where what is broken, lost or counted in excess is written off."""
    return _standard(LocationKind.LOSS)


def _standard(kind: LocationKind) -> Location:
    location: Location
    location, _created = Location.objects.get_or_create(
        code=kind.value, defaults={"name": str(kind.label), "kind": kind}
    )
    return location
