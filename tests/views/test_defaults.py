"""What a list opens with: one's own choice before the role's."""

from __future__ import annotations

from typing import Any

from api.tests.conftest import Company
from tests.company.conftest import DENIED, NOWHERE, Office, acts

from .conftest import ORDERS, SEES_ORDERS, SHARES, colleague, grant, kept, stored


def opened(office: Office) -> Any:
    return office.get(resource=ORDERS)["default"]


def test_one_s_own_default_comes_before_the_role_s(alpha: Company, author: Office) -> None:
    team, clerk = kept(author, scope="locked"), colleague(alpha)
    mine = kept(clerk, name="La mienne")

    told = author.send("post", f"{team['id']}/default/", role="CLERK")
    assert (told["default_of"], told["is_my_default"]) == (["CLERK"], False)
    assert (opened(clerk), opened(author)) == (team["id"], None)
    assert clerk.send("post", f"{mine['id']}/default/")["is_my_default"] is True
    assert opened(clerk) == mine["id"]
    assert clerk.client.delete(f"{clerk.root}{mine['id']}/default/").json()["is_my_default"] is False
    assert opened(clerk) == team["id"]
    assert acts(alpha, "views.savedview") == [
        "save_view",
        "save_view",
        "open_with_view",
        "open_with_view",
        "open_without_view",
    ]


def test_a_new_default_takes_the_place_of_the_one_before(alpha: Company, author: Office) -> None:
    first, second = kept(author, scope="shared"), kept(author, scope="shared", name="Autre")
    clerk = colleague(alpha)
    for view in (first, second):
        author.send("post", f"{view['id']}/default/", role="CLERK")
    assert opened(clerk) == second["id"]
    assert author.get(f"{first['id']}/")["default_of"] == []
    assert author.client.delete(f"{author.root}{first['id']}/default/?role=CLERK").status_code == 200
    assert opened(clerk) == second["id"]


def test_a_default_of_a_role_takes_the_right_and_a_view_that_it_can_open(alpha: Company, author: Office) -> None:
    clerk = colleague(alpha)
    view, own = kept(author, scope="shared"), kept(author, name="À moi")
    before = stored(alpha)

    assert clerk.refused("post", f"{view['id']}/default/", role="CLERK") == DENIED
    assert clerk.refused("delete", f"{view['id']}/default/?role=CLERK") == DENIED
    assert author.refused("post", f"{view['id']}/default/", role="INCONNU") == (404, "role_inconnu")
    assert author.refused("post", f"{own['id']}/default/", role="CLERK") == (409, "vue_personnelle")
    assert stored(alpha) == before


def test_a_view_that_is_taken_back_opens_for_its_author_only(alpha: Company, author: Office) -> None:
    clerk, view = colleague(alpha, SEES_ORDERS), kept(author, scope="shared")
    for office, said in ((author, {}), (author, {"role": "CLERK"}), (clerk, {})):
        office.send("post", f"{view['id']}/default/", **said)

    taken = author.send("patch", f"{view['id']}/", version=1, scope="personal")
    assert (taken["is_my_default"], taken["default_of"]) == (True, [])
    assert (opened(author), opened(clerk)) == (view["id"], None)


def test_a_default_whose_records_are_hidden_now_opens_nothing(alpha: Company, author: Office) -> None:
    clerk, view = colleague(alpha), kept(author, scope="shared")
    clerk.send("post", f"{view['id']}/default/")
    grant(alpha, SHARES)
    assert clerk.refused("get", resource=ORDERS) == NOWHERE
