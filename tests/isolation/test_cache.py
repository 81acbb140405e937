"""The same key of two companies never meets in a cache."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.template import Context, Engine
from django.test import override_settings
from rest_framework.throttling import SimpleRateThrottle

from config.settings.base import CACHES
from core.authentication.sessions import SessionStore
from core.tenancy.context import outside, tenant_context
from core.tenancy.models import Tenant

Neighbours = tuple[Tenant, Tenant]

FRAGMENT = "{% load cache %}{% cache 60 prices %}{{ owner }}{% endcache %}"
BACKENDS = {
    "redis": "django.core.cache.backends.redis.RedisCache",
    "memory": "django.core.cache.backends.locmem.LocMemCache",
    "files": "django.core.cache.backends.filebased.FileBasedCache",
}


@pytest.fixture(params=BACKENDS)
def cache(request: pytest.FixtureRequest, tmp_path: object) -> Iterator[BaseCache]:
    entry = {**CACHES["default"], "BACKEND": BACKENDS[request.param]}
    if request.param != "redis":
        entry["LOCATION"] = str(tmp_path)
    with override_settings(CACHES={**CACHES, "default": entry}):
        yield caches["default"]


def test_attack_34_same_key(neighbours: Neighbours, cache: BaseCache) -> None:
    a, b = neighbours
    for tenant in (a, b):
        with tenant_context(tenant):
            assert cache.get_or_set("price", str(tenant.id), 60) == str(tenant.id)
            cache.set_many({"one": tenant.slug, "two": 2})
    for tenant in (a, b):
        with tenant_context(tenant):
            assert cache.get("price") == str(tenant.id)
            assert cache.get_many(["one", "two"]) == {"one": tenant.slug, "two": 2}
        assert cache.get("price") is None
    with tenant_context(a):
        cache.delete_many(["price", "one", "two"])
        assert cache.get("price") is None
    with tenant_context(b):
        assert cache.get("price") == str(b.id)
        cache.delete_many(["price", "one", "two"])


def test_attack_34_key_that_imitates_another(neighbours: Neighbours, cache: BaseCache) -> None:
    a, b = neighbours
    with tenant_context(b):
        cache.set("price", "b", 60)
        key = cache.make_key("price")
    with tenant_context(a):
        assert [cache.get(f"{prefix}{key}") for prefix in ("", "../", ":1:", "\\")] == [None] * 4
    with tenant_context(b):
        cache.delete("price")


def test_attack_34_while_waiting_outside(neighbours: Neighbours, cache: BaseCache) -> None:
    """Whoever leaves the transaction to ask another server still works for the same company."""
    for tenant in neighbours:
        with tenant_context(tenant), outside():
            assert cache.get_or_set("quote", tenant.slug, 60) == tenant.slug
    for tenant in neighbours:
        with tenant_context(tenant):
            assert cache.get("quote") == tenant.slug
            cache.delete("quote")


def test_attack_34_template_fragments(neighbours: Neighbours, cache: BaseCache) -> None:
    a, b = neighbours
    template = Engine(libraries={"cache": "django.templatetags.cache"}).from_string(FRAGMENT)
    seen = []
    for tenant in (a, b, a):
        with tenant_context(tenant):
            seen.append(template.render(Context({"owner": tenant.slug})))
    assert seen == [a.slug, b.slug, a.slug]


class _TwoAMinute(SimpleRateThrottle):
    rate = "2/min"

    def get_cache_key(self, request: object, view: object) -> str:
        return "throttle"


def _allowed() -> bool:
    throttle = _TwoAMinute()
    throttle.cache = caches["default"]
    return bool(throttle.allow_request(None, None))  # type: ignore[arg-type]


def test_attack_34_throttles(neighbours: Neighbours, cache: BaseCache) -> None:
    """A's requests do not use up what B may ask."""
    a, b = neighbours
    for tenant in (a, b):
        with tenant_context(tenant):
            cache.delete("throttle")
            assert [_allowed() for _ in range(3)] == [True, True, False]
            cache.delete("throttle")


def test_attack_34_session_of_another(neighbours: Neighbours) -> None:
    a, b = neighbours
    session = SessionStore(tenant_id=a.id)
    session["user"] = "a"
    session.save()
    stolen = SessionStore(session.session_key, tenant_id=b.id)
    assert stolen.get("user") is None
    assert not stolen.exists(str(session.session_key))
    assert SessionStore(session.session_key, tenant_id=a.id).get("user") == "a"
    session.delete()
