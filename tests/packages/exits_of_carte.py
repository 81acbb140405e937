"""What comes of the three files; copied into the new module and run there."""

from __future__ import annotations

import json

from core.testing import ResourceContract
from core.testing.caller import Caller
from core.testing.made import GUEST, OWNER

from ..resources import CarteResource

PATH = "bistrot/carte/carte/"


class TestExits(ResourceContract):
    resource = CarteResource
    valid = {"name": "Tajine", "course": "main", "options": [{"label": "Sans sel"}]}

    def test_screens_are_told_a_list_a_form_and_a_kanban(self, owner: Caller) -> None:
        told = owner.get("metadata/bistrot.carte.carte/").body
        assert [view["kind"] for view in told["views"]] == ["list", "kanban"]
        assert told["form"][0]["names"] == ["name", "course"]
        assert [(lines["name"], [each["name"] for each in lines["fields"]]) for lines in told["lines"]] == [
            ("options", ["label"])
        ]

    def test_what_goes_out_comes_in_again(self, owner: Caller) -> None:
        self.made(owner)
        sent = owner.get(f"{PATH}export/", format="csv", fields="name,course").content
        assert sent.decode("utf-8-sig").splitlines()[1].split(";")[1:] == ["Tajine", "Plat"]
        checked = owner.send(f"{PATH}import/", "carte.csv", sent + "\r\n;Harira;Entrée\r\n".encode()).body
        assert (checked["created"], checked["unchanged"], checked["refused"]) == (1, 1, 0)

    def test_its_addresses_are_documented_as_far_as_rights_go(self, owner: Caller, guest: Caller) -> None:
        for caller, verbs in ((owner, {"get", "post"}), (guest, {"get"})):
            assert caller.get("openapi.json").body["paths"][f"/{PATH}"].keys() == verbs
        assert json.loads(owner.get(PATH).content) == {"results": [], "next": None, "previous": None}
        assert (OWNER.role, GUEST.role) == ("owner", "guest")
