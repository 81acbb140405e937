"""PostgreSQL as the platform uses it: ``ENGINE = "core.tenancy.backend"``."""
