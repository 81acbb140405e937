"""The columns of a record that has a life: its state, and the version of the rules that it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from django.apps import apps
from django.db import models
from django.db.models import F, Q

from .errors import StateIsNotSet
from .workflow import Workflow

if TYPE_CHECKING:
    from core.tenancy.models import TenantModel

    CharField = models.CharField[Any, Any]
    PositiveSmallIntegerField = models.PositiveSmallIntegerField[Any, Any]
else:
    CharField = models.CharField
    PositiveSmallIntegerField = models.PositiveSmallIntegerField

#: Set on a record while a step writes its state.
_STEPPING = "stepping"


class VersionField(PositiveSmallIntegerField):
    """The version of the rules that a record follows: no screen shows it, no role is granted it."""

    behind_the_scenes = True

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        # New rules change no table: rows of before the column, and of a release before it, follow the first.
        name, _, args, kwargs = super().deconstruct()
        kwargs.pop("default", None)
        return name, "django.db.models.PositiveSmallIntegerField", list(args), kwargs


class StateField(CharField):
    """The state of a record, moved by ``Workflow.fire`` only.

    Whoever assigns it and saves, or updates it for many, is refused; a save of the whole
    record leaves it as the database has it. The database takes only states that exist.
    """

    def __init__(self, workflow: Workflow, verbose_name: Any = None, **kwargs: Any) -> None:
        self.workflow = workflow
        fixed = {"max_length": 40, "choices": workflow.choices, "default": workflow.initial, "editable": False}
        super().__init__(verbose_name, **{**kwargs, **fixed})

    @property
    def version_name(self) -> str:
        return f"{self.name}_version"

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        # Migrations make models of their own, from columns that stand in them already.
        if not cls._meta.abstract and cls._meta.apps is apps:
            version = VersionField(default=self.workflow.current.version, db_default=1, editable=False)
            version.contribute_to_class(cls, self.version_name)
            self._constrain(cls)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        del kwargs["choices"]
        return name, "django.db.models.CharField", list(args), kwargs

    def clone(self) -> StateField:
        _, _, args, kwargs = super().deconstruct()
        return type(self)(self.workflow, *args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        state = super().pre_save(model_instance, add)
        if add or model_instance._state.adding or getattr(model_instance._state, _STEPPING, False):
            return state
        stored = self._rows(model_instance).values_list(self.attname, flat=True).first()
        if stored not in (None, state):
            self.refuse_update()
        return F(self.attname)

    def refuse_update(self) -> NoReturn:
        """What updates of many records come to (``TenantQuerySet``)."""
        raise StateIsNotSet()

    def lock(self, record: TenantModel) -> str:
        """Learn the true state, and hold it: what is in memory may be old."""
        rows = self._rows(record).select_for_update()
        for name, value in rows.values(self.attname, self.version_name, "version").get().items():
            setattr(record, name, value)
        return str(getattr(record, self.attname))

    def move(self, record: TenantModel, state: str) -> None:
        """Write another state: the one place where it is done."""
        setattr(record, self.attname, state)
        setattr(record._state, _STEPPING, True)
        try:
            record.save(update_fields=[self.attname])
        finally:
            delattr(record._state, _STEPPING)

    def version_of(self, record: models.Model) -> int:
        return int(getattr(record, self.version_name))

    def _rows(self, record: models.Model) -> models.QuerySet[Any]:
        return type(record)._default_manager.filter(pk=record.pk).order_by()

    def _constrain(self, cls: type[models.Model]) -> None:
        known = models.CheckConstraint(
            condition=Q((f"{self.name}__in", sorted(self.workflow.known))),
            name=f"{cls._meta.model_name}_{self.name}_known",
        )
        cls._meta.constraints = [*cls._meta.constraints, known]
        # Migrations are written from what stands here.
        cls._meta.original_attrs["constraints"] = cls._meta.constraints
