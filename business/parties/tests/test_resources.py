"""The contract of customers."""

from __future__ import annotations

from typing import Any, ClassVar

from business.parties.resources import CustomerResource
from core.testing import ResourceContract


class TestCustomer(ResourceContract):
    resource = CustomerResource
    valid: ClassVar[dict[str, Any]] = {
        "first_name": "Rajae",
        "last_name": "Amrani",
        "phones": [{"raw": "06 61 00 00 01", "e164": "+212661000001", "is_valid": True, "is_primary": True}],
    }
