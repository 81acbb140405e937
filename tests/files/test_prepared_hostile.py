"""Lists that a job writes, asked for what does harm, of what does harm."""

from __future__ import annotations

import pytest

from api.tests.conftest import Company
from business.parties.models import Customer, CustomerTag, Tag
from core.tenancy.context import tenant_context

from .test_prepared_exports import Desk, files
from .test_prepared_refused import by_nobody, desk, exports

__all__ = ["by_nobody", "desk"]

CUSTOMERS = "/api/v1/business/parties/customer/export/jobs/"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"format": "csv\0"}, "format_inconnu"),
        ({"format": "../../x"}, "format_inconnu"),
        ({"filter": "[" * 5_000}, "filtre_illisible"),
        ({"filter": '{"and":[' * 200 + "{}" + "]}" * 200}, "filtre_trop_grand"),
        ({"reference": "\0"}, "valeur_invalide"),
        ({"fields": "reference,mot_de_passe"}, "champ_inconnu"),
        ({"sort": "x" * 1_000}, "champ_inconnu"),
    ],
    ids=["nul", "path", "brackets", "nested", "value", "field", "order"],
)
def test_what_is_hostile_has_nothing_written(alpha: Company, desk: Desk, asked: dict[str, str], code: str) -> None:
    assert desk.refused("post", **asked) == (400, code)
    assert (exports(alpha), files(alpha)) == ([], [])


def test_no_cell_is_run_whatever_its_text_comes_from(alpha: Company) -> None:
    """A label of another record, one of many, a town: people type all of them."""
    with tenant_context(alpha.tenant):
        tag = Tag.objects.create(name="=cmd|'/c calc'!A1")
        customer = Customer.objects.create(last_name="@SUM(A1)", city="-2+3", company="+1")
        CustomerTag.objects.create(customer=customer, tag=tag)
    desk = Desk(alpha)
    begun = desk.client.post(f"{CUSTOMERS}?format=csv&fields=last_name,company,city,tags").json()["id"]
    assert desk.run(begun).state == "done"
    answer = desk.client.get(f"{CUSTOMERS}{begun}/file/")
    [_head, row] = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert sorted(row.split(";")[1:]) == sorted(["'@SUM(A1)", "'+1", "'-2+3", *["'=cmd|'/c calc'!A1"] * 2])
