"""Companies with programs, as the gateway's own tests have them."""

from api.tests.conftest import alpha, beta, company, fresh_directory, program, suspend

__all__ = ["alpha", "beta", "company", "fresh_directory", "program", "suspend"]
