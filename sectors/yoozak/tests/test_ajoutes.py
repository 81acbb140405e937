"""Les champs que l'entreprise ajoute aux commandes, sur leur fiche."""

from __future__ import annotations

from typing import Any

import pytest

from core.configuration.custom.services import define_field
from core.history.models import Entry
from core.kernel.actors import SYSTEM
from core.testing.caller import Caller
from core.users.models import RoleDefinition
from sectors.yoozak.commande.models import Commande

from .monde import Monde, planter

CADEAU, NOTE = "c_cadeau", "c_note"


@pytest.fixture
def monde(tenant: object) -> Monde:
    return planter()


@pytest.fixture
def commande(monde: Monde) -> Commande:
    """Une commande confiée à conf1, dans une entreprise qui y a ajouté deux champs."""
    define_field(Commande, "cadeau", "boolean", {"fr": "Cadeau"}, actor=SYSTEM)
    define_field(Commande, "note", "text", {"fr": "Note"}, options={"max_length": 5}, actor=SYSTEM)
    return monde.prete_a_confirmer()


def chemin(commande: Commande, suite: str = "") -> str:
    return f"yoozak/commande/commande/{commande.pk}/{suite}"


def fiche(appelant: Caller, commande: Commande) -> Any:
    reponse = appelant.get(chemin(commande))
    assert reponse.status == 200, reponse.body
    return reponse.body


def remplir(appelant: Caller, commande: Commande, **valeurs: Any) -> Any:
    version = Commande.objects.get(pk=commande.pk).version
    return appelant.patch(chemin(commande, "ajoutes/"), {"valeurs": valeurs, "version": version})


def test_la_fiche_les_montre_et_les_remplit(monde: Monde, commande: Commande) -> None:
    conf1 = Caller(monde.acteur("conf1"))
    vide = fiche(conf1, commande)
    assert (vide["ajoutes"], sorted(vide["a_remplir"])) == ({CADEAU: None, NOTE: None}, [CADEAU, NOTE])

    remplie = remplir(conf1, commande, c_cadeau=True, c_note="rose").body
    assert (remplie["ajoutes"], remplie["version"]) == ({CADEAU: True, NOTE: "rose"}, vide["version"] + 1)
    assert fiche(conf1, commande) == remplie
    trace = Entry.objects.filter(target_id=commande.pk, action="update").get()
    assert trace.data["fields"] == {CADEAU: [None, True], NOTE: [None, "rose"]}


def test_une_commande_confirmee_se_remplit_encore(monde: Monde) -> None:
    confirmee = monde.confirmee(("A38", 1))
    define_field(Commande, "note", "text", {"fr": "Note"}, actor=SYSTEM)
    admin1 = Caller(monde.acteur("admin1"))
    assert fiche(admin1, confirmee)["may_edit"] is False
    assert remplir(admin1, confirmee, c_note="rose").body["ajoutes"] == {NOTE: "rose"}


def test_ce_qui_est_faux_ou_inconnu_est_dit_a_cote_du_champ(monde: Monde, commande: Commande) -> None:
    conf1 = Caller(monde.acteur("conf1"))
    for valeurs, fautifs in (
        ({NOTE: "trop long"}, {NOTE}),
        ({"adresse": "Rabat", CADEAU: True}, {"adresse"}),
        ({"c_rien": 1}, {"c_rien"}),
    ):
        reponse = remplir(conf1, commande, **valeurs)
        assert (reponse.status, set(reponse.body["champs"])) == (400, fautifs)
    ancienne = conf1.patch(chemin(commande, "ajoutes/"), {"valeurs": {CADEAU: True}, "version": 1})
    assert ancienne.refusal == (409, "version_perimee")
    assert fiche(conf1, commande)["ajoutes"] == {CADEAU: None, NOTE: None}


def test_un_autre_ne_remplit_pas_et_un_champ_cache_n_existe_pas(monde: Monde, commande: Commande) -> None:
    conf2 = Caller(monde.acteur("conf2"))
    assert remplir(conf2, commande, c_cadeau=True).status == 403
    role = RoleDefinition.objects.get(key="CONFIRMATION")
    for droit in role.grants.all():
        droit.sees = [f"-{NOTE}"]
        droit.save()
    conf1 = Caller(monde.acteur("conf1"))
    assert fiche(conf1, commande)["ajoutes"] == {CADEAU: None}
