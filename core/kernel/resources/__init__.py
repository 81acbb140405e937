"""One declaration per kind of record; every exit is derived from it: API, screens, files, rights, history."""

from .actions import Action, Parameter
from .added import Added, added_to, set_added_fields
from .fields import Computed, FieldSpec
from .kinds import Kind
from .lines import Lines
from .registry import declared, declared_as, register, registered, resource_named, resource_of
from .resource import Resource
from .retirement import EVERYTHING, Retirement
from .tiles import Tile
from .views import Calendar, Form, Kanban, List, MapView, Pivot, Section
from .words import MANY, ONE, set_words, words_of

__all__ = [
    "EVERYTHING",
    "MANY",
    "ONE",
    "Action",
    "Added",
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
    "Retirement",
    "Section",
    "Tile",
    "added_to",
    "declared",
    "declared_as",
    "register",
    "registered",
    "resource_named",
    "resource_of",
    "set_added_fields",
    "set_words",
    "words_of",
]
