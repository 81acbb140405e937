"""Quelqu'un devant son écran, qui parle à l'API comme le fait l'interface."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv6Address
from typing import Any
from uuid import uuid4

from django.test import Client

from core.users.models import UserProfile

from .monde import MOT_DE_PASSE

COMMANDES = "/api/v1/yoozak/commande/commande/"


@dataclass
class Poste:
    navigateur: Client
    profil: UserProfile

    @classmethod
    def ouvrir(cls, hote: str, profil: UserProfile) -> Poste:
        adresse = str(IPv6Address(uuid4().int))
        navigateur = Client(headers={"host": hote}, REMOTE_ADDR=adresse)
        poste = cls(navigateur, profil)
        poste.appeler("post", "/api/v1/session/", email=profil.email, password=MOT_DE_PASSE)
        return poste

    def appeler(self, methode: str, chemin: str, attendu: int = 200, **corps: Any) -> Any:
        """La réponse JSON ; échoue si le code n'est pas celui attendu."""
        envoyer = getattr(self.navigateur, methode)
        format_corps = {} if methode == "get" else {"content_type": "application/json"}
        reponse = envoyer(chemin, corps, **format_corps)
        assert reponse.status_code == attendu, (reponse.status_code, reponse.content)
        return reponse.json()

    def entetes(self) -> dict[str, str]:
        """Ce que montre un autre programme pour parler au nom de cette personne."""
        cookies = {nom: cookie.value for nom, cookie in self.navigateur.cookies.items()}
        return {
            "host": self.navigateur.defaults["HTTP_HOST"],
            "cookie": "; ".join(f"{nom}={valeur}" for nom, valeur in cookies.items()),
            "x-csrftoken": cookies["csrftoken"],
        }

    def liste(self, **filtres: str) -> Any:
        return self.appeler("get", COMMANDES, **filtres)

    def fiche(self, identifiant: str) -> Any:
        return self.appeler("get", f"{COMMANDES}{identifiant}/")

    def creer(self, **corps: Any) -> Any:
        return self.appeler("post", COMMANDES, 201, **corps)

    def agir(self, identifiant: str, acte: str, **champs: Any) -> Any:
        return self._changer(identifiant, "post", f"actions/{acte}/", **champs)

    def refus(self, identifiant: str, acte: str, status: int, **champs: Any) -> str:
        """Le code du refus."""
        version = champs.pop("version", 1)
        chemin = f"{COMMANDES}{identifiant}/actions/{acte}/"
        return str(self.appeler("post", chemin, status, version=version, **champs)["code"])

    def ajouter(self, identifiant: str, variante: Any, quantite: int) -> Any:
        return self._changer(identifiant, "post", "lignes/", variante_id=str(variante.pk), quantite=quantite)

    def quantite(self, identifiant: str, ligne: str, quantite: int) -> Any:
        return self._changer(identifiant, "patch", f"lignes/{ligne}/", quantite=quantite)

    def retirer(self, identifiant: str, ligne: str) -> Any:
        return self._effacer(identifiant, f"lignes/{ligne}/")

    def remiser(self, identifiant: str, ligne: str) -> Any:
        return self._changer(identifiant, "post", f"lignes/{ligne}/remise/")

    def annuler_remise(self, identifiant: str, ligne: str) -> Any:
        return self._effacer(identifiant, f"lignes/{ligne}/remise/")

    def modifier(self, identifiant: str, **champs: Any) -> Any:
        return self._changer(identifiant, "patch", "", **champs)

    def noter(self, identifiant: str, commentaire: str = "Appel 1", type_operation: str = "appel") -> Any:
        return self._changer(identifiant, "post", "operations/", type=type_operation, commentaire=commentaire)

    def _changer(self, identifiant: str, methode: str, suite: str, **champs: Any) -> Any:
        version = self.fiche(identifiant)["version"]
        return self.appeler(methode, f"{COMMANDES}{identifiant}/{suite}", version=version, **champs)

    def _effacer(self, identifiant: str, suite: str) -> Any:
        version = self.fiche(identifiant)["version"]
        return self.appeler("delete", f"{COMMANDES}{identifiant}/{suite}?version={version}")
