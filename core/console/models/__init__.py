"""The console's tables, all of the control plane."""

from .acts import Act, ActState, Cancellation
from .seen import Departed, SeenUnit, Sighting

__all__ = ["Act", "ActState", "Cancellation", "Departed", "SeenUnit", "Sighting"]
