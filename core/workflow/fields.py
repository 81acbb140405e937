from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from .workflow import Workflow

if TYPE_CHECKING:
    CharField = models.CharField[Any, Any]
else:
    CharField = models.CharField


class StateField(CharField):
    """The state of a record, moved by ``Workflow.fire`` only.

    In migrations it is a plain text column: adding a state changes no table.
    """

    def __init__(self, workflow: Workflow, verbose_name: Any = None, **kwargs: Any) -> None:
        self.workflow = workflow
        fixed = {"max_length": 40, "choices": workflow.states.choices, "default": workflow.initial, "editable": False}
        super().__init__(verbose_name, **{**kwargs, **fixed})

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        del kwargs["choices"]
        return name, "django.db.models.CharField", list(args), {**kwargs, "default": str(self.workflow.initial)}

    def clone(self) -> StateField:
        _, _, args, kwargs = super().deconstruct()
        return type(self)(self.workflow, *args, **kwargs)
