"""One declaration per kind of record; every exit is derived from it: API, screens, files, rights, history."""

from .actions import Action, Parameter
from .fields import Computed, FieldSpec
from .kinds import Kind
from .lines import Lines
from .registry import register, registered, resource_named, resource_of
from .resource import Resource
from .views import Calendar, Form, Kanban, List, MapView, Pivot, Section

__all__ = [
    "Action",
    "Calendar",
    "Computed",
    "FieldSpec",
    "Form",
    "Kanban",
    "Kind",
    "Lines",
    "List",
    "MapView",
    "Parameter",
    "Pivot",
    "Resource",
    "Section",
    "register",
    "registered",
    "resource_named",
    "resource_of",
]
