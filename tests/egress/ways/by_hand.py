"""Addresses that modules answer by hand: they show records of several resources."""

from __future__ import annotations

from business.catalog.models import Product, Variant
from business.delivery.models import Region, Town
from core.kernel.reading.visible import named
from core.testing.caller import Caller
from sectors.yoozak.article.models import Article, Categorie
from sectors.yoozak.commande.models import Commande

from ..roles import READER_ACTOR
from ..scenes import Scene
from .texts import Texts, attempted, shown

ORDERS = "yoozak/commande/commande/"


def orders(scene: Scene, caller: Caller, name: str) -> Texts:
    """The list of orders, a search for the value in it, and the page of each order."""
    pages = [caller.get(f"{ORDERS}{pk}/") for pk in Commande.objects.values_list("pk", flat=True)]
    for answer in (caller.get(ORDERS), *pages):
        yield _without_places(answer.content.decode())
    yield from _found(scene, caller, name, ORDERS)


def states(scene: Scene, caller: Caller, name: str) -> Texts:
    """The count of each state, and a list of one state."""
    if scene.resource.model is Commande and name == "etat":
        answers = caller.get(ORDERS), caller.get(ORDERS, etat=scene.record.etat)
        if answers[0].status == 200 and (answers[0].body["etats"] or answers[1].status == 200):
            yield shown(name)


def towns(scene: Scene, caller: Caller, name: str) -> Texts:
    yield from _picked(scene, caller, name, "delivery/town/")


def variants(scene: Scene, caller: Caller, name: str) -> Texts:
    with attempted():
        _put_on_sale(scene)
        yield from _picked(scene, caller, name, "yoozak/article/variante/")


def _put_on_sale(scene: Scene) -> None:
    """Only variants of an article are proposed."""
    record = scene.record
    product = record if isinstance(record, Product) else getattr(record, "product", None)
    if isinstance(product, Product):
        Article.objects.get_or_create(product=product, defaults={"categorie": Categorie.MULES})
        if not Variant.objects.filter(product=product).exists():
            Variant.objects.create(product=product, option1="Noir", option2="37")


def _picked(scene: Scene, caller: Caller, name: str, address: str) -> Texts:
    """What a picker proposes; that a record exists is no secret of those that point to it."""
    if name not in scene.resource.specs() or scene.resource.field(name).related_model is None:
        yield _without_places(caller.get(address).content.decode())
        yield from _found(scene, caller, name, address)


def _found(scene: Scene, caller: Caller, name: str, address: str) -> Texts:
    """A search by the value is not answered better than any other."""
    for canary in scene.canaries.get(name, ()):
        answer = caller.get(address, q=canary.tokens[0])
        if answer.status == 200 and answer.body["results"]:
            yield shown(name)
        yield _without_places(answer.content.decode())


def _without_places(text: str) -> str:
    """Orders call their town, and towns their region, by its name: to whoever may know what it is called."""
    if named(READER_ACTOR, Town):
        for pk, called in Town.objects.values_list("pk", "name"):
            text = text.replace(f'"id":"{pk}","nom":"{called}"', "").replace(f'"ville":"{called}"', "")
    if named(READER_ACTOR, Region):
        for called in Region.objects.values_list("name", flat=True):
            text = text.replace(f'"region":"{called}"', "")
    return text
