"""Nothing of a company is found from another one, by whatever id it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from core.history import one_batch
from core.history import record as note
from core.history.models import Entry
from core.records.acting import actions_of
from core.tenancy.context import tenant_context

from .caller import Answer, Caller
from .made import NOWHERE, OWNER, Made, Refusal


def refused(answer: Answer) -> Refusal:
    """How an act on many refuses the one record that it was asked for: as a whole, or in its result."""
    if answer.status != 200:
        return answer.refusal
    (told,) = answer.body["results"]
    return 404, told["error"]["code"]


class IsolatedContract(Made):
    """The part of a contract that is about other companies."""

    @pytest.mark.parametrize("level", ["shared", "schema"])
    def test_another_companys_record_does_not_exist(
        self, new_tenant: Callable[..., Any], governed: None, level: str
    ) -> None:
        here, there, owner = new_tenant(level), new_tenant(level), Caller(OWNER)
        with tenant_context(there):
            foreign = self.made(owner)
        with tenant_context(here):
            answers = [
                owner.get(self.path(foreign)),
                owner.patch(self.path(foreign), {"version": foreign["version"]}),
                owner.delete(self.path(foreign), version=foreign["version"]),
                owner.get(self.path({"id": uuid4()})),
                owner.get(f"{self.path(foreign)}history/"),
                owner.get(f"{self.path(foreign)}print/"),
            ]
            assert [answer.refusal for answer in answers] == [
                NOWHERE,
                self.missing("update") or NOWHERE,
                self.missing("delete") or NOWHERE,
                NOWHERE,
                NOWHERE,
                NOWHERE,
            ]
            assert owner.get(self.path()).body["results"] == []
            assert [owner.get(self.path(), at=at).body["results"] for at in ("0", "-1")] == [[], []]
            assert owner.get(f"{self.path()}figures/").body["overall"]["values"] == [0]
        with tenant_context(there):
            assert owner.get(self.path(foreign)).body == foreign

    def test_nothing_is_done_to_another_companys_record(self, new_tenant: Callable[..., Any], governed: None) -> None:
        here, there, owner = new_tenant("shared"), new_tenant("shared"), Caller(OWNER)
        with tenant_context(there):
            foreign = self.made(owner)
            asked = self.reaching(owner, foreign)
        with tenant_context(here):
            refusals = [getattr(owner, method)(address, *body).refusal for method, address, *body in asked]
            assert refusals == [NOWHERE] * len(asked)
            self.assert_named_in_vain(owner, foreign)
        with tenant_context(there):
            assert owner.get(self.path(foreign)).body == foreign
        if not self.missing("delete"):
            self.assert_bin_is_closed(owner, foreign, there, here)

    def reaching(self, owner: Caller, record: dict[str, Any]) -> list[tuple[Any, ...]]:
        """Whatever else is found by the id of a record, of what happened to it, or of a file about it."""
        with one_batch() as batch:
            note(self.resource.model._default_manager.get(pk=record["id"]), "update", actor=OWNER)
        entry = Entry.objects.get(batch=batch).pk
        sent = owner.send(f"{self.path()}import/", "autre.csv", f"id\n{record['id']}\n".encode())
        run = f"{self.path()}import/{sent.body['id'] if sent.status == 201 else uuid4()}/"
        return [
            ("get", f"{self.path(record)}actions/"),
            ("post", f"{self.path(record)}history/{entry}/undo/", {"version": record["version"]}),
            ("post", f"{self.path()}history/{batch}/undo/"),
            ("get", run),
            ("post", f"{run}run/", {"mode": "valid"}),
            ("get", f"{run}undo/"),
            ("post", f"{run}undo/"),
            ("get", f"{run}refused/"),
        ]

    def assert_named_in_vain(self, owner: Caller, record: dict[str, Any]) -> None:
        """Every act refuses the record: alone, by its address, and among many, by its id in what is sent."""
        root, this = self.path(), {"id": record["id"], "version": record["version"]}
        for name in [*(action.name for action in actions_of(self.resource)), *self.resource.by_hand]:
            alone = owner.post(f"{self.path(record)}actions/{name}/", {"version": record["version"]})
            together = owner.post(f"{root}actions/{name}/", {"ids": [record["id"]]})
            assert [alone.refusal, refused(together)] == [self.missing(name) or NOWHERE] * 2, name
        changed = owner.post(f"{root}change/", {"records": [{**this, "values": {}}], "mode": "valid"})
        deleted = owner.post(f"{root}delete/", {"records": [this]})
        expected = [self.missing(verb) or NOWHERE for verb in ("update", "delete")]
        assert [refused(changed), refused(deleted)] == expected

    def assert_bin_is_closed(self, owner: Caller, record: dict[str, Any], there: Any, here: Any) -> None:
        """What another company deleted is in no list here, and is brought back by nobody here."""
        with tenant_context(there):
            owner.delete(self.path(record), version=record["version"])
            theirs = owner.get(f"{self.path()}deleted/").body["results"]
        with tenant_context(here):
            assert owner.get(f"{self.path()}deleted/").body["results"] == []
            assert owner.post(f"{self.path()}deleted/{record['id']}/restore/").refusal == NOWHERE
            assert refused(owner.post(f"{self.path()}deleted/restore/", {"ids": [record["id"]]})) == NOWHERE
        with tenant_context(there):
            assert owner.get(f"{self.path()}deleted/").body["results"] == theirs
