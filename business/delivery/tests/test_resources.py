"""The contract of regions, towns and what delivery there costs."""

from __future__ import annotations

from typing import Any, ClassVar

from business.delivery.models import Region, Town
from business.delivery.resources import RegionResource, TariffResource, TownResource
from core.testing import ResourceContract


class TestRegion(ResourceContract):
    resource = RegionResource
    valid: ClassVar[dict[str, Any]] = {"name": "Souss"}


class TestTown(ResourceContract):
    resource = TownResource

    def values(self) -> dict[str, Any]:
        region, _ = Region.objects.get_or_create(name="Souss")
        return {"name": "Agadir", "region": str(region.pk)}


class TestTariff(ResourceContract):
    resource = TariffResource

    def values(self) -> dict[str, Any]:
        region, _ = Region.objects.get_or_create(name="Souss")
        town, _ = Town.objects.get_or_create(name="Agadir", region=region)
        return {"town": str(town.pk), "fee": "35.00", "delay_min": 1, "delay_max": 3}
