"""How the platform starts; the only place that reads the environment."""
