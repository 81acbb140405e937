"""Failures that a person can act on."""


class Explained(Exception):
    """A failure whose message says all: it is printed, without a trace of calls."""
