"""A record that is called by the title of another: everywhere, and only to those who see what that one is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from business.delivery.models import Region, Tariff, Town
from business.delivery.resources import RegionResource, TariffResource, TownResource
from core.integrations.targets import labels_of
from core.kernel import rights
from core.kernel.reading import statements
from core.kernel.resources import Resource
from core.printing.record import record_on_paper
from core.records.description import describe
from core.records.finding import find_everywhere, titles_of
from core.records.journal.titles import titles_of as titles_in_history
from core.records.noting import title_of
from core.tenancy.models import Tenant

from .conftest import column
from .grants import SALMA, Grants


class ShownBy(Grants):
    """Everything, past reading too."""

    def may(self, actor: Any, verb: str, resource: type[Resource]) -> bool:
        return resource not in self.closed


@pytest.fixture
def grants(grants: Grants, monkeypatch: pytest.MonkeyPatch) -> Grants:
    policy = ShownBy()
    monkeypatch.setattr(rights, "_policy", policy)
    return policy


@pytest.fixture
def tariff(tenant: Tenant, grants: Grants) -> Tariff:
    souss = Region.objects.create(name="Souss")
    town = Town.objects.create(name="Agadir", region=souss)
    Tariff.objects.create(town=Town.objects.create(name="Tiznit", region=souss), fee=Decimal(40), frequency="48H")
    return Tariff.objects.create(town=town, fee=Decimal(35), frequency="le soir")


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Names the records of a resource by other fields; statements are kept for as long as a process runs."""

    def by(resource: type[Resource], *title: str) -> None:
        monkeypatch.setattr(resource, "title", title)
        statements._kept.cache_clear()

    yield by
    monkeypatch.undo()
    statements._kept.cache_clear()


def in_history(tariff: Tariff) -> dict[tuple[str, str], str]:
    return titles_in_history([(Tariff, str(tariff.pk))], actor=SALMA)


def found(text: str) -> list[str]:
    groups = {group["resource"]: group["results"] for group in find_everywhere(text, actor=SALMA)}
    return [each["title"] for each in groups.get("business.delivery.tariff", [])]


def paper_title(tariff: Tariff) -> str:
    """Without the marks that keep foreign letters in their order."""
    title = str(record_on_paper(TariffResource, tariff.pk, actor=SALMA)["title"])
    return title.translate({ord(mark): None for mark in "\u2068\u2069"})


def test_a_tariff_is_called_by_its_town(tariff: Tariff) -> None:
    assert describe(TariffResource, SALMA)["title"] == ["town"]
    assert title_of(tariff) == "Agadir"
    assert found("agadir") == ["Agadir"]
    assert titles_of(TariffResource, [tariff.pk], actor=SALMA) == {tariff.pk: "Agadir"}
    assert in_history(tariff) == {("delivery.tariff", str(tariff.pk)): "Agadir"}
    assert labels_of(Tariff, {tariff.pk}, SALMA)[tariff.pk][0] == "Agadir"
    assert paper_title(tariff) == "Tarif de livraison Agadir"


def test_a_second_field_tells_two_of_one_name_apart(tariff: Tariff, call: Callable[..., None]) -> None:
    call(TariffResource, "town", "frequency")
    assert describe(TariffResource, SALMA)["title"] == ["town", "frequency"]
    assert title_of(tariff) == "Agadir le soir"
    assert found("agadir") == ["Agadir le soir"]
    assert in_history(tariff) == {("delivery.tariff", str(tariff.pk)): "Agadir le soir"}
    assert labels_of(Tariff, {tariff.pk}, SALMA)[tariff.pk][0] == "Agadir le soir"
    assert paper_title(tariff) == "Tarif de livraison Agadir le soir"


@pytest.mark.parametrize(
    ("hidden", "closed"),
    [({TownResource: {"name"}}, set()), ({}, {TownResource}), ({TariffResource: {"town"}}, set())],
    ids=["the name of towns", "towns", "the town of tariffs"],
)
def test_a_hidden_name_is_told_at_no_exit(tariff: Tariff, grants: Grants, hidden: Any, closed: Any) -> None:
    grants.hidden, grants.closed = hidden, closed
    assert describe(TariffResource, SALMA)["title"] == []
    assert titles_of(TariffResource, [tariff.pk], actor=SALMA) == {tariff.pk: "le soir"}
    assert in_history(tariff) == {}
    assert labels_of(Tariff, {tariff.pk}, SALMA)[tariff.pk][0] == ""
    assert paper_title(tariff) == "Tarif de livraison"
    assert found("agadir") == ([] if TownResource not in closed else ["le soir"])


def test_a_name_two_relations_away_is_told_to_those_who_see_it(
    tariff: Tariff, grants: Grants, call: Callable[..., None]
) -> None:
    call(TownResource, "region")
    assert (title_of(tariff), found("souss")) == ("Souss", ["Souss", "Souss"])
    assert [town["label"] for town in column(TariffResource, "town", sort="town")] == ["Souss", "Souss"]
    for hidden, closed in (
        ({RegionResource: {"name"}}, set()),
        ({}, {RegionResource}),
        ({}, {RegionResource, TownResource}),
    ):
        grants.hidden, grants.closed = hidden, closed
        assert [town["label"] for town in column(TariffResource, "town")] == [None, None]
        assert (found("souss"), in_history(tariff)) == ([], {})
