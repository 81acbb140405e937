"""What names many records: the tags of customers, at every exit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import IntegrityError, connections
from django.db.models import Q

from business.parties.models import Customer, CustomerTag, Tag
from business.parties.resources import CustomerResource, TagResource
from core.history.models import Entry
from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.tenancy.context import require_tenant, tenant_context
from core.testing.caller import Caller
from core.testing.made import OWNER
from core.testing.policy import Grant, Table, decided_by

CUSTOMERS, TAGS = CustomerResource.path(), TagResource.path()
EVERYTHING = frozenset({*CustomerResource.verbs(), *TagResource.verbs()})


class OnlyVip(Table):
    """Whoever may do everything, but sees one tag alone."""

    def rule(self, actor: Actor, verb: str, resource: type[Resource]) -> Q:
        return Q(name="VIP") if resource is TagResource else super().rule(actor, verb, resource)


@pytest.fixture(autouse=True)
def governed() -> Iterator[None]:
    with decided_by(Table(owner=Grant(EVERYTHING))):
        yield


@pytest.fixture
def owner() -> Caller:
    return Caller(OWNER)


@pytest.fixture
def tags(tenant: object) -> dict[str, str]:
    """Three tags by name."""
    return {name: str(Tag.objects.create(name=name).pk) for name in ("VIP", "Gros; demi-gros", "Retard")}


def named(owner: Caller, *tags: str, **values: Any) -> dict[str, Any]:
    answer = owner.post(CUSTOMERS, {"last_name": "Amrani", **values, "tags": list(tags)})
    assert answer.status == 201, answer.body
    return dict(answer.body)


def labels(record: dict[str, Any]) -> list[str]:
    return [tag["label"] for tag in record["tags"]]


def change(owner: Caller, record: dict[str, Any], *tags: str) -> dict[str, Any]:
    answer = owner.patch(f"{CUSTOMERS}{record['id']}/", {"version": record["version"], "tags": list(tags)})
    assert answer.status == 200, answer.body
    return dict(answer.body)


def found(owner: Caller, **asked: str) -> list[str]:
    answer = owner.get(CUSTOMERS, sort="last_name", **asked)
    assert answer.status == 200, answer.body
    return [each["last_name"] for each in answer.body["results"]]


def test_what_is_sent_replaces_what_was_there(owner: Caller, tags: dict[str, str]) -> None:
    record = named(owner, tags["VIP"], tags["Retard"], tags["VIP"])
    assert record["tags"] == [{"id": tags["Retard"], "label": "Retard"}, {"id": tags["VIP"], "label": "VIP"}]
    kept = CustomerTag.objects.get(tag=tags["VIP"]).pk
    changed = change(owner, record, tags["Gros; demi-gros"], tags["VIP"])
    assert (labels(changed), changed["version"]) == (["Gros; demi-gros", "VIP"], 2)
    assert CustomerTag.objects.get(tag=tags["VIP"]).pk == kept
    assert change(owner, changed, tags["VIP"], tags["Gros; demi-gros"])["version"] == 2
    assert labels(change(owner, changed)) == []


def test_history_says_which_came_and_which_went(owner: Caller, tags: dict[str, str]) -> None:
    record = named(owner, tags["VIP"])
    both = change(owner, record, tags["Retard"], tags["Gros; demi-gros"])
    change(owner, change(owner, both, tags["Retard"]), tags["Retard"], tags["VIP"])
    told = owner.get(f"{CUSTOMERS}{record['id']}/history/").body["results"]
    assert [entry["words"].partition(" : ")[2] for entry in told[:3]] == [
        "étiquettes : ajouté VIP",
        "étiquettes : retiré Gros; demi-gros",
        "étiquettes : ajouté Gros; demi-gros, Retard, retiré VIP",
    ]
    assert told[1]["changes"][0]["new"] == [{"id": tags["Retard"], "label": "Retard"}]


def test_undoing_gives_them_back(owner: Caller, tags: dict[str, str]) -> None:
    record = change(owner, named(owner, tags["VIP"]), tags["Retard"])
    entry = Entry.objects.get(action="update")
    answer = owner.post(f"{CUSTOMERS}{record['id']}/history/{entry.pk}/undo/", {"version": 2})
    assert (answer.status, labels(answer.body)) == (200, ["VIP"])
    again = owner.post(f"{CUSTOMERS}{record['id']}/history/{entry.pk}/undo/", {"version": 3, "preview": True})
    assert again.body["conflicts"] == []
    change(owner, answer.body, tags["Gros; demi-gros"])
    stopped = owner.post(f"{CUSTOMERS}{record['id']}/history/{entry.pk}/undo/", {"preview": True})
    assert stopped.body["conflicts"] == [
        {
            "field": "tags",
            "label": "étiquettes",
            "present": [{"id": tags["Gros; demi-gros"], "label": "Gros; demi-gros"}],
        }
    ]


def test_lists_ask_for_one_any_all_or_none(owner: Caller, tags: dict[str, str]) -> None:
    vip, late, big = tags["VIP"], tags["Retard"], tags["Gros; demi-gros"]
    for name, own in {"A": [vip, late], "B": [vip], "C": [big], "D": []}.items():
        named(owner, *own, last_name=name)
    asked = {
        "tags": {vip: "AB"},
        "tags__in": {f"{late},{big}": "AC", vip: "AB"},
        "tags__all": {f"{vip},{late}": "A", f"{vip},{big}": ""},
        "tags__none": {f"{late},{big}": "BD"},
        "tags__isnull": {"true": "D", "false": "ABC"},
    }
    for name, answers in asked.items():
        for value, letters in answers.items():
            assert (name, value, found(owner, **{name: value})) == (name, value, [*letters])
            assert owner.get(CUSTOMERS, count="1", **{name: value}).body["count"] == len(letters)
    assert owner.get(CUSTOMERS, tags__all="VIP").refusal == (400, "valeur_invalide")
    assert owner.get(CUSTOMERS, sort="tags").refusal == (400, "champ_inconnu")
    sheet = owner.get(f"{CUSTOMERS}export/", format="csv", fields="last_name", tags__all=f"{vip},{late}")
    assert [line.partition(";")[2] for line in sheet.content.decode("utf-8-sig").split()] == ["nom", "A"]


def test_what_another_company_has_cannot_be_named(owner: Caller, new_tenant: Callable[..., Any]) -> None:
    here, there = new_tenant("shared"), new_tenant("shared")
    with tenant_context(there):
        foreign = str(Tag.objects.create(name="Ailleurs").pk)
    with tenant_context(here):
        vip = str(Tag.objects.create(name="VIP").pk)
        record = named(owner, vip)
        one = f"{CUSTOMERS}{record['id']}/"
        for sent in ([foreign], [vip, foreign], ["VIP"]):
            answer = owner.patch(one, {"version": 1, "tags": sent})
            assert answer.refusal == (400, "donnees_invalides")
            assert answer.body["champs"] == {"tags": ["L'enregistrement désigné n'existe pas."]}
        answer = owner.patch(one, {"version": 1, "tags": {"id": vip}})
        assert answer.body["champs"] == {"tags": ["Une liste d'identifiants est attendue, deux cents au plus."]}
        assert owner.get(one).body == record
        assert owner.get(CUSTOMERS, tags=foreign).body["results"] == []
        with pytest.raises(IntegrityError), tenant_context(here):
            CustomerTag.objects.create(customer_id=record["id"], tag_id=foreign)
            connections[require_tenant().alias].check_constraints()


def test_labels_belong_to_the_field_and_records_to_those_who_see_them(owner: Caller, tags: dict[str, str]) -> None:
    record = named(owner, tags["VIP"], tags["Retard"])
    one = f"{CUSTOMERS}{record['id']}/"
    expanded = owner.get(one, expand="tags").body["tags"]
    assert [(each["id"], each["name"], each["version"]) for each in expanded] == [
        (tags["VIP"], "VIP", 1),
        (tags["Retard"], "Retard", 1),
    ]
    with decided_by(OnlyVip(owner=Grant(EVERYTHING))):
        assert labels(owner.get(one).body) == ["Retard", "VIP"]
        assert [each["name"] for each in owner.get(one, expand="tags").body["tags"]] == ["VIP"]
        refused = owner.patch(one, {"version": 1, "tags": [tags["Gros; demi-gros"]]})
        assert list(refused.body["champs"]) == ["tags"]
        # What is named already may stay.
        assert labels(change(owner, record, tags["Retard"])) == ["Retard"]
    with decided_by(Table(owner=Grant(EVERYTHING, hidden=frozenset({"name"})))):
        assert owner.get(one).body["tags"] == [{"id": tags["Retard"], "label": None}]


def test_the_tag_leads_to_its_customers(owner: Caller, tags: dict[str, str]) -> None:
    named(owner, tags["VIP"])
    named(owner, tags["VIP"], tags["Retard"])
    (leading,) = [
        each
        for each in owner.get(f"{TAGS}{tags['VIP']}/related/").body["results"]
        if each["resource"] == CustomerResource.key()
    ]
    assert (leading["field"], leading["count"]) == ("tags", 2)


def test_a_deleted_tag_leaves_its_customers_and_brings_them_back(owner: Caller, tags: dict[str, str]) -> None:
    record = named(owner, tags["VIP"], tags["Retard"])
    assert owner.delete(f"{TAGS}{tags['VIP']}/", version=1).status == 204
    assert labels(owner.get(f"{CUSTOMERS}{record['id']}/").body) == ["Retard"]
    gone = named(owner, tags["Retard"])
    assert owner.delete(f"{TAGS}{tags['Retard']}/", version=1).status == 204
    assert owner.delete(f"{CUSTOMERS}{gone['id']}/", version=1).status == 204
    for name in ("VIP", "Retard"):
        assert owner.post(f"{TAGS}deleted/{tags[name]}/restore/").status == 200
    assert labels(owner.get(f"{CUSTOMERS}{record['id']}/").body) == ["Retard", "VIP"]


def test_a_deleted_customer_comes_back_with_its_tags(owner: Caller, tags: dict[str, str]) -> None:
    record = named(owner, tags["VIP"], tags["Retard"])
    assert owner.delete(f"{CUSTOMERS}{record['id']}/", version=1).status == 204
    assert CustomerTag.objects.count() == 0
    # One of them goes meanwhile: it does not keep the customer away.
    assert owner.delete(f"{TAGS}{tags['Retard']}/", version=1).status == 204
    assert owner.post(f"{CUSTOMERS}deleted/{record['id']}/restore/").status == 200
    assert Customer.objects.get().tags.get().name == "VIP"


def brought(owner: Caller, sheet: str) -> dict[str, Any]:
    sent = owner.send(f"{CUSTOMERS}import/", "clients.csv", sheet.encode())
    assert sent.status == 201, sent.body
    done: dict[str, Any] = owner.post(f"{CUSTOMERS}import/{sent.body['id']}/run/", {"mode": "valid"}).body
    return done


def test_files_name_them_by_their_keys(owner: Caller, tags: dict[str, str]) -> None:
    done = brought(owner, 'last_name,tags\nA,"VIP; ""Gros; demi-gros"""\nB,VIP;VIP\nC,"VIP; Inconnu"\nD,\n')
    assert (done["created"], done["refused"]) == (3, 1)
    assert [(each["line"], each["column"], each["code"]) for each in done["faults"]] == [
        (4, "tags", "reference_introuvable")
    ]
    told = {each["last_name"]: labels(each) for each in owner.get(CUSTOMERS).body["results"]}
    assert told == {"A": ["Gros; demi-gros", "VIP"], "B": ["VIP"], "D": []}
    went = owner.get(f"{CUSTOMERS}export/", format="csv", fields="last_name,tags", sort="last_name").content
    assert [line.partition(";")[2] for line in went.decode("utf-8-sig").splitlines()] == [
        "nom;étiquettes;étiquettes (nom)",
        'A;"""Gros; demi-gros""; VIP";"""Gros; demi-gros""; VIP"',
        "B;VIP;VIP",
        "D;;",
    ]


def test_an_import_changes_them_and_is_taken_back(owner: Caller, tags: dict[str, str]) -> None:
    record = named(owner, tags["VIP"], tags["Gros; demi-gros"])
    done = brought(owner, f"id,tags\n{record['id']},Retard\n")
    assert (done["changed"], done["faults"]) == (1, [])
    assert labels(owner.get(f"{CUSTOMERS}{record['id']}/").body) == ["Retard"]
    noted = Entry.objects.get(action="update").data["fields"]
    assert noted == {"tags": [sorted([tags["VIP"], tags["Gros; demi-gros"]]), [tags["Retard"]]]}
    assert brought(owner, f"id,tags\n{record['id']},Retard\n")["unchanged"] == 1
    # One of those that it had goes meanwhile, which keeps nothing from being taken back.
    assert owner.delete(f"{TAGS}{tags['Gros; demi-gros']}/", version=1).status == 204
    undone = owner.post(f"{CUSTOMERS}import/{done['id']}/undo/")
    assert (undone.status, undone.body["restored"], undone.body["conflicts"]) == (200, 1, [])
    assert labels(owner.get(f"{CUSTOMERS}{record['id']}/").body) == ["VIP"]
    emptied = brought(owner, f"id,tags\n{record['id']},\n")
    assert (emptied["changed"], labels(owner.get(f"{CUSTOMERS}{record['id']}/").body)) == (1, [])


def test_what_an_import_made_goes_with_its_tags(owner: Caller, tags: dict[str, str]) -> None:
    done = brought(owner, "last_name,tags\nA,VIP\n")
    undone = owner.post(f"{CUSTOMERS}import/{done['id']}/undo/")
    assert (undone.body["deleted"], undone.body["conflicts"]) == (1, [])
    assert (Customer.objects.count(), CustomerTag.objects.count(), Tag.objects.count()) == (0, 0, 3)
