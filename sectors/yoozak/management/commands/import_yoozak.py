"""Importer les feuilles de la marchande chez un locataire."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from core.kernel.actors import Actor, ActorKind
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant

from ...feuilles.refus import Refus
from ...feuilles.villes import Grille
from ...importation.bilan import Bilan, Statut, Sujet
from ...importation.services import importer_dossier

DOSSIER = Path(__file__).resolve().parents[2] / "data"
IMPORT = Actor(ActorKind.IMPORT, name="import_yoozak")


class Command(BaseCommand):
    help = (
        "Imports towns, catalogue, variants and orders. Everything or nothing; safe to repeat. "
        "Exit code 1 when a file could not be used at all."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--tenant", required=True, help="slug of the company")
        parser.add_argument("--dossier", type=Path, default=DOSSIER, help="folder of the CSV files")
        parser.add_argument("--grille", choices=Grille.values, default=Grille.REGIONS, help="the grid that prevails")
        parser.add_argument("--sujets", nargs="+", choices=Sujet.values, default=[], help="only these subjects")
        parser.add_argument("--json", action="store_true", help="report for programs")

    def handle(self, *args: Any, **options: Any) -> None:
        bilans = self._importer(options)
        if options["json"]:
            self.stdout.write(json.dumps([bilan.en_json() for bilan in bilans], ensure_ascii=False, indent=2))
        else:
            for bilan in bilans:
                self._raconter(bilan)
        if any(bilan.statut is Statut.ERREUR for bilan in bilans):
            raise CommandError(_("Au moins un fichier n'a rien donné."))

    def _importer(self, options: dict[str, Any]) -> list[Bilan]:
        tenant = Tenant.objects.filter(slug=options["tenant"]).first()
        if tenant is None:
            raise CommandError(_("Aucun locataire ne s'appelle « {slug} ».").format(slug=options["tenant"]))
        sujets, grille = map(Sujet, options["sujets"]), Grille(options["grille"])
        try:
            with tenant_context(tenant):
                return list(importer_dossier(options["dossier"], *sujets, actor=IMPORT, grille=grille))
        except FileNotFoundError as absent:
            raise CommandError(_("Le fichier {chemin} n'existe pas.").format(chemin=absent.filename)) from absent

    def _raconter(self, bilan: Bilan) -> None:
        self.stdout.write(bilan.message)
        for note in bilan.notes:
            self.stdout.write(f"  {note}")
        # Un détail demandé par -v 2 : les remarques se comptent par centaines.
        for refus in bilan.refus if self._bavard else bilan.rejets:
            self.stdout.write(f"  {_ou(refus)} : {refus.message}")

    def execute(self, *args: Any, **options: Any) -> str | None:
        self._bavard = options["verbosity"] > 1
        return super().execute(*args, **options)


def _ou(refus: Refus) -> str:
    return f"{refus.fichier}:{refus.ligne}" + (f" [{refus.colonne}]" if refus.colonne else "")
