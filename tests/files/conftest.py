"""Companies with browsers, as the gateway's own tests have them."""

from api.tests.conftest import alpha, beta, company, fresh_directory

__all__ = ["alpha", "beta", "company", "fresh_directory"]
