from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import EmailMessage, send_mail

from business.parties.models import Customer, Phone
from core.authentication.models import Membership, User
from core.tenancy.context import outside, tenant_context
from core.tenancy.lifecycle.cloning import clone
from core.tenancy.lifecycle.errors import SlugTaken
from core.tenancy.lifecycle.restore import Copy
from core.tenancy.models import Tenant
from core.tenancy.outgoing import OutgoingBlocked, refuse_if_blocked
from core.tenancy.provisioning import CONTROL
from tests.lab.mail import Mailbox, mail_server
from tests.lab.models import Box

LEVELS = ["shared", "schema", "database"]


@pytest.fixture
def sink(settings) -> Iterator[Mailbox]:
    with mail_server(settings) as mailbox:
        yield mailbox


def silent(step: str) -> None:
    pass


def make_clone(source, level="shared", **options) -> Tenant:
    slug = f"{source.slug}-copie"
    alias = "annex" if level == "database" else "default"
    copy = Copy(slug, source.name, f"{slug}.localhost", level, alias, outgoing_blocked=True)
    clone(source, copy, silent, **options)
    return Tenant.objects.get(slug=slug)


@pytest.mark.parametrize("level", LEVELS)
def test_a_clone_holds_the_same_records_and_files(populated, hashes, level):
    source = populated(level)
    before = hashes(source)
    copy = make_clone(source, level)
    assert hashes(copy) == before
    with tenant_context(copy):
        assert default_storage.open("factures/f1.txt").read() == b"facture 1"
        Box.objects.update(amount=99)
        default_storage.delete("factures/f1.txt")
    assert hashes(source) == before
    with tenant_context(source):
        assert default_storage.exists("factures/f1.txt")


def test_the_same_people_enter_the_clone(populated):
    source = populated()
    user = User.objects.create_user(f"{source.slug}@exemple.ma", "secret")
    Membership.objects.create(user=user, tenant=source)
    copy = make_clone(source)
    assert list(Membership.objects.filter(tenant=copy).values_list("user__email", "is_active")) == [(user.email, True)]


def test_the_original_sends_mail_and_its_clone_does_not(populated, sink):
    source = populated()
    copy = make_clone(source)
    for tenant, subject in ((source, "original"), (copy, "clone")):
        with tenant_context(tenant):
            send_mail(f"{subject} inside", "", "a@exemple.ma", ["b@exemple.ma"])
            with outside():
                send_mail(f"{subject} outside", "", "a@exemple.ma", ["b@exemple.ma"])
    send_mail("platform", "", "a@exemple.ma", ["b@exemple.ma"])
    assert sink.subjects == ["original inside", "original outside", "platform"]


def test_a_dropped_mail_is_not_counted_as_sent(populated, sink):
    copy = make_clone(populated())
    with tenant_context(copy):
        assert EmailMessage("x", "", "a@exemple.ma", ["b@exemple.ma"]).send() == 0
    assert sink.subjects == []


def test_every_connector_asks_the_same_guard(populated):
    source = populated()
    copy = make_clone(source)
    with tenant_context(source):
        refuse_if_blocked("webhook")
    with tenant_context(copy), pytest.raises(OutgoingBlocked) as refusal:
        refuse_if_blocked("webhook")
    assert refusal.value.code == "sortie_bloquee"


def test_a_clone_never_replaces_a_company(populated, hashes):
    source, other = populated(), populated()
    before = hashes(other)
    with pytest.raises(SlugTaken):
        clone(source, Copy(other.slug, "x", "free.localhost", "shared", "default", True), silent)
    assert hashes(other) == before


@pytest.fixture
def shop(new_tenant) -> Tenant:
    tenant = new_tenant()
    with tenant_context(tenant):
        for number in range(40):
            customer = Customer.objects.create(
                first_name=f"Vrai{number % 20}", last_name="Client", email=f"vrai{number}@exemple.ma"
            )
            Phone.objects.create(customer=customer, e164=f"+2126000000{number:02}", raw=f"06000000{number:02}")
        Customer.objects.create(first_name="Sans", last_name="", email="")
        default_storage.save("photo.jpg", ContentFile(b"x"))
    return tenant


def test_a_masked_clone_shows_nobody(shop):
    copy = make_clone(shop, masked=True)
    with tenant_context(copy):
        customers = list(Customer.objects.values_list("first_name", "last_name", "email"))
        phones = list(Phone.objects.values_list("e164", "raw"))
        assert not default_storage.exists("photo.jpg")
    assert not any("Vrai" in first or last == "Client" or "vrai" in email for first, last, email in customers)
    assert len({email for *_, email in customers}) == 41
    assert len(set(phones)) == 40
    assert all(e164.removeprefix("+212") == raw.removeprefix("0") for e164, raw in phones)
    with tenant_context(shop):
        assert Customer.objects.filter(first_name="Vrai1", last_name="Client").count() == 2
    assert Tenant.objects.using(CONTROL).get(pk=copy.pk).outgoing_blocked


def test_one_name_keeps_one_substitute(shop):
    copy = make_clone(shop, masked=True)
    with tenant_context(shop):
        same = Customer.objects.filter(first_name="Vrai1").values_list("pk", flat=True)
        pair = list(same)
    with tenant_context(copy):
        assert Customer.objects.filter(pk__in=pair).values("first_name").distinct().count() == 1
