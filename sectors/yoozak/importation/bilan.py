"""Le compte rendu d'un import, pour la personne qui l'a demandé et pour les programmes."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..feuilles.refus import Lecture, Refus


class Sujet(TextChoices):
    """Ce qu'un import apporte."""

    VILLES = "villes", gettext_lazy("Villes et tarifs")
    ARTICLES = "articles", gettext_lazy("Articles")
    VARIANTES = "variantes", gettext_lazy("Variantes et stock")
    COMMANDES = "commandes", gettext_lazy("Commandes")


class Statut(StrEnum):
    """Un import partiel a refusé des lignes et gardé les autres."""

    SUCCES = "succes"
    PARTIEL = "partiel"
    ERREUR = "erreur"


@dataclass
class Bilan:
    """Ce qu'un import a fait de chaque ligne ; ``notes`` dit les décisions qu'il a prises."""

    sujet: Sujet
    creees: int = 0
    modifiees: int = 0
    inchangees: int = 0
    vides: int = 0
    refus: list[Refus] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @classmethod
    def de(cls, sujet: Sujet, *lectures: Lecture[Any]) -> Bilan:
        """Le bilan de ces fichiers, avant que rien ne soit écrit."""
        return cls(
            sujet,
            vides=sum(lecture.vides for lecture in lectures),
            refus=[refus for lecture in lectures for refus in lecture.refus],
        )

    @property
    def rejets(self) -> list[Refus]:
        """Les lignes écartées."""
        return [refus for refus in self.refus if refus.bloquant]

    @property
    def remarques(self) -> list[Refus]:
        """Ce qui mérite un regard dans les lignes gardées."""
        return [refus for refus in self.refus if not refus.bloquant]

    @property
    def statut(self) -> Statut:
        if not self.rejets:
            return Statut.SUCCES
        return Statut.PARTIEL if self.creees or self.modifiees or self.inchangees else Statut.ERREUR

    @property
    def message(self) -> str:
        """Une phrase pour la personne qui attend."""
        return _(
            "{sujet} : {creees} nouveautés, {modifiees} modifications, {inchangees} inchangées, "
            "{vides} lignes vides, {rejets} refus, {remarques} remarques."
        ).format(
            sujet=self.sujet.label,
            creees=self.creees,
            modifiees=self.modifiees,
            inchangees=self.inchangees,
            vides=self.vides,
            rejets=len(self.rejets),
            remarques=len(self.remarques),
        )

    def en_json(self) -> dict[str, Any]:
        """Le même compte rendu pour un programme."""
        comptes = {nom: getattr(self, nom) for nom in ("creees", "modifiees", "inchangees", "vides")}
        refus = [{**asdict(refus), "motif": refus.code, "message": refus.message} for refus in self.refus]
        return {"sujet": self.sujet.value, "statut": self.statut.value, **comptes, "notes": self.notes, "refus": refus}
