"""Des confirmations pendant que ``kill -9`` frappe : rien de perdu, rien en double."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

from django.utils import timezone

from business.orders.models import Order, OrderLine
from business.stock.models import Allocation, Move, Reason
from business.stock.services import receive
from core.history.columns import about, by
from core.history.models import Entry
from core.kernel.actors import SYSTEM
from core.outbox.models import EventState, OutboxEvent
from core.testing.databases import database_urls
from core.workflow.events import StateChanged
from core.workflow.models import StateChange
from sectors.yoozak.commande.models import Commande, Operation, Origine, TypeOperation
from sectors.yoozak.commande.numeros import numeroter
from sectors.yoozak.commande.workflow import Etat

from .guichet import Guichet
from .monde import Monde
from .poste import Poste

#: ``CRASH_ORDERS=2000`` pour la preuve en grand.
COMMANDES = int(os.environ.get("CRASH_ORDERS", "300"))
#: Une moitié pour des processus qui travaillent seuls, l'autre par l'API.
MOITIE = COMMANDES // 2
PAR_CINQ = MOITIE // 5
MORTS = 6
EN_MEME_TEMPS = 2
VARIANTES = ("A38", "U37", "U38")
PREMIER = 211971


def preparer(monde: Monde) -> None:
    """Des commandes prêtes à confirmer, d'une paire chacune, écrites d'un bloc."""
    conf1, client = monde.acteur("conf1"), monde.client()
    numeros = list(numeroter(COMMANDES))
    montants = {"subtotal": Decimal(299), "total": Decimal(299)}
    orders = Order.objects.bulk_create(
        Order(number=f"YCN-{numero}", customer=client, currency="MAD", **montants) for numero in numeros
    )
    prix = {"quantity": 1, "unit_price": 299, "subtotal": 299, "price_type": "normal"}
    OrderLine.objects.bulk_create(
        OrderLine(order=order, variant=monde.variantes[VARIANTES[rang % len(VARIANTES)]], **prix)
        for rang, order in enumerate(orders)
    )
    etat = Etat.EN_COURS_DE_CONFIRMATION
    commandes = Commande.objects.bulk_create(
        Commande(order=order, id_yz=numero, origine=Origine.SYNC, etat=etat)
        for order, numero in zip(orders, numeros, strict=True)
    )
    StateChange.objects.bulk_create(
        StateChange(**about(commande), **by(conf1), state=etat, owner=conf1.profile_id, started_at=timezone.now())
        for commande in commandes
    )
    Operation.objects.bulk_create(
        Operation(commande=commande, type=TypeOperation.APPEL, **by(conf1)) for commande in commandes
    )
    receive({monde.variantes[variante].pk: Decimal(COMMANDES) for variante in VARIANTES}, actor=SYSTEM)


class Equipe:
    """Des ouvriers au travail, que l'on tue et remplace jusqu'à épuisement des commandes."""

    def __init__(self, slug: str) -> None:
        self._commande = [sys.executable, "-m", "sectors.yoozak.tests.ouvrier", slug, str(PREMIER + MOITIE)]
        self._env = {**os.environ, **database_urls()}
        self._hasard = random.Random(211971)
        self.tues = 0

    def epuiser(self) -> None:
        ouvriers = [self._embaucher() for _ in range(EN_MEME_TEMPS)]
        while ouvriers:
            ouvrier = ouvriers.pop(0)
            if self._tuer_en_plein_travail(ouvrier):
                ouvriers.append(self._embaucher())

    def finir(self) -> None:
        """Un dernier ouvrier, que personne ne tue, distribue les événements qui attendent encore."""
        with self._embaucher() as dernier:
            assert dernier.stdout is not None
            assert dernier.stdout.read() == ""
        assert dernier.returncode == 0

    def _embaucher(self) -> subprocess.Popen[str]:
        return subprocess.Popen(self._commande, env=self._env, stdout=subprocess.PIPE, text=True)

    def _tuer_en_plein_travail(self, ouvrier: subprocess.Popen[str]) -> bool:
        """Laisse l'ouvrier confirmer quelques commandes, puis le tue ; faux s'il a fini avant."""
        assert ouvrier.stdout is not None
        for _ in range(self._hasard.randint(1, 2 * MOITIE // (MORTS * EN_MEME_TEMPS))):
            if not ouvrier.stdout.readline():
                assert ouvrier.wait() == 0
                return False
        ouvrier.kill()
        ouvrier.wait()
        ouvrier.stdout.close()
        self.tues += 1
        return True


def test_kill_9_ne_perd_et_ne_double_rien(
    boutique: tuple[Any, Monde],
    poste: Callable[[str], Poste],
    dans: Callable[[], Any],
    record_property: Callable[[str, object], None],
) -> None:
    entreprise, monde = boutique
    with dans():
        preparer(monde)
        avant = {variante: monde.stock(variante) for variante in VARIANTES}
        par_l_api = list(Commande.objects.filter(id_yz__gte=PREMIER + MOITIE).values_list("pk", flat=True))

    equipe, guichet = Equipe(entreprise.slug), Guichet(poste("conf1"))
    with ThreadPoolExecutor(1) as a_cote:
        clients = a_cote.submit(guichet.epuiser, par_l_api, morts=MORTS)
        equipe.epuiser()
        clients.result()
    equipe.finir()

    record_property("ouvriers tués", equipe.tues)
    for mesure in ("tues", "sans_reponse", "accomplies_sans_reponse"):
        record_property(f"serveur, {mesure}", getattr(guichet, mesure))
    assert len(par_l_api) == MOITIE
    assert equipe.tues >= MORTS
    assert guichet.tues == MORTS
    assert guichet.sans_reponse >= 1
    with dans():
        verifier_les_etats()
        verifier_le_stock(monde, avant)
        verifier_les_evenements()
        verifier_les_numeros()


def importees() -> Any:
    return Commande.objects.filter(origine=Origine.SYNC)


def verifier_les_etats() -> None:
    assert Counter(importees().values_list("etat", flat=True)) == {Etat.CONFIRMEE: COMMANDES}
    passages = StateChange.objects.filter(state=Etat.CONFIRMEE, ended_at=None)
    une_fois = dict.fromkeys(importees().values_list("pk", flat=True), 1)
    assert Counter(passages.values_list("target_id", flat=True)) == une_fois


def verifier_le_stock(monde: Monde, avant: dict[str, int]) -> None:
    lignes = OrderLine.objects.filter(order__commande__in=importees())
    une_fois = dict.fromkeys(lignes.values_list("pk", flat=True), 1)
    sorties = Move.objects.filter(reason=Reason.SALE)
    assert Counter(sorties.values_list("line_id", flat=True)) == une_fois
    assert Counter(Allocation.objects.held().values_list("line_id", flat=True)) == une_fois
    assert Move.objects.filter(reason=Reason.RELEASE).count() == 0
    for variante in VARIANTES:
        vendues = lignes.filter(variant=monde.variantes[variante]).count()
        assert monde.stock(variante) == avant[variante] - vendues


def verifier_les_evenements() -> None:
    evenements = OutboxEvent.objects.filter(name=StateChanged.event_name)
    une_fois = {str(pk): 1 for pk in importees().values_list("pk", flat=True)}
    assert Counter(evenements.values_list("key", flat=True)) == une_fois
    assert Counter(evenements.values_list("state", flat=True)) == {EventState.DELIVERED: COMMANDES}
    temoignages = Entry.objects.filter(action="temoignage")
    assert {str(pk): n for pk, n in Counter(temoignages.values_list("target_id", flat=True)).items()} == une_fois


def verifier_les_numeros() -> None:
    numeros = sorted(Commande.objects.values_list("id_yz", flat=True))
    assert numeros == list(range(PREMIER, PREMIER + COMMANDES + PAR_CINQ))
    externes = Order.objects.filter(commande__origine=Origine.ADMIN).values_list("number", flat=True)
    assert sorted(externes) == [f"ADMIN-{rang:05d}" for rang in range(1, PAR_CINQ + 1)]
