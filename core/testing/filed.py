"""Records on paper, as files that come back, and in the document of the API."""

from __future__ import annotations

from .caller import Caller
from .made import DENIED, Made


class FiledContract(Made):
    """The part of a contract that is about what leaves the screens."""

    def test_it_is_printed_for_those_who_may(self, owner: Caller, guest: Caller) -> None:
        record = self.made(owner)
        sheets = [owner.get(f"{self.path(record)}print/"), owner.get(f"{self.path()}print/")]
        assert [(each.status, each.content[:5]) for each in sheets] == [(200, b"%PDF-")] * 2
        assert [guest.get(f"{self.path(each)}print/").refusal for each in (record, None)] == [DENIED] * 2

    def test_what_went_out_as_a_file_comes_back_unchanged(self, owner: Caller) -> None:
        record = self.made(owner)
        verbs = {verb: self.missing(verb) for verb in ("export", "import")}
        went = owner.get(f"{self.path()}export/", format="csv")
        came = owner.send(f"{self.path()}import/", "retour.csv", went.content)
        refusals = {"export": went.status, "import": came.status}
        assert {verb: refusals[verb] for verb, missing in verbs.items() if missing} == {
            verb: missing[0] for verb, missing in verbs.items() if missing
        }
        if not any(verbs.values()):
            done = owner.post(f"{self.path()}import/{came.body['id']}/run/", {"mode": "all"}).body
            rows = owner.get(self.path(), count="1").body["count"]
            told = [done[name] for name in ("rows", "unchanged", "created", "changed", "refused", "faults")]
            assert told == [rows, rows, 0, 0, 0, []]
        assert owner.get(self.path(record)).body == record

    def test_the_document_of_the_api_tells_all_of_it(self, owner: Caller) -> None:
        told = owner.get("openapi.json").body
        root = f"/{self.path()}"
        methods = {"get": "view", "post": "create", "patch": "update", "delete": "delete"}
        offered = {method for method, verb in methods.items() if not self.missing(verb)}
        assert set(told["paths"][root]) == offered & {"get", "post"}
        assert set(told["paths"][f"{root}{{pk}}/"]) == offered - {"post"}
        files = {end for end in ("export", "print") if f"{root}{end}/" in told["paths"]}
        assert files == {verb for verb in ("export", "print") if not self.missing(verb)}
        assert set(told["components"]["schemas"][self.resource.key()]["properties"]) == set(self.resource.field_names())
