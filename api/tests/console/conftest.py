"""A member of the team, a company with one record, and folders of its own for what acts write."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.overview import Summary, overview
from core.tenancy.models import Tenant
from core.tenancy.probes.verification import Progress, Verification, verify
from tests.lab.models import Box

from ..conftest import Company
from ..team import Member


@pytest.fixture(autouse=True)
def folders(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.BACKUP_ROOT = tmp_path / "backups"
    settings.CERTIFICATE_ROOT = tmp_path / "certificates"
    return tmp_path


@pytest.fixture(autouse=True)
def young(committed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Companies of other tests stay out of sight: looking at hundreds takes minutes and tells nothing of these."""
    older = set(Tenant.objects.values_list("slug", flat=True))

    def seen(*, sizes: bool = True, slug: str = "") -> Iterator[Summary]:
        every = [slug] if slug else sorted(set(Tenant.objects.values_list("slug", flat=True)) - older)
        return chain.from_iterable(overview(sizes=sizes, slug=each) for each in every)

    def attacked(tenants: list[Tenant], progress: Progress) -> list[Verification]:
        return verify([tenant for tenant in tenants if tenant.slug not in older], progress)

    monkeypatch.setattr("core.console.sightings.overview", seen)
    monkeypatch.setattr("core.console.isolation_acts.verify", attacked)


@pytest.fixture
def team(committed: None) -> Member:
    return Member()


@pytest.fixture
def slug(alpha: Company) -> str:
    with tenant_context(alpha.tenant):
        Box.objects.create(code="a")
    return alpha.tenant.slug
