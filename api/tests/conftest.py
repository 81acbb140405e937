"""Companies with people in them, and browsers at their addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from ipaddress import IPv6Address
from itertools import takewhile
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from redis.exceptions import ConnectionError as NotReached

from core.authentication.keys import issue_key
from core.authentication.models import Membership, User
from core.configuration.switches import disable, enable, is_enabled
from core.kernel.actors import SYSTEM
from core.kernel.modules import installed_modules
from core.tenancy import directory
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from core.tenancy.provisioning import furnish
from core.tenancy.store import valkey
from core.users.models import UserProfile
from core.users.services import create_member
from tests.lab.mail import Mailbox, mail_server
from tests.lab.models import Box
from tests.lab.workers import own_queues, working

PASSWORD = "Oranger-2026"

T = TypeVar("T")


@dataclass
class Company:
    tenant: Tenant
    host: str
    member: UserProfile
    #: Of its own, so that attempts to sign in are not counted with those of other tests.
    address: str = field(default_factory=lambda: str(IPv6Address(uuid4().int)))

    def browser(self, *, csrf: bool = False) -> Client:
        return Client(enforce_csrf_checks=csrf, headers={"host": self.host}, REMOTE_ADDR=self.address)

    def sign_in(self, client: Client | None = None, email: str = "", password: str = PASSWORD) -> Client:
        client = client or self.browser()
        credentials = {"email": email or self.member.email, "password": password}
        response = client.post("/api/v1/session/", credentials, content_type="application/json")
        assert response.status_code == 200, response.content
        return client


class Program:
    """A program with a key of the company."""

    def __init__(self, company: Company, address: str = "127.0.0.1", **key: Any) -> None:
        self.company = company
        self.key, text = issue_key(company.tenant, **{"name": "Caisse", "role": "ADMIN", **key})
        self.authorization = f"Bearer {text}"
        self.client = Client(headers={"host": company.host, "authorization": self.authorization}, REMOTE_ADDR=address)
        self.client.raise_request_exception = False

    def get(self, path: str = "/api/who") -> HttpResponse:
        return self.client.get(path)

    def at_once(self, times: int) -> Counter[int]:
        """Ask so often at the same time; the statuses."""
        return Counter(at_once(lambda: self.get().status_code, times))

    def send(self, key: str = "k1", path: str = "/api/box", method: str = "post", **body: Any) -> HttpResponse:
        """Make a box ``a``, unless said otherwise, with an idempotency key."""
        send = getattr(self.client, method)
        return send(path, body or {"code": "a"}, content_type="application/json", headers={"idempotency-key": key})

    def boxes(self) -> list[str]:
        with tenant_context(self.company.tenant):
            return sorted(Box.objects.values_list("code", flat=True))


class Unreachable:
    """A script of which Valkey, which is away, is never told."""

    def ask(self, **_: Any) -> Unreachable:
        return self

    def hear(self) -> None:
        """There is nothing to hear."""

    def answer(self) -> Any:
        raise NotReached


def lose_place(house: Company, what: str) -> None:
    """The member's ``profile``, ``membership`` or whole ``account`` is not active any more."""
    if what == "profile":
        with tenant_context(house.tenant):
            UserProfile.objects.update(is_active=False)
    elif what == "membership":
        Membership.objects.filter(tenant_id=house.tenant.id).update(is_active=False)
    else:
        User.objects.filter(pk=house.member.user).update(is_active=False)


def at_once(act: Callable[[], T], times: int) -> list[T]:
    """What each of so many gets who do the same at the same time."""

    def one(_: int) -> T:
        try:
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(one, range(times)))


def another_tab(client: Client) -> Client:
    """The same browser: whoever has signed in has signed in here too."""
    tab = Client()
    tab.defaults.update(client.defaults)
    tab.cookies.update(client.cookies)
    return tab


def sent_twenty_times(
    client: Client, address: str, body: Any = None, method: str = "post", *, keyed: bool = True
) -> Counter[str]:
    """How a request fares that is sent twenty times at once, under one key or none, with the code of each refusal."""
    headers = {"idempotency-key": address} if keyed else {}

    def send() -> str:
        how = {"content_type": "application/json", "headers": headers}
        answer = getattr(another_tab(client), method)(address, body or {}, **how)
        if answer.status_code >= 400:
            return str(answer.json()["code"])
        return "again" if "Idempotency-Replayed" in answer.headers else "done"

    return Counter(at_once(send, 20))


def done_once(found: Counter[str]) -> bool:
    """Whether it was done once, and all others were told so, or to wait."""
    return found["done"] == 1 and found.keys() <= {"done", "again", "requete_en_cours"}


def switch_off(house: Company, key: str) -> None:
    """The company works without the module, and without those that stand on it."""
    with tenant_context(house.tenant):
        for other in installed_modules().values():
            if key in other.requires and is_enabled(other.key):
                switch_off(house, other.key)
        disable(key, actor=SYSTEM)


def switch_on(house: Company, key: str) -> None:
    """The company works with the module again."""
    with tenant_context(house.tenant):
        enable(key, actor=SYSTEM)


def refusal(answer: HttpResponse) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def asked_of_valkey(call: Callable[[], object]) -> list[str]:
    """The commands that this process sends to Valkey meanwhile, those of scripts apart.

    A monitor hears the whole server; each process that tests has a number of its own there.
    """
    store: Any = valkey()
    number = store.connection_pool.connection_kwargs["db"]
    with store.monitor() as monitor:
        call()
        store.echo("done")
        mine = (each for each in monitor.listen() if each["db"] == number)
        seen = takewhile(lambda each: each["command"] != "ECHO done", mine)
        names = [each["command"].split()[0] for each in seen if each["client_type"] != "lua"]
    # The monitor took a connection that was there: another one introduced itself.
    return [name for name in names if name not in {"HELLO", "CLIENT", "SELECT"}]


@pytest.fixture
def program(alpha: Company) -> Program:
    return Program(alpha)


@pytest.fixture(autouse=True)
def fresh_directory() -> Iterator[None]:
    directory.forget_all()
    yield
    directory.forget_all()


@pytest.fixture
def company(new_tenant: Callable[..., Tenant]) -> Callable[..., Company]:
    def found(level: str = "shared", role: str = "ADMIN", **fields: Any) -> Company:
        tenant = new_tenant(level, **{"sector": "yoozak", **fields})
        furnish(tenant)
        with tenant_context(tenant):
            member = create_member(
                email=f"{uuid4().hex[:8]}@exemple.ma",
                password=PASSWORD,
                role=role,
                first_name="Salma",
                last_name="Idrissi",
            )
        return Company(tenant, f"{tenant.slug}.localhost", member)

    return found


@pytest.fixture
def alpha(company: Callable[..., Company]) -> Company:
    return company()


@pytest.fixture
def beta(company: Callable[..., Company]) -> Company:
    return company()


@pytest.fixture
def mailbox(settings) -> Iterator[Mailbox]:
    """Where mail arrives: asked for through HTTP, sent by a real worker, one letter after the other."""
    with mail_server(settings) as mailbox, own_queues() as app, working(app, threads=1):
        yield mailbox


@pytest.fixture
def suspend() -> Callable[[Tenant, str], None]:
    """Reduce a company's access, in the control plane and where it lives."""

    def reduce(tenant: Tenant, level: str) -> None:
        tenant.suspension = level
        tenant.save(using=operator_alias("default"), update_fields=["suspension"])
        with as_owner(tenant.alias) as owner:
            owner.execute("UPDATE yz.resident SET suspension = %s WHERE tenant_id = %s", (level, tenant.id))

    return reduce
