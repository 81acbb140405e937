"""The package is no part of the platform: its tests run where it is installed."""

collect_ignore = ["pressing"]
