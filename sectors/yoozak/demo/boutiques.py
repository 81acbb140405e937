"""Qui sont les entreprises de démonstration, et qui y travaille."""

from __future__ import annotations

from dataclasses import dataclass

from core.tenancy.models import Level

from ..roles import Role


@dataclass(frozen=True)
class Compte:
    """Une personne, son adresse et son métier."""

    email: str
    role: Role
    prenom: str
    nom: str


@dataclass(frozen=True)
class Boutique:
    """Une entreprise et son équipe ; la première personne l'administre."""

    nom: str
    slug: str
    niveau: Level
    adresse: str
    equipe: tuple[Compte, ...]

    @property
    def hote(self) -> str:
        return f"{self.slug}.localhost"


YOOZAK = Boutique(
    nom="Yoozak",
    slug="yoozak",
    niveau=Level.SHARED,
    adresse="Casablanca, Maroc",
    equipe=(
        Compte("admin@yoozak.ma", Role.ADMIN, "Salma", "Idrissi"),
        Compte("confirmation1@yoozak.ma", Role.CONFIRMATION, "Hajar", "Benali"),
        Compte("confirmation2@yoozak.ma", Role.CONFIRMATION, "Youssef", "El Amrani"),
        Compte("logistique@yoozak.ma", Role.LOGISTIQUE, "Karim", "Tahiri"),
        Compte("preparation@yoozak.ma", Role.PREPARATION, "Imane", "Ouazzani"),
        Compte("superviseur@yoozak.ma", Role.SUPERVISEUR_PREPARATION, "Rachid", "Bennis"),
    ),
)
ATLAS_CUIR = Boutique(
    nom="Atlas Cuir",
    slug="atlas-cuir",
    niveau=Level.SCHEMA,
    adresse="Marrakech, Maroc",
    equipe=(
        Compte("admin@atlas-cuir.ma", Role.ADMIN, "Leïla", "Chraïbi"),
        Compte("confirmation@atlas-cuir.ma", Role.CONFIRMATION, "Anas", "Ziani"),
        Compte("preparation@atlas-cuir.ma", Role.PREPARATION, "Nadia", "Sefrioui"),
    ),
)
