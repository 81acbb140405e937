"""Un serveur de l'API que l'on tue, et des clients qui insistent jusqu'à ce que leurs commandes soient confirmées."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import pairwise
from queue import Empty, SimpleQueue
from uuid import UUID

import httpx

from core.testing.databases import database_urls

from .poste import COMMANDES, Poste

CLIENTS = 3


class Guichet:
    """Le vrai serveur, tué d'un coup avec tout ce qu'il a lancé, puis relancé à la même adresse."""

    def __init__(self, poste: Poste) -> None:
        with socket.create_server(("127.0.0.1", 0)) as essai:
            self._port = str(essai.getsockname()[1])
        self._env = {**os.environ, **database_urls()}
        self._entetes = poste.entetes()
        self._hasard = random.Random(211971)
        self._faites: SimpleQueue[UUID] = SimpleQueue()
        self.tues = 0
        #: Les demandes que la mort du serveur a laissées sans réponse, et celles qui étaient pourtant accomplies.
        self.sans_reponse = 0
        self.accomplies_sans_reponse = 0

    def epuiser(self, commandes: Sequence[UUID], *, morts: int) -> None:
        """Fait confirmer toutes ces commandes ; le serveur meurt tant de fois en chemin."""
        serveur = self._ouvrir()
        try:
            with ThreadPoolExecutor(CLIENTS) as clients:
                suivies = [clients.submit(self._insister, commandes[rang::CLIENTS]) for rang in range(CLIENTS)]
                for attendues in self._rythme(len(commandes), morts):
                    for _ in range(attendues):
                        self._attendre(suivies)
                    self._tuer(serveur)
                    self.tues += 1
                    serveur = self._ouvrir()
                for client in suivies:
                    client.result()
        finally:
            self._tuer(serveur)

    def _rythme(self, total: int, morts: int) -> list[int]:
        """Combien de commandes d'une mort à la suivante ; la dernière laisse encore à faire."""
        reperes = [0, *sorted(self._hasard.sample(range(1, total - CLIENTS), morts))]
        return [fin - debut for debut, fin in pairwise(reperes)]

    def _attendre(self, suivies: Sequence[Future[None]]) -> None:
        """La prochaine commande confirmée, ou l'échec du client qui a renoncé."""
        while True:
            try:
                self._faites.get(timeout=1)
                return
            except Empty:
                for client in suivies:
                    if client.done():
                        client.result()

    def _ouvrir(self) -> subprocess.Popen[bytes]:
        commande = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", self._port]
        commande += ["--blocking-threads", "4", "--log-level", "critical", "config.wsgi:application"]
        return subprocess.Popen(commande, env=self._env, stdout=subprocess.DEVNULL, start_new_session=True)

    def _tuer(self, serveur: subprocess.Popen[bytes]) -> None:
        os.killpg(serveur.pid, signal.SIGKILL)
        serveur.wait()

    def _insister(self, commandes: Sequence[UUID]) -> None:
        transport = httpx.HTTPTransport(retries=10)
        adresse = f"http://127.0.0.1:{self._port}{COMMANDES}"
        with httpx.Client(transport=transport, base_url=adresse, headers=self._entetes, timeout=60) as client:
            for identifiant in commandes:
                self._confirmer(client, identifiant)
                self._faites.put(identifiant)

    def _confirmer(self, client: httpx.Client, identifiant: UUID) -> None:
        """Redemande tant que personne ne répond ; ce qui était fait est alors refusé, jamais refait."""
        permis = {200}
        while True:
            try:
                reponse = client.post(f"{identifiant}/actions/confirmer/", json={"version": 1})
            except httpx.ConnectError:
                continue
            except httpx.TransportError:
                self.sans_reponse += 1
                permis = {200, 409}
                continue
            assert reponse.status_code in permis, reponse.text
            self.accomplies_sans_reponse += reponse.status_code == 409
            return
