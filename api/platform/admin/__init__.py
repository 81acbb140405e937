"""The register: the platform's own tables on Django's admin pages, for the team alone."""
