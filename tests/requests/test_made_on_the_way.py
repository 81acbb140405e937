"""Records that a picker makes on the way: once, and by whoever may."""

from __future__ import annotations

from api.tests.conftest import Company, done_once, sent_twenty_times
from business.parties.models import Customer, CustomerTag, Tag
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from tests.company.conftest import DENIED, Office, clerk

from .test_kinds_attacked import CUSTOMERS, TAGS, boss, picture, tag

__all__ = ["boss", "tag"]


def test_what_is_made_on_the_way_is_made_once(alpha: Company, boss: Office, tag: str) -> None:
    """The picker sends again what it does not know the answer of."""
    assert done_once(sent_twenty_times(boss.client, CUSTOMERS, {"last_name": "Durand", "tags": [tag]}))
    assert done_once(sent_twenty_times(boss.client, TAGS, {"name": "Nouveau"}))
    with tenant_context(alpha.tenant):
        assert (Customer.objects.count(), CustomerTag.objects.count(), Tag.objects.count()) == (1, 1, 2)


def test_who_may_not_create_is_offered_nothing_to_make(alpha: Company, tag: str) -> None:
    nobody = clerk(alpha, Right("business.parties.*", ("view", "update")))
    before = picture(alpha)
    for path in (CUSTOMERS, TAGS):
        assert Office(nobody.client, path).refused("post", last_name="Durand", name="Durand") == DENIED
    described = Office(nobody.client, "/api/v1/metadata/").get("business.parties.tag/")
    assert "create" not in described["verbs"]
    assert picture(alpha) == before
