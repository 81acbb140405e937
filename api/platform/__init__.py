"""The platform's own address: ``/api/v1/platform/``, at the root domain, for the platform's team."""
