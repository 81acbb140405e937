"""Start the whole platform on one machine, watch it, and leave no process behind."""
