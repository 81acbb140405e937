"""Addresses that modules answer by hand: they show records of several resources."""

from __future__ import annotations

from core.testing.caller import Caller
from sectors.yoozak.commande.models import Commande

from ..scenes import Scene
from .texts import Texts, shown

ORDERS = "yoozak/commande/commande/"


def orders(scene: Scene, caller: Caller, name: str) -> Texts:
    """The list of orders, a search for the value in it, and the page of each order."""
    yield caller.get(ORDERS).content.decode()
    yield from _found(scene, caller, name, ORDERS)
    for pk in Commande.objects.values_list("pk", flat=True):
        yield caller.get(f"{ORDERS}{pk}/").content.decode()


def states(scene: Scene, caller: Caller, name: str) -> Texts:
    """The count of each state, and a list of one state."""
    if scene.resource.model is Commande and name == "etat":
        answers = caller.get(ORDERS), caller.get(ORDERS, etat=scene.record.etat)
        if answers[0].status == 200 and (answers[0].body["etats"] or answers[1].status == 200):
            yield shown(name)


def towns(scene: Scene, caller: Caller, name: str) -> Texts:
    yield from _picked(scene, caller, name, "delivery/town/")


def variants(scene: Scene, caller: Caller, name: str) -> Texts:
    yield from _picked(scene, caller, name, "yoozak/article/variante/")


def _picked(scene: Scene, caller: Caller, name: str, address: str) -> Texts:
    """What a picker proposes; that a record exists is no secret of those that point to it."""
    if name not in scene.resource.specs() or scene.resource.field(name).related_model is None:
        yield caller.get(address).content.decode()
        yield from _found(scene, caller, name, address)


def _found(scene: Scene, caller: Caller, name: str, address: str) -> Texts:
    """A search by the value is not answered better than any other."""
    for canary in scene.canaries.get(name, ()):
        answer = caller.get(address, q=canary.tokens[0])
        if answer.status == 200 and answer.body["results"]:
            yield shown(name)
        yield answer.content.decode()
