"""The contract of customers."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from business.parties.models import Tag
from business.parties.resources import CustomerResource, TagResource
from core.testing import ResourceContract


class TestTag(ResourceContract):
    resource = TagResource

    def values(self) -> dict[str, Any]:
        return {"name": f"Grossiste {uuid4().hex[:8]}"}


class TestCustomer(ResourceContract):
    resource = CustomerResource
    valid: ClassVar[dict[str, Any]] = {
        "first_name": "Rajae",
        "last_name": "Amrani",
        "phones": [{"raw": "06 61 00 00 01", "e164": "+212661000001", "is_valid": True, "is_primary": True}],
    }

    def values(self) -> dict[str, Any]:
        tags = [str(Tag.objects.create(name=f"{word} {uuid4().hex[:8]}").pk) for word in ("VIP", "Gros; demi-gros")]
        return {**self.valid, "tags": tags}
