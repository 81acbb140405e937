"""States, transitions, guards."""

from .definition import Definition, State, Transition, define
from .errors import ConditionNotMet, StateIsNotSet, TransitionRefused
from .fields import StateField
from .guards import Guard, Rule
from .workflow import Offer, Workflow

__all__ = [
    "ConditionNotMet",
    "Definition",
    "Guard",
    "Offer",
    "Rule",
    "State",
    "StateField",
    "StateIsNotSet",
    "Transition",
    "TransitionRefused",
    "Workflow",
    "define",
]
