"""Who did what, when: written by services, read by every screen."""

from .recording import record, record_all

__all__ = ["record", "record_all"]
