"""Who did what, when: written by services, read by every screen."""

from .recording import record

__all__ = ["record"]
