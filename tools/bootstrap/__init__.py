"""Prepare a clone with the standard library alone: locked packages, Node, the built front end."""
