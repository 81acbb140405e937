"""Values with parts and fields that name many records, sent by who means harm: a clear refusal, and nothing changes."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company, done_once, sent_twenty_times, switch_off
from business.parties.models import Customer, CustomerTag, Tag
from core.history.models import Entry
from core.kernel.rights import Right
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend
from tests.company.conftest import DENIED, NOWHERE, Office, clerk

CUSTOMERS, TAGS = "/api/v1/business/parties/customer/", "/api/v1/business/parties/tag/"
LOCATIONS, PRODUCTS = "/api/v1/business/stock/location/", "/api/v1/business/catalog/product/"
NOBODY = "018f0000-0000-7000-8000-000000000000"
INVALID = (400, "donnees_invalides")
MISSING = "L'enregistrement désigné n'existe pas."
NOT_IDS = "Une liste d'identifiants est attendue, deux cents au plus."
NO_ADDRESS = "Les parties d'une adresse sont attendues, chacune un texte."
NO_MEASURE = "Une quantité avec son unité est attendue : 12,5 kg."
NO_UNIT = "Cette unité ne mesure pas ce qui est demandé ici."
TOO_PRECISE = "Douze chiffres sont admis, et six derrière la virgule."


@pytest.fixture
def boss(alpha: Company) -> Office:
    return Office(alpha.sign_in(), CUSTOMERS)


@pytest.fixture
def tag(alpha: Company) -> str:
    with tenant_context(alpha.tenant):
        return str(Tag.objects.create(name="VIP").pk)


@pytest.fixture
def customer(boss: Office, tag: str) -> Any:
    return boss.send("post", status=201, last_name="Amrani", tags=[tag])


def picture(house: Company) -> tuple[Any, ...]:
    with tenant_context(house.tenant):
        records = [list(model.objects.order_by("pk").values()) for model in (Customer, CustomerTag)]
        return (*records, Entry.objects.exclude(actor_kind="system").count())


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ([NOBODY], MISSING),
        (["\0"], MISSING),
        (["\ud800"], MISSING),
        ([None], MISSING),
        ([[NOBODY]], MISSING),
        ([{"id": NOBODY}], MISSING),
        ("' OR 1=1 --", NOT_IDS),
        ({"id": NOBODY}, NOT_IDS),
        (7, NOT_IDS),
        (True, NOT_IDS),
        ([NOBODY] * 201, NOT_IDS),
    ],
)
def test_what_names_nothing_changes_nothing(
    alpha: Company, boss: Office, customer: Any, sent: Any, message: str
) -> None:
    before, change = picture(alpha), {"version": customer["version"], "tags": sent}
    assert boss.faults("patch", f"{customer['id']}/", **change) == {"tags": [message]}
    assert boss.faults("post", last_name="Bennis", tags=sent) == {"tags": [message]}
    assert picture(alpha) == before


def test_another_company_s_tag_is_named_by_nobody_and_tells_nothing(
    alpha: Company, beta: Company, boss: Office, customer: Any
) -> None:
    with tenant_context(beta.tenant):
        theirs = str(Tag.objects.create(name="Ailleurs").pk)
    before, change = picture(alpha), {"version": customer["version"], "tags": [theirs]}
    assert boss.faults("patch", f"{customer['id']}/", **change) == {"tags": [MISSING]}
    assert boss.get(tags=theirs)["results"] == []
    assert Office(boss.client, TAGS).refused("get", f"{theirs}/") == NOWHERE
    assert Office(boss.client, TAGS).refused("delete", f"{theirs}/?version=1") == NOWHERE
    assert Office(beta.sign_in(), CUSTOMERS).refused("patch", f"{customer['id']}/", version=1, tags=[]) == NOWHERE
    assert picture(alpha) == before


@pytest.mark.parametrize(
    ("rights", "refusal"),
    [
        ([Right("business.parties.customer", ("view",))], DENIED),
        ([Right("business.parties.customer", ("view", "update"), sets=("-tags",))], INVALID),
        ([Right("business.parties.customer", ("view", "update"), sets=("last_name",))], INVALID),
        ([Right("business.parties.customer", ("view", "update"), rule='last_name == "Autre"')], NOWHERE),
        ([Right("business.parties.tag", ("*",))], DENIED),
    ],
    ids=["only seen", "field kept", "other fields", "other records", "only tags"],
)
def test_without_the_right_no_tag_comes_or_goes(
    alpha: Company, customer: Any, tag: str, rights: list[Right], refusal: tuple[int, str]
) -> None:
    nobody, before = clerk(alpha, *rights), picture(alpha)
    nobody.root = CUSTOMERS
    for tags in ([], [tag]):
        assert nobody.refused("patch", f"{customer['id']}/", version=customer["version"], tags=tags) == refusal
    assert picture(alpha) == before


@pytest.mark.parametrize("level", ["read_only", "export_only", "closed"])
def test_a_company_that_may_not_write_names_nothing(alpha: Company, boss: Office, customer: Any, level: Any) -> None:
    before, one = picture(alpha), f"{customer['id']}/"
    suspend(alpha.tenant, level)
    directory.forget_all()
    refused = {boss.refused("patch", one, version=customer["version"], tags=[]), boss.refused("post", last_name="B")}
    suspend(alpha.tenant, "banner")
    directory.forget_all()
    assert refused == {(404, "entreprise_introuvable") if level == "closed" else (403, "entreprise_en_lecture_seule")}
    assert picture(alpha) == before
    assert boss.send("patch", one, version=customer["version"], tags=[])["tags"] == []


def test_a_module_that_is_switched_off_takes_its_tags_along(alpha: Company, boss: Office, customer: Any) -> None:
    before = picture(alpha)
    switch_off(alpha, "business.parties")
    assert boss.refused("patch", f"{customer['id']}/", version=customer["version"], tags=[]) == NOWHERE
    assert boss.refused("get", tags=NOBODY) == NOWHERE
    assert picture(alpha) == before


def test_of_twenty_who_change_at_once_from_one_version_one_does(alpha: Company, boss: Office, customer: Any) -> None:
    with tenant_context(alpha.tenant):
        late = str(Tag.objects.create(name="Retard").pk)
    change = {"version": customer["version"], "tags": [late]}
    assert done_once(sent_twenty_times(boss.client, f"{CUSTOMERS}{customer['id']}/", change, "patch"))
    kept = boss.get(f"{customer['id']}/")
    assert ([each["label"] for each in kept["tags"]], kept["version"]) == (["Retard"], customer["version"] + 1)
