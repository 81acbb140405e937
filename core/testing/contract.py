"""What every declared resource owes to its users; a module's test inherits it and adds what is its own."""

from __future__ import annotations

import json
from typing import Any

from django.db import connections
from django.test.utils import CaptureQueriesContext

from core.kernel.resources.checks import check_resource
from core.records.description import describe
from core.tenancy.context import require_tenant

from .caller import Caller
from .filed import FiledContract
from .isolated import IsolatedContract
from .made import DENIED, OWNER
from .policy import Grant, Table, decided_by


class ResourceContract(IsolatedContract, FiledContract):
    """Rights, isolation, creation, change, deletion, files, documents and the number of statements, for one resource.

    A subclass names the ``resource`` and gives ``valid`` values of a new record; ``values()``
    may be overridden where other records must exist first, ``made()`` where records come
    about by a service only. What the declaration leaves out is refused to everybody.
    """

    def figures(self, caller: Caller, **asked: str) -> Any:
        return caller.get(f"{self.path()}figures/", **asked)

    def test_the_declaration_is_right(self) -> None:
        assert check_resource(self.resource) == []

    def test_what_was_made_is_read_again(self, owner: Caller) -> None:
        record = self.made(owner)
        assert owner.get(self.path(record)).body == record
        assert record["id"] in [each["id"] for each in owner.get(self.path()).body["results"]]
        assert set(record) == set(self.resource.field_names())

    def test_what_the_declaration_leaves_out_is_refused_to_the_owner_too(self, owner: Caller) -> None:
        record = self.made(owner)
        asked = {
            "create": lambda: owner.post(self.path(), self.values()),
            "update": lambda: owner.patch(self.path(record), {"version": record["version"]}),
            "delete": lambda: owner.delete(self.path(record), version=record["version"]),
        }
        refusals = {verb: refusal for verb in asked if (refusal := self.missing(verb))}
        assert {verb: asked[verb]().refusal for verb in refusals} == refusals
        assert owner.get(self.path(record)).body == record

    def test_whoever_may_only_look_changes_nothing(self, owner: Caller, guest: Caller) -> None:
        record = self.made(owner)
        answers = [
            guest.post(self.path(), self.values()),
            guest.patch(self.path(record), {"version": 1}),
            guest.delete(self.path(record), version=1),
        ]
        expected = [self.missing(verb) or DENIED for verb in ("create", "update", "delete")]
        assert [answer.refusal for answer in answers] == expected
        assert guest.get(self.path(record)).body == record

    def test_a_stale_change_is_refused(self, owner: Caller) -> None:
        record = self.made(owner)
        stale, current = record["version"] - 1, record["version"]
        expected = [(409, "version_perimee"), (428, "version_manquante"), (400, "donnees_invalides")]
        sent: list[dict[str, Any]] = [{"version": stale}, {}, {"version": current, "inconnu": 1}]
        answers = [owner.patch(self.path(record), values) for values in sent]
        missing = self.missing("update")
        assert [answer.refusal for answer in answers] == ([missing] * 3 if missing else expected)
        assert answers[2].body["champs"].keys() == (set() if missing else {"inconnu"})
        assert owner.get(self.path(record)).body == record

    def test_many_are_changed_by_those_who_may_and_from_the_version_they_read(
        self, owner: Caller, guest: Caller
    ) -> None:
        record = self.made(owner)
        sent = [{"id": record["id"], "version": version, "values": {}} for version in (record["version"], 0)]
        missing = self.missing("update")
        answers = [caller.post(f"{self.path()}change/", {"records": [sent[1]]}) for caller in (owner, guest)]
        assert [answer.refusal for answer in answers] == [missing or (409, "modifications_refusees"), missing or DENIED]
        if not missing:
            done = owner.post(f"{self.path()}change/", {"records": [sent[0]]})
            assert (done.status, done.body["results"]) == (200, [{"id": record["id"], "ok": True}])
        assert owner.get(self.path(record)).body == record

    def test_what_was_deleted_is_gone_or_archived(self, owner: Caller) -> None:
        record = self.made(owner)
        answer = owner.delete(self.path(record), version=record["version"])
        after = owner.get(self.path(record))
        if missing := self.missing("delete"):
            assert (answer.refusal, after.body) == (missing, record)
        elif answer.status == 204:
            assert after.refusal == (404, "introuvable")
        else:
            assert (answer.body, after.body[self.resource.archived_by]) == ({"archived": True}, False)

    def test_a_hidden_field_is_nowhere(self, owner: Caller) -> None:
        """Not shown, not described, and neither sorted nor filtered by: as if it were not there."""
        record = self.made(owner)
        everything = frozenset(self.resource.verbs())
        for name in self.resource.field_names():
            if name in {"id", "version"}:
                continue
            with decided_by(Table(owner=Grant(everything, hidden=frozenset({name})))):
                assert name not in owner.get(self.path(record)).body
                assert all(name not in each for each in owner.get(self.path()).body["results"])
                assert name not in {field["name"] for field in describe(self.resource, OWNER)["fields"]}
                told = owner.get(f"{self.path(record)}history/").body["results"]
                assert name not in {each["field"] for entry in told for each in entry["changes"]}
                assert name not in {each["lines"] for entry in told for each in entry["lines"]}
                unknown = owner.get(self.path(), sort="nothing_of_this_name")
                for asked in ({"sort": name}, {name: "1"}, {"fields": name}):
                    assert owner.get(self.path(), **asked).refusal == unknown.refusal, (name, asked)
                for asked in ({"group": name}, {"measure": f"sum:{name}"}, {"filter": f'{{"{name}__isnull": false}}'}):
                    assert self.figures(owner, **asked).refusal == unknown.refusal, (name, asked)

    def test_figures_count_what_the_list_shows(self, owner: Caller) -> None:
        """By whatever it is grouped, each cell says how the list is asked for its records."""
        self.made(owner)
        for name in describe(self.resource, OWNER)["figures"]["groups"]:
            told = self.figures(owner, group=name).body
            assert sum(cell["values"][0] for cell in told["cells"]) == owner.get(self.path(), count="1").body["count"]
            for cell in told["cells"]:
                found = owner.get(self.path(), filter=json.dumps(cell["filter"]), count="1").body
                assert (found.get("count"), name) == (cell["values"][0], name)

    def test_figures_are_one_statement(self, owner: Caller) -> None:
        self.made(owner)
        with CaptureQueriesContext(connections[require_tenant().alias]) as asked:
            assert self.figures(owner).status == 200
        assert len(asked) == 1, [query["sql"] for query in asked]

    def test_a_list_is_one_statement(self, owner: Caller) -> None:
        self.made(owner)
        with CaptureQueriesContext(connections[require_tenant().alias]) as asked:
            owner.get(self.path())
        assert len(asked) == 1, [query["sql"] for query in asked]

    def test_a_list_is_read_from_any_position_in_one_statement(self, owner: Caller) -> None:
        self.made(owner)
        everything = owner.get(self.path()).body["results"]
        last = len(everything) - 1
        told = {"0": everything, str(last): everything[last:], str(last + 1): [], "-1": everything[last:]}
        for at, expected in told.items():
            with CaptureQueriesContext(connections[require_tenant().alias]) as asked:
                assert owner.get(self.path(), at=at).body["results"] == expected
            assert len(asked) == 1, [query["sql"] for query in asked]
        assert owner.get(self.path(), at="le milieu").refusal == (400, "valeur_invalide")
