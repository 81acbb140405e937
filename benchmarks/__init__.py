"""Measurements against named peers, in the same run, on the same servers: ``make bench``."""
