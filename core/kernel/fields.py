"""Columns for values that every trade counts the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models.functions import Cast

from .files import PICTURES
from .units import Dimension

if TYPE_CHECKING:
    DecimalField = models.DecimalField[Any, Any]
    ForeignKey = models.ForeignKey[Any, Any]
    JSONField = models.JSONField[Any, Any]
    ManyToManyField = models.ManyToManyField[Any, Any]
else:
    DecimalField, ForeignKey = models.DecimalField, models.ForeignKey
    JSONField, ManyToManyField = models.JSONField, models.ManyToManyField


class MoneyField(DecimalField):
    """An amount in the currency of the company or of the document, to the centime."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 12, "decimal_places": 2, **kwargs})


class QuantityField(DecimalField):
    """A quantity in base units: pairs, boxes, but also kilograms and metres."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 14, "decimal_places": 3, **kwargs})


class MeasureField(JSONField):
    """An amount in a unit: 12.5 kg, 80 cm. What it is compared by is the same amount in one unit.

    Kept with the unit that it was said in, as ``core.kernel.units.measure`` writes it.
    """

    def __init__(self, verbose_name: Any = None, *, dimension: Dimension = Dimension.MASS, **options: Any) -> None:
        self.dimension = dimension
        super().__init__(verbose_name, **{"null": True, "blank": True, **options})

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Units come and go without a migration."""
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.JSONField", arguments, options

    def clone(self) -> MeasureField:
        _name, _path, _arguments, options = self.deconstruct()
        return type(self)(dimension=self.dimension, **options)


class AddressField(JSONField):
    """A postal address by its parts: ``core.kernel.addresses``."""

    def __init__(self, verbose_name: Any = None, **options: Any) -> None:
        super().__init__(verbose_name, **{"null": True, "blank": True, **options})


class RecordFileField(ForeignKey):
    """A file of the record: a picture, unless ``accepts`` names other kinds of content.

    The column leads to what is known of the file, which ``core.records.files`` keeps.
    """

    def __init__(self, verbose_name: Any = None, *, accepts: tuple[str, ...] = PICTURES, **options: Any) -> None:
        self.accepts = accepts
        link = {"to": "records.StoredFile", "on_delete": models.PROTECT, "related_name": "+"}
        super().__init__(**{**link, "null": True, "blank": True, "verbose_name": verbose_name, **options})

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """What is accepted may change without a migration."""
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.ForeignKey", arguments, options

    def clone(self) -> RecordFileField:
        _name, _path, _arguments, options = self.deconstruct()
        return type(self)(accepts=self.accepts, **options)


class RelationsField(ManyToManyField):
    """Other records, any number of them: the tags of a customer.

    ``through`` names the model of the ties, which are rows of the company: two links and no more.
    """

    def __init__(self, verbose_name: Any = None, *, to: Any, through: Any, **options: Any) -> None:
        super().__init__(to, **{"verbose_name": verbose_name, "blank": True, **options}, through=through)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.ManyToManyField", arguments, options

    def clone(self) -> RelationsField:
        _name, _path, _arguments, options = self.deconstruct()
        return type(self)(**options)


class _Shadow(models.GeneratedField):
    """For the database's own use: whoever writes the record does not wait to hear what it became."""

    db_returning = False  # type: ignore[assignment] # said to be always true

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.GeneratedField", arguments, options


def minor_units(field: str) -> models.GeneratedField:
    """Shadow of a money column in centimes, computed by the database.

    Lists sort and range on it: comparisons of integers are leakproof, so that row
    security lets PostgreSQL use an index, which it does not for decimals.
    """
    return _Shadow(expression=_centimes(field), output_field=models.BigIntegerField(), db_persist=True)


def shadow_path(column: models.Field[Any, Any] | None, path: str) -> str:
    """The path of the ``minor_units`` beside the column at ``path``; empty when it has none."""
    if not isinstance(column, models.DecimalField):
        return ""
    made, (*steps, _) = _centimes(column.name), path.split("__")
    columns = column.model._meta.concrete_fields
    name = next((each.name for each in columns if getattr(each, "expression", None) == made), None)
    return "__".join([*steps, name]) if name else ""


def _centimes(field: str) -> Cast:
    return Cast(models.F(field) * 100, models.BigIntegerField())
