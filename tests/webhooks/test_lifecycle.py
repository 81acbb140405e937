"""Webhooks in the life of a company: a clone is silent, a deleted one is gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.kernel.sealing import seal
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.cloning import clone
from core.tenancy.lifecycle.deletion import delete
from core.tenancy.lifecycle.restore import Copy
from core.tenancy.models import Tenant
from core.webhooks.delivering import deliver_waiting_messages
from core.webhooks.models import Attempt, Endpoint, Message
from core.webhooks.signing import new_secret
from core.webhooks.tasks import deliver, deliver_waiting
from tests.lab.receiver import Receiver


@pytest.fixture(autouse=True)
def folders(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT, settings.BACKUP_ROOT = tmp_path / "media", tmp_path / "backups"
    settings.CERTIFICATE_ROOT = tmp_path / "certificates"


def silent(step: str) -> None:
    pass


def furnished(tenant: Tenant, receiver: Receiver) -> Endpoint:
    """With an endpoint, a message that was sent and one that waits."""
    with tenant_context(tenant):
        sealed = seal(new_secret())
        endpoint = Endpoint.objects.create(url=receiver.url, events=["*"], role="ADMIN", sealed_secret=sealed)
        payload = {"endpoint_id": str(endpoint.pk)}
        sent = Message.objects.create(endpoint=endpoint, name="webhooks.tested", key="a", payload=payload)
    assert deliver_waiting_messages(tenant.ref, endpoint.pk) == 1
    with tenant_context(tenant):
        assert Attempt.objects.get().message == sent
        Message.objects.create(endpoint=endpoint, name="webhooks.tested", key="b", payload=payload)
    receiver.received.clear()
    return endpoint


@pytest.mark.parametrize("masked", [False, True])
def test_a_clone_sends_nothing(new_tenant: Callable[..., Tenant], receiver: Receiver, masked: bool) -> None:
    source = new_tenant()
    endpoint = furnished(source, receiver)
    slug = f"{source.slug}-copie"
    clone(source, Copy(slug, source.name, f"{slug}.localhost", "shared", "default", True), silent, masked=masked)
    copy = Tenant.objects.get(slug=slug)

    with tenant_context(copy):
        twin = Endpoint.objects.get()
        assert (twin.url, twin.sealed_secret == endpoint.sealed_secret) == (
            ("" if masked else receiver.url),
            not masked,
        )
        assert Message.objects.pending().count() == 1
    deliver_waiting()
    deliver(str(copy.id), str(twin.pk))
    assert receiver.received == []
    deliver(str(source.id), str(endpoint.pk))
    assert len(receiver.received) == 1


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_nothing_of_it_is_left_of_a_deleted_company(
    new_tenant: Callable[..., Tenant], receiver: Receiver, level: str
) -> None:
    tenant, neighbour = new_tenant(level), new_tenant(level)
    furnished(tenant, receiver)
    furnished(neighbour, receiver)
    certificate = delete(tenant.slug, confirmed=tenant.slug, backup=None, progress=silent)
    assert (certificate["remains"], certificate["removed"]["rows"]) == ([], 4)
    with tenant_context(neighbour):
        assert (Endpoint.objects.count(), Message.objects.count(), Attempt.objects.count()) == (1, 2, 1)
