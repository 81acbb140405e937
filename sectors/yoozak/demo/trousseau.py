"""Les mots de passe de la démonstration : inventés une fois, gardés à côté des données."""

from __future__ import annotations

import json
import secrets
from pathlib import Path


class Trousseau:
    """Les comptes du fichier, par adresse ; il n'est lisible que par son propriétaire."""

    def __init__(self, fichier: Path) -> None:
        self._fichier = fichier
        comptes: list[dict[str, str]] = json.loads(fichier.read_text()) if fichier.exists() else []
        self._connus = {compte["email"]: compte for compte in comptes}
        self._presents: list[dict[str, str]] = []

    def connait(self, email: str) -> bool:
        return email in self._connus

    def mot_de_passe(self, email: str) -> str:
        """Celui de la dernière fois, sinon un nouveau."""
        return self._connus.setdefault(email, {"password": secrets.token_hex(6)})["password"]

    def ranger(self, *, tenant: str, url: str, email: str, role: str) -> None:
        compte = {"tenant": tenant, "url": url, "email": email, "password": self.mot_de_passe(email), "role": role}
        self._presents.append(compte)

    def fermer(self) -> None:
        """Écrit les comptes rangés, d'un coup : une coupure laisse l'ancien fichier ou le nouveau."""
        self._fichier.parent.mkdir(parents=True, exist_ok=True)
        brouillon = self._fichier.with_suffix(".new")
        brouillon.touch(mode=0o600)
        brouillon.write_text(json.dumps(self._presents, ensure_ascii=False, indent=2))
        brouillon.replace(self._fichier)
