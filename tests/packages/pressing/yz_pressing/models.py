"""Django cherche les modèles ici ; chaque module garde les siens."""

from .atelier.models import Ticket

__all__ = ["Ticket"]
