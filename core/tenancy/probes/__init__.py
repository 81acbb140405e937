"""Attack the isolation of the running installation and say what happened. Nothing is kept."""
