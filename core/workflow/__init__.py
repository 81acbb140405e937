"""States, transitions, guards."""

from .errors import TransitionRefused
from .fields import StateField
from .workflow import Guard, Offer, Transition, Workflow

__all__ = ["Guard", "Offer", "StateField", "Transition", "TransitionRefused", "Workflow"]
