"""The contract, on declarations of the lab: one with lines, one with a life."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from core.testing import ResourceContract

from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("reachable")


class TestBox(ResourceContract):
    resource = BoxResource
    valid: ClassVar[dict[str, Any]] = {"code": "A1", "amount": 3, "parts": [{"code": "P1", "amount": 1}]}


class TestParcel(ResourceContract):
    resource = ParcelResource
    valid: ClassVar[dict[str, Any]] = {"code": "P1", "weight": 2}
