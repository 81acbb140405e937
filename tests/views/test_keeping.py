"""Views are kept, changed, shared, locked, copied, deleted and brought back, by whom they may be."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from api.tests.conftest import Company, Program
from core.views import services
from tests.company.conftest import DENIED, NOWHERE, Office, acts

from .conftest import LARGE, NO_TOTAL, ORDERS, SEES_ORDERS, SHARES, VIEWS, colleague, grant, kept, names, stored

LOCKED = (403, "vue_verrouillee")


def test_a_view_keeps_what_the_list_was_asked(alpha: Company, author: Office) -> None:
    view = author.send("post", status=201, **LARGE)

    assert {name: view[name] for name in LARGE} == LARGE
    assert view == {
        **LARGE,
        "id": view["id"],
        "version": 1,
        "scope": "personal",
        "owner": {"id": str(alpha.member.pk), "label": str(alpha.member)},
        "mine": True,
        "left_out": [],
        "may_change": True,
        "may_decide": True,
        "is_my_default": False,
        "default_of": [],
    }
    assert author.get(resource=ORDERS) == {"results": [view], "default": None, "may_share": True}
    assert author.get(f"{view['id']}/") == view
    assert author.get() == {"results": [view], "default": None, "may_share": True}
    assert author.get(resource="business.delivery.region")["results"] == []
    assert acts(alpha, "views.savedview") == ["save_view"]


def test_what_the_list_would_not_answer_is_not_kept(alpha: Company, author: Office) -> None:
    for said, refusal in (
        ({"filter": {"inconnu": 1}}, (400, "champ_inconnu")),
        ({"filter": {"total__gte": "beaucoup"}}, (400, "valeur_invalide")),
        ({"filter": {"or": []}}, (400, "filtre_illisible")),
        ({"sort": "-inconnu"}, (400, "champ_inconnu")),
        ({"columns": [{"name": "inconnu"}]}, (400, "champ_inconnu")),
        ({"columns": [{"name": "total", "width": 3}]}, (400, "donnees_invalides")),
        ({"shown_as": "gantt"}, (400, "donnees_invalides")),
        ({"options": {"column": "status"}}, (400, "options_de_vue_invalides")),
        ({"shown_as": "kanban"}, (400, "champ_inconnu")),
        ({"shown_as": "kanban", "options": {"column": "total"}}, (400, "options_de_vue_invalides")),
        ({"shown_as": "kanban", "options": {"column": "status", "taille": 1}}, (400, "options_de_vue_invalides")),
        (
            {"shown_as": "kanban", "options": {"column": "status", "limits": {"draft": 0}}},
            (400, "options_de_vue_invalides"),
        ),
        (
            {"shown_as": "kanban", "options": {"column": "status", "limits": {"nowhere": 3}}},
            (400, "options_de_vue_invalides"),
        ),
        ({"shown_as": "figures", "options": {"group": "total"}}, (400, "champ_inconnu")),
        ({"shown_as": "figures", "options": {"measure": "sum:inconnu"}}, (400, "champ_inconnu")),
        ({"shown_as": "figures", "options": {"taille": "1"}}, (400, "options_de_vue_invalides")),
        # Orders declare no calendar.
        ({"shown_as": "calendar"}, (400, "options_de_vue_invalides")),
        ({"resource": "business.orders.inconnu"}, NOWHERE),
        ({"resource": "company.saved_view"}, NOWHERE),
        ({"name": ""}, (400, "donnees_invalides")),
        ({"owner": str(uuid4())}, (400, "donnees_invalides")),
    ):
        assert author.refused("post", **{"resource": ORDERS, "name": "Vue", **said}) == refusal, said
    assert stored(alpha) == []


def test_a_view_is_changed_from_the_version_that_was_read(alpha: Company, author: Office) -> None:
    view = kept(author)
    changed = author.send("patch", f"{view['id']}/", version=1, name="De la semaine", filter={"status": "draft"})

    assert changed == {**view, "version": 2, "name": "De la semaine", "filter": {"status": "draft"}}
    before = stored(alpha)
    assert author.refused("patch", f"{view['id']}/", version=1, name="X") == (409, "version_perimee")
    assert author.refused("patch", f"{view['id']}/", name="X") == (428, "version_manquante")
    assert author.refused("patch", f"{view['id']}/", version=2, sort="inconnu") == (400, "champ_inconnu")
    assert author.refused("patch", f"{view['id']}/", version=2, resource=ORDERS) == (400, "donnees_invalides")
    assert stored(alpha) == before


def test_another_s_own_view_does_not_exist(alpha: Company, beta: Company, author: Office) -> None:
    view, before = kept(author), stored(alpha)
    one = f"{view['id']}/"
    for stranger in (colleague(alpha, SEES_ORDERS, SHARES), Office(beta.sign_in(), VIEWS)):
        assert names(stranger) == []
        assert stranger.refused("get", one) == NOWHERE
        assert stranger.refused("patch", one, version=1, name="X") == NOWHERE
        assert stranger.refused("delete", one) == NOWHERE
        assert stranger.refused("post", f"{one}default/") == NOWHERE
        assert stranger.refused("post", f"{one}restore/") == NOWHERE
    assert stored(alpha) == before


def test_sharing_takes_a_right(alpha: Company, author: Office) -> None:
    clerk = colleague(alpha)
    view = kept(clerk)

    assert clerk.refused("post", resource=ORDERS, name="X", scope="shared") == DENIED
    assert clerk.refused("patch", f"{view['id']}/", version=1, scope="locked") == DENIED
    assert names(author) == []
    assert clerk.get(resource=ORDERS)["may_share"] is False
    grant(alpha, SEES_ORDERS, SHARES)
    shared = clerk.send("patch", f"{view['id']}/", version=1, scope="shared")
    assert (shared["scope"], shared["version"], names(author)) == ("shared", 2, ["Du jour"])


def test_a_shared_view_is_changed_by_all_and_deleted_by_its_author(alpha: Company, author: Office) -> None:
    view, clerk = kept(author, scope="shared"), colleague(alpha)
    one = f"{view['id']}/"

    seen = clerk.get(one)
    assert (seen["mine"], seen["may_change"], seen["may_decide"]) == (False, True, False)
    assert clerk.send("patch", one, version=1, sort="number")["sort"] == "number"
    before = stored(alpha)
    for scope in ("personal", "locked"):
        assert clerk.refused("patch", one, version=2, scope=scope) == DENIED
    assert clerk.refused("delete", one) == DENIED
    assert stored(alpha) == before


def test_a_locked_view_is_changed_by_its_author_and_copied_by_all(alpha: Company, author: Office) -> None:
    view, clerk = kept(author, **{**LARGE, "scope": "locked"}), colleague(alpha)
    one, before = f"{view['id']}/", stored(alpha)

    assert clerk.get(one)["may_change"] is False
    assert clerk.refused("patch", one, version=1, name="X") == LOCKED
    assert clerk.refused("delete", one) == DENIED
    assert stored(alpha) == before
    copy = clerk.send("post", status=201, **{**LARGE, "name": "La mienne"})
    assert (copy["mine"], copy["scope"], copy["filter"]) == (True, "personal", LARGE["filter"])
    grant(alpha, SEES_ORDERS, SHARES)
    assert clerk.send("patch", one, version=1, scope="shared")["scope"] == "shared"
    assert clerk.refused("patch", one, version=2, scope="personal") == DENIED
    assert author.send("patch", one, version=2, scope="personal")["scope"] == "personal"


def test_a_deleted_view_comes_back_to_who_deleted_it(alpha: Company, author: Office) -> None:
    view, clerk = kept(author, scope="shared"), colleague(alpha)
    one = f"{view['id']}/"
    default = author.send("post", f"{one}default/", role="CLERK")

    author.send("delete", one, status=204)
    assert (names(author), author.refused("get", one), author.refused("delete", one)) == ([], NOWHERE, NOWHERE)
    assert clerk.get(resource=ORDERS)["default"] is None
    assert clerk.refused("post", f"{one}restore/") == NOWHERE
    assert author.send("post", f"{one}restore/") == default
    assert clerk.get(resource=ORDERS)["default"] == view["id"]
    assert author.refused("post", f"{one}restore/") == NOWHERE
    assert acts(alpha, "views.savedview") == ["save_view", "open_with_view", "delete_view", "restore_view"]


def test_what_comes_back_takes_nobody_s_place(alpha: Company, author: Office) -> None:
    first, second = kept(author), kept(author, name="Autre")
    author.send("post", f"{first['id']}/default/")
    author.send("delete", f"{first['id']}/", status=204)
    author.send("post", f"{second['id']}/default/")

    assert author.send("post", f"{first['id']}/restore/") == first
    assert author.get(resource=ORDERS)["default"] == second["id"]


def test_views_belong_to_people(alpha: Company, author: Office, program: Program) -> None:
    kept(author, scope="shared")
    kept(author, name="À moi")
    robot = Office(program.client, VIEWS)
    before = stored(alpha)

    assert names(robot) == ["Du jour"]
    assert robot.refused("post", resource=ORDERS, name="X") == DENIED
    assert stored(alpha) == before


def test_one_person_keeps_so_many_views(alpha: Company, author: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MOST", 1)
    kept(author)
    assert author.refused("post", resource=ORDERS, name="X") == (409, "trop_de_vues")
    assert kept(author, resource="business.delivery.region")["name"] == "Du jour"
    assert names(author) == ["Du jour"]


def test_whoever_does_not_see_the_records_finds_no_views(alpha: Company, author: Office) -> None:
    view, clerk = kept(author, scope="shared"), colleague(alpha, SHARES)
    assert clerk.refused("get", resource=ORDERS) == NOWHERE
    assert clerk.refused("get", f"{view['id']}/") == NOWHERE
    assert clerk.refused("post", resource=ORDERS, name="X") == NOWHERE
    assert clerk.get() == {"results": [], "default": None, "may_share": True}


def test_a_list_of_views_takes_the_same_number_of_statements_however_many_there_are(author: Office) -> None:
    def statements() -> int:
        author.get(resource=ORDERS)
        with CaptureQueriesContext(connections["default"]) as found:
            author.get(resource=ORDERS)
        return len(found)

    kept(author, **LARGE)
    one = statements()
    for number in range(3):
        kept(author, **{**LARGE, "name": f"Vue {number}"})
    assert statements() == one


def test_a_part_that_its_reader_does_not_see_is_not_saved_over(alpha: Company, author: Office) -> None:
    view, clerk = kept(author, **{**LARGE, "scope": "shared"}), colleague(alpha, NO_TOTAL)
    one, before = f"{view['id']}/", stored(alpha)

    assert clerk.get(one)["may_change"] is False
    assert clerk.refused("patch", one, version=1, filter={}) == (409, "vue_incomplete")
    assert stored(alpha) == before
    assert clerk.send("patch", one, version=1, name="Renommée")["name"] == "Renommée"
    assert author.get(one)["filter"] == LARGE["filter"]
