"""Les villes que l'on dessert, et ce que la livraison y coûte."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import ngettext

from business.delivery.models import Region, Tariff, Town
from core.history import one_batch
from core.kernel.actors import Actor
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from ..feuilles.refus import Lecture
from ..feuilles.villes import VilleLue
from .bilan import Bilan, Sujet
from .rapprochement import Rapprochement, rapprocher

Cle = tuple[str, UUID]


@one_batch()
@atomic()
def importer_villes(lecture: Lecture[VilleLue], *, actor: Actor) -> Bilan:
    """La grille fait foi : ses régions sont desservies, à ses tarifs ; les autres ne le sont plus."""
    hold("yoozak.importation.villes")
    bilan = Bilan.de(Sujet.VILLES, lecture)
    regions = _ouvrir_regions(lecture.lignes)
    bilan.notes += _fermer_les_autres(regions)
    villes = _ecrire_villes(lecture.lignes, regions)
    tarifs = _ecrire_tarifs(lecture.lignes, regions, villes)
    villes.consigner_creations(actor=actor, note=lecture.fichier)
    tarifs.consigner_changements(actor=actor, note=lecture.fichier)
    touchees = villes.modifies.keys() | (tarifs.modifies.keys() | tarifs.crees.keys()) - villes.crees.keys()
    bilan.creees, bilan.modifiees = len(villes.crees), len(touchees)
    bilan.inchangees = len(villes.tous) - bilan.creees - bilan.modifiees
    return bilan


def _ouvrir_regions(lues: Sequence[VilleLue]) -> dict[str, Region]:
    voulues = {lue.region: {"name": lue.region, "is_active": True} for lue in lues}
    connues = {region.name: region for region in Region.objects.filter(name__in=voulues)}
    return rapprocher(Region, voulues, connues).tous


def _fermer_les_autres(regions: dict[str, Region]) -> list[str]:
    """Deux grilles ne se mêlent jamais : un livreur ne saurait laquelle croire."""
    if not regions:
        return []
    fermees = Region.objects.filter(is_active=True).exclude(name__in=regions).update(is_active=False)
    phrase = ngettext(
        "{nombre} région absente de la grille n'est plus desservie.",
        "{nombre} régions absentes de la grille ne sont plus desservies.",
        fermees,
    )
    return [phrase.format(nombre=fermees)] if fermees else []


def _ecrire_villes(lues: Sequence[VilleLue], regions: dict[str, Region]) -> Rapprochement[Cle, Town]:
    voulues = {
        _cle(lue, regions): {"name": lue.nom, "region_id": regions[lue.region].pk, "is_active": True} for lue in lues
    }
    connues = {(ville.name, ville.region_id): ville for ville in Town.objects.filter(region__in=regions.values())}
    return rapprocher(Town, voulues, connues)


def _ecrire_tarifs(
    lues: Sequence[VilleLue], regions: dict[str, Region], villes: Rapprochement[Cle, Town]
) -> Rapprochement[Cle, Tariff]:
    voulus = {_cle(lue, regions): _tarif(lue, villes.tous[_cle(lue, regions)]) for lue in lues}
    par_ville = {ville.pk: cle for cle, ville in villes.tous.items()}
    anciens = Tariff.objects.filter(town__region__in=regions.values())
    return rapprocher(Tariff, voulus, {par_ville[t.town_id]: t for t in anciens if t.town_id in par_ville})


def _tarif(lue: VilleLue, ville: Town) -> dict[str, Any]:
    return {
        "town_id": ville.pk,
        "fee": lue.tarif,
        "delay_min": lue.delai_min or 0,
        "delay_max": lue.delai_max or 0,
        "frequency": lue.frequence,
    }


def _cle(lue: VilleLue, regions: dict[str, Region]) -> Cle:
    return lue.nom, regions[lue.region].pk
