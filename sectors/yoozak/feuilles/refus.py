"""Ce qui n'a pas pu être lu, où, et pourquoi : le compte rendu remis à qui importe."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from .motifs import Motif


@dataclass(frozen=True, slots=True)
class Refus:
    """Une cellule écartée. La ligne entière l'est aussi quand le refus est bloquant."""

    fichier: str
    ligne: int
    colonne: str
    motif: Motif
    valeur: str
    bloquant: bool

    @property
    def code(self) -> str:
        return self.motif.value

    @property
    def message(self) -> str:
        """La phrase dans la langue de qui la lit."""
        return str(self.motif.label).format(valeur=self.valeur, colonne=self.colonne)


class Numerotee(Protocol):
    """Une donnée qui se souvient de la ligne du fichier dont elle vient."""

    @property
    def ligne(self) -> int: ...


T = TypeVar("T", bound=Numerotee)


@dataclass(frozen=True)
class Lecture(Generic[T]):
    """Ce qu'un fichier a donné : ses lignes comprises, dans l'ordre, ses refus, et combien étaient vides."""

    fichier: str
    lignes: list[T]
    refus: list[Refus]
    vides: int = 0

    def compter(self, motif: Motif) -> int:
        return sum(refus.motif is motif for refus in self.refus)

    def sans_doublons(self, cle: Callable[[T], str], motif: Motif, colonne: str) -> "Lecture[T]":
        """La première ligne de chaque clé ; les suivantes deviennent des refus."""
        uniques: dict[str, T] = {}
        repetees = [ligne for ligne in self.lignes if uniques.setdefault(cle(ligne), ligne) is not ligne]
        refus = [self.refuser(ligne, motif, colonne, cle(ligne)) for ligne in repetees]
        return replace(self, lignes=list(uniques.values()), refus=self.refus + refus)

    def refuser(self, ligne: T, motif: Motif, colonne: str, valeur: str, *, bloquant: bool = True) -> Refus:
        """Un refus qui ne se voit qu'en comparant cette ligne aux autres."""
        return Refus(self.fichier, ligne.ligne, colonne, motif, valeur, bloquant)
