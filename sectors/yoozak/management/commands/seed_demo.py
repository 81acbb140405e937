"""Remplir une installation neuve de deux entreprises de démonstration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from ...demo.semis import semer


class Command(BaseCommand):
    help = "Creates the demonstration companies and their accounts, once. Safe to interrupt and to repeat."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--accounts", type=Path, default=settings.ROOT / ".data" / "demo-accounts.json")
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))

    def handle(self, *args: Any, **options: Any) -> None:
        remplies = semer(options["accounts"], port=options["port"])
        if not remplies:
            self.stdout.write(_("Les entreprises de démonstration sont déjà là."))
        for nom in remplies:
            self.stdout.write(_("{nom} : données de démonstration prêtes.").format(nom=nom))
