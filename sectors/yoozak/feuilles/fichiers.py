"""Ouvrir un CSV tel que la marchande l'exporte et le parcourir ligne à ligne."""

import csv
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from .emballage import deballer
from .motifs import Motif, ValeurRefusee
from .refus import Lecture, Numerotee, Refus
from .textes import est_absent, nettoyer

T = TypeVar("T", bound=Numerotee)
V = TypeVar("V")


class LigneRefusee(Exception):
    """La ligne ne peut pas être importée ; ses refus disent pourquoi."""


@dataclass(slots=True)
class Ligne:
    """Une ligne du tableau, son numéro dans le fichier et ce qu'on lui reproche."""

    fichier: str
    numero: int
    cellules: Mapping[str, str]
    refus: list[Refus] = field(default_factory=list)

    def texte(self, colonne: str) -> str:
        """Le texte de la cellule, vide quand elle dit « N/A »."""
        cellule = self.cellules.get(colonne, "")
        return "" if est_absent(cellule) else nettoyer(cellule)

    def lire(self, colonne: str, lecteur: Callable[[str], V]) -> V:
        """La valeur, sans laquelle la ligne n'a pas de sens."""
        try:
            return lecteur(self.cellules[colonne])
        except ValeurRefusee as erreur:
            raise self.refuser(erreur.motif, colonne) from erreur

    def essayer(self, colonne: str, lecteur: Callable[[str], V], defaut: V) -> V:
        """La valeur, ou `defaut` et une remarque : la ligne vaut encore sans elle."""
        try:
            return lecteur(self.cellules.get(colonne, ""))
        except ValeurRefusee as erreur:
            self.remarquer(erreur.motif, colonne)
            return defaut

    def refuser(self, motif: Motif, colonne: str) -> LigneRefusee:
        self._noter(motif, colonne, bloquant=True)
        return LigneRefusee()

    def remarquer(self, motif: Motif, colonne: str) -> None:
        self._noter(motif, colonne, bloquant=False)

    def _noter(self, motif: Motif, colonne: str, *, bloquant: bool) -> None:
        valeur = nettoyer(self.cellules.get(colonne, ""))
        self.refus.append(Refus(self.fichier, self.numero, colonne, motif, valeur, bloquant))


def lire_fichier(
    chemin: Path,
    colonnes: Iterable[str],
    construire: Callable[[Ligne], T],
    *,
    alias: Mapping[str, str] = MappingProxyType({}),
    emballe: bool = False,
) -> Lecture[T]:
    """Chaque ligne du fichier passée à `construire`, les refus mis de côté."""
    (_, premiere), *enregistrements = _enregistrements(chemin, emballe=emballe) or [(1, [])]
    entete = _nommer_colonnes(premiere, alias)
    absentes = [colonne for colonne in colonnes if colonne not in entete]
    if absentes:
        refus = [Refus(chemin.name, 1, nom, Motif.COLONNE_ABSENTE, "", bloquant=True) for nom in absentes]
        return Lecture(chemin.name, [], refus)
    remplis = [(numero, cellules) for numero, cellules in enregistrements if any(map(nettoyer, cellules))]
    lecture: Lecture[T] = Lecture(chemin.name, [], [], vides=len(enregistrements) - len(remplis))
    for numero, cellules in remplis:
        _lire_enregistrement(lecture, numero, entete, cellules, construire)
    return lecture


def _nommer_colonnes(entete: list[str], alias: Mapping[str, str]) -> list[str]:
    """« ,Tarif » et « ECONOMISE  LIQ 1 » sont les noms que la marchande a vraiment saisis."""
    noms = [nettoyer(cellule).lstrip(",") for cellule in entete]
    return [nom if alias.get(nom, nom) in noms else alias[nom] for nom in noms]


def _lire_enregistrement(
    lecture: Lecture[T],
    numero: int,
    entete: list[str],
    cellules: list[str],
    construire: Callable[[Ligne], T],
) -> None:
    if len(cellules) != len(entete):
        compte = f"{len(cellules)} / {len(entete)}"
        refus = Refus(lecture.fichier, numero, "", Motif.NOMBRE_DE_CELLULES, compte, bloquant=True)
        lecture.refus.append(refus)
        return
    ligne = Ligne(lecture.fichier, numero, dict(zip(entete, cellules, strict=True)))
    with suppress(LigneRefusee):
        lecture.lignes.append(construire(ligne))
    lecture.refus.extend(ligne.refus)


def _enregistrements(chemin: Path, *, emballe: bool) -> list[tuple[int, list[str]]]:
    """Chaque enregistrement et la ligne du fichier où il commence."""
    texte = chemin.read_text(encoding="utf-8-sig")
    lecteur = csv.reader(StringIO(deballer(texte) if emballe else texte))
    enregistrements = []
    debut = 1
    for cellules in lecteur:
        enregistrements.append((debut, cellules))
        debut = lecteur.line_num + 1
    return enregistrements
