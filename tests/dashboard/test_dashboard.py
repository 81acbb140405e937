"""The first page of each role, what somebody makes of it, and that it tells nothing that the role hides."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.configuration import switches
from core.dashboard import tiles as proposals
from core.dashboard.models import Dashboard
from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import Right
from core.tenancy.clock import today
from core.testing.caller import Caller
from core.users.models import UserProfile
from sectors.yoozak.commande.models import Commande
from sectors.yoozak.tests.monde import Monde, planter
from tests.egress.roles import reader_with

PAGE = "dashboard/"
ORDERS = "yoozak.commande.commande"
FIGURES = "yoozak/commande/dossier/figures/"
OWN = {"label": "Par ville", "resource": ORDERS, "groups": ["ville"], "measure": "sum:total", "shape": "barres"}


@pytest.fixture
def monde(tenant: object) -> Monde:
    return planter()


def names(caller: Caller) -> list[str]:
    return [tile["key"].removeprefix(f"{ORDERS}/") for tile in caller.get(PAGE).body["tiles"]]


def figures(caller: Caller, name: str) -> dict[str, Any]:
    """What a screen asks for a tile."""
    (tile,) = [each for each in caller.get(PAGE).body["tiles"] if each["key"].endswith(f"/{name}")]
    asked = {"group": ",".join(tile["groups"]), "measure": tile["measure"]}
    narrowed = {"filter": proposals.json.dumps(tile["filter"])} if tile["filter"] else {}
    answer = caller.get(FIGURES, **asked, **narrowed)
    assert answer.status == 200, answer.body
    return dict(answer.body)


def told(figures: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(*cell["keys"], *cell["values"]) for cell in figures["cells"]]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("conf1", ["mes_etats", "confirmees_du_jour"]),
        ("prep1", ["mes_etats"]),
        ("sup1", ["etats"]),
        ("admin1", ["etats", "confirmees_du_jour", "livre", "par_jour", "taux_de_confirmation"]),
    ],
)
def test_each_role_begins_with_its_own_figures(monde: Monde, who: str, expected: list[str]) -> None:
    assert names(Caller(monde.acteur(who))) == expected


def test_the_figures_are_those_of_the_person(monde: Monde) -> None:
    monde.commande(("A38", 1))
    monde.prete_a_confirmer(("A38", 1))
    monde.confirmee(("A38", 1))
    monde.confirmee(("A38", 1), par="conf2")
    first, chief = Caller(monde.acteur("conf1")), Caller(monde.acteur("admin1"))
    assert told(figures(first, "mes_etats")) == [("en_cours_de_confirmation", 1), ("confirmee", 1)]
    assert told(figures(chief, "etats")) == [("non_affectee", 1), ("en_cours_de_confirmation", 1), ("confirmee", 2)]
    assert [figures(each, "confirmees_du_jour")["overall"]["values"] for each in (first, chief)] == [[1], [2]]
    assert told(figures(chief, "par_jour")) == [(today().isoformat(), 4)]
    rates = told(figures(chief, "taux_de_confirmation"))
    assert rates == [(str(monde.profils["conf1"]), "0.5000"), (str(monde.profils["conf2"]), "1.0000")]


def test_today_begins_where_the_company_is(monde: Monde) -> None:
    (tile,) = [each for each in Caller(monde.acteur("conf1")).get(PAGE).body["tiles"] if each["filter"]]
    midnight = datetime.combine(today(), datetime.min.time(), tzinfo=ZoneInfo("Africa/Casablanca"))
    assert tile["filter"] == {"confirmee_le__gte": midnight.isoformat()}


def test_what_was_delivered_is_added_up(monde: Monde) -> None:
    delivered = monde.commande(("A38", 2))
    Commande._meta.get_field("etat").move(delivered, "livree")  # type: ignore[union-attr] # what its steps come to
    type(delivered.order).objects.filter(pk=delivered.order_id).update(delivered_on=today())
    found = figures(Caller(monde.acteur("admin1")), "livre")
    delivered.refresh_from_db()
    assert found["overall"]["values"] == [f"{delivered.total:f}"]


def test_somebody_pins_orders_and_removes_tiles(monde: Monde) -> None:
    mine, colleague = Caller(monde.acteur("conf1")), Caller(monde.acteur("conf2"))
    added = mine.post(PAGE, OWN)
    assert (added.status, added.body["arranged"]) == (201, True)
    *_, own = added.body["tiles"]
    assert own == {**OWN, "key": own["key"], "filter": None, "q": "", "own": True}
    states, confirmed = (tile["key"] for tile in added.body["tiles"][:2])
    assert [tile["key"] for tile in mine.patch(PAGE, {"keys": [own["key"], states]}).body["tiles"]] == [
        own["key"],
        states,
    ]
    assert mine.get(PAGE).body["arranged"] is True
    assert (names(colleague), colleague.get(PAGE).body["arranged"]) == (["mes_etats", "confirmees_du_jour"], False)
    for stranger in ("own-1", f"{ORDERS}/etats"):
        assert mine.patch(PAGE, {"keys": [stranger, states]}).refusal == (400, "tuile_inconnue")
    assert [tile["key"] for tile in mine.get(PAGE).body["tiles"]] == [own["key"], states]
    assert [tile["key"] for tile in mine.patch(PAGE, {"keys": []}).body["tiles"]] == []
    assert mine.patch(PAGE, {"keys": [own["key"]]}).refusal == (400, "tuile_inconnue")
    assert [tile["key"] for tile in mine.patch(PAGE, {"keys": [confirmed]}).body["tiles"]] == [confirmed]
    reset = mine.patch(PAGE, {"keys": None}).body
    assert ([tile["key"] for tile in reset["tiles"]], reset["arranged"]) == ([states, confirmed], False)
    assert not Dashboard.objects.exists()


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"groups": ["villle"]}, (400, "champ_inconnu")),
        ({"measure": "sum:etat"}, (400, "champ_inconnu")),
        ({"filter": {"prix": 1}}, (400, "champ_inconnu")),
        ({"filter": {"etat": "perdue"}}, (400, "valeur_invalide")),
        ({"resource": "yoozak.commande.rien"}, (400, "ressource_inconnue")),
        ({"resource": "company.role"}, (400, "ressource_inconnue")),
        ({"resource": "yoozak.article.promotion", "groups": [], "measure": "count"}, (403, "acces_refuse")),
        ({"label": ""}, (400, "donnees_invalides")),
        ({"groups": ["etat", "ville", "source"]}, (400, "donnees_invalides")),
    ],
)
def test_what_cannot_be_asked_is_not_pinned(monde: Monde, change: dict[str, Any], refusal: tuple[int, str]) -> None:
    mine = Caller(monde.acteur("conf1"))
    assert mine.post(PAGE, {**OWN, **change}).refusal == refusal
    assert not Dashboard.objects.exists()


def test_a_page_has_an_end(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.dashboard.services.MOST_TILES", 3)
    mine = Caller(monde.acteur("conf1"))
    assert mine.post(PAGE, OWN).status == 201
    assert mine.post(PAGE, OWN).refusal == (422, "trop_de_tuiles")
    assert len(mine.get(PAGE).body["tiles"]) == 3


def test_a_tile_of_a_hidden_field_is_not_there(monde: Monde) -> None:
    """Neither a proposed one nor one's own; an order that one sets meanwhile keeps it."""
    profile: UserProfile = monde.profils["admin1"]
    reader = Caller(Actor(ActorKind.PERSON, profile_id=profile.pk, name="Lectrice", role="reader"))
    everything = Right(ORDERS, ("view",))
    with reader_with((everything,)):
        reader.post(PAGE, OWN)
        reader.post(PAGE, {**OWN, "label": "États", "groups": ["etat"], "measure": "count"})
    with reader_with((Right(ORDERS, ("view",), sees=("-total",)),)):
        (shown,) = reader.get(PAGE).body["tiles"]
        assert shown["label"] == "États"
        assert [tile["label"] for tile in reader.patch(PAGE, {"keys": [shown["key"]]}).body["tiles"]] == ["États"]
        assert reader.post(PAGE, OWN).refusal == (400, "champ_inconnu")
    with reader_with((everything,)):
        assert [tile["label"] for tile in reader.get(PAGE).body["tiles"]] == ["États", "Par ville"]
    with reader_with(()):
        assert reader.get(PAGE).body["tiles"] == []


def test_proposals_follow_rights(monde: Monde) -> None:
    chief = Actor(ActorKind.PERSON, profile_id=monde.profils["admin1"].pk, name="Chef", role="reader")
    with reader_with((Right(ORDERS, ("view",), sees=("-etat", "-total")),)):
        assert names(Caller(chief)) == []


def test_modules_that_are_off_propose_nothing(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = Caller(monde.acteur("conf1"))
    mine.post(PAGE, OWN)
    assert switches.switched_off() == frozenset()
    monkeypatch.setattr(switches, "switched_off", lambda: frozenset({"yoozak.commande"}))
    assert mine.get(PAGE).body["tiles"] == []
    assert mine.post(PAGE, OWN).refusal == (400, "ressource_inconnue")


def test_a_program_has_no_page_to_arrange(monde: Monde) -> None:
    program = Caller(Actor(ActorKind.API_KEY, name="ERP", role="ADMIN"))
    assert program.get(PAGE).body["arranged"] is False
    assert program.post(PAGE, OWN).refusal == (403, "acces_refuse")
    assert program.patch(PAGE, {"keys": None}).refusal == (403, "acces_refuse")
