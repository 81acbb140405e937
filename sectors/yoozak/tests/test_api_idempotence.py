"""Une commande envoyée vingt fois à la fois n'est saisie qu'une fois."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connections

from sectors.yoozak.commande.models import Commande

from .monde import Monde
from .poste import COMMANDES, Poste

ENVOIS = 20


def test_vingt_envois_simultanes_font_une_commande(
    boutique: tuple[Any, Monde], poste: Callable[[str], Poste], dans: Callable[[], Any]
) -> None:
    _, monde = boutique
    conf1 = poste("conf1")
    demande = {
        "nouveau_client": {"prenom": "Hind", "nom": "Tazi", "telephone": "06 00 00 90 10"},
        "ville_id": str(monde.villes["Mohammedia"].pk),
        "adresse": "3, avenue Hassan II",
        "articles": [{"variante_id": str(monde.variantes["U37"].pk), "quantite": 3}],
    }
    depart = Barrier(ENVOIS)

    def envoyer(_: int = 0) -> Any:
        return conf1.navigateur.post(
            COMMANDES, demande, content_type="application/json", headers={"idempotency-key": "panier-7"}
        )

    def envoyer_ensemble(rang: int) -> Any:
        depart.wait()
        try:
            return envoyer()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(ENVOIS) as fils:
        reponses = list(fils.map(envoyer_ensemble, range(ENVOIS)))

    issues = Counter(reponse.json().get("code", "creee") for reponse in reponses)
    assert set(issues) <= {"creee", "requete_en_cours"}
    corps = {reponse.content for reponse in reponses if reponse.status_code == 201}
    reprise = envoyer()
    assert corps == {reprise.content}
    assert (reprise.status_code, reprise.headers["Idempotency-Replayed"]) == (201, "true")
    assert sum("Idempotency-Replayed" not in reponse.headers for reponse in reponses if reponse.status_code == 201) == 1
    with dans():
        assert [commande.id_yz for commande in Commande.objects.all()] == [211971]
