"""Threads and asynchronous code: the tenant's name may be inherited, its transaction never."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.core.exceptions import SynchronousOnlyOperation
from django.db import connections

from core.tenancy.context import current_tenant, outside, tenant_context
from core.tenancy.errors import NoTenantContext, TenantSwitchRefused
from core.tenancy.models import Tenant
from tests.lab.models import Box

from .world import World, run

BLOCKS = 1000


def in_thread(act: Callable[..., Any], *arguments: Any) -> Any:
    """Run ``act`` in a new thread, which closes its connections."""

    def work() -> Any:
        try:
            return act(*arguments)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def owners() -> set[Any]:
    return set(Box.objects.values_list("tenant_id", flat=True))


def test_attack_31_thread_without_context(unharmed: World) -> None:
    with tenant_context(unharmed.a), pytest.raises(NoTenantContext):
        in_thread(Box.objects.count)


def test_attack_31_thread_with_a_copied_context(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        copied = contextvars.copy_context()
        with pytest.raises(NoTenantContext, match=r"^No transaction of alpha-"):
            in_thread(copied.run, Box.objects.count)


def test_attack_31_copied_context_may_enter_itself_again(unharmed: World) -> None:
    def again() -> set[Any]:
        with tenant_context(unharmed.a):
            return owners()

    def other() -> None:
        with tenant_context(unharmed.b):
            pytest.fail("entered")

    with tenant_context(unharmed.a):
        assert in_thread(contextvars.copy_context().run, again) == {unharmed.a.id}
        with pytest.raises(TenantSwitchRefused):
            in_thread(contextvars.copy_context().run, other)


def test_attack_31_leaving_from_another_thread(unharmed: World) -> None:
    def leave() -> None:
        with outside():
            pytest.fail("left")

    with tenant_context(unharmed.a):
        with pytest.raises(TenantSwitchRefused, match=r"^The tenant was entered in another thread"):
            in_thread(contextvars.copy_context().run, leave)
        assert owners() == {unharmed.a.id}


def test_attack_31_pool_of_threads(unharmed: World) -> None:
    """A worker thread that served A has nothing left of A for the next job."""

    def serve(tenant: Tenant) -> set[Any]:
        with tenant_context(tenant):
            return owners()

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(serve, unharmed.a).result() == {unharmed.a.id}
        with pytest.raises(NoTenantContext):
            pool.submit(Box.objects.count).result()
        assert pool.submit(serve, unharmed.b).result() == {unharmed.b.id}
        pool.submit(connections.close_all).result()


def test_attack_32_asynchronous_code_cannot_enter(unharmed: World) -> None:
    async def main() -> None:
        with pytest.raises(SynchronousOnlyOperation), tenant_context(unharmed.a):
            await Box.objects.acount()

    asyncio.run(main())
    assert current_tenant() is None


def _serve(tenant: Tenant) -> bool:
    with tenant_context(tenant):
        return owners() == {tenant.id}


def test_attack_32_a_thousand_interleaved_blocks(unharmed: World) -> None:
    async def main() -> list[bool]:
        tenants = [unharmed.a, unharmed.b] * (BLOCKS // 2)
        answers = await asyncio.gather(*(sync_to_async(_serve)(tenant) for tenant in tenants))
        await sync_to_async(connections.close_all)()
        return answers

    assert asyncio.run(main()) == [True] * BLOCKS


def test_attack_32_cancelled_in_the_middle(unharmed: World) -> None:
    """The waiting coroutine goes away; the block ends on its own thread and leaves no tenant there."""

    def slow(started: asyncio.Event, loop: asyncio.AbstractEventLoop) -> None:
        with tenant_context(unharmed.a):
            Box.objects.create(code="written by the cancelled block")
            loop.call_soon_threadsafe(started.set)
            run(unharmed.alias, "SELECT count(*) FROM generate_series(1, 200000)")
            raise ZeroDivisionError

    async def main() -> None:
        for _ in range(20):
            started = asyncio.Event()
            task = asyncio.create_task(sync_to_async(slow)(started, asyncio.get_running_loop()))
            await started.wait()
            task.cancel()
            with pytest.raises((asyncio.CancelledError, ZeroDivisionError)):
                await task
            assert current_tenant() is None
            assert await sync_to_async(_serve)(unharmed.b)
            with pytest.raises(NoTenantContext):
                await sync_to_async(Box.objects.count)()
        await sync_to_async(connections.close_all)()

    asyncio.run(main())
