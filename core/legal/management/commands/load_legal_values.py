"""Load what the law says from a file, without waiting for a release."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.legal.errors import UnreadableLegalFile
from core.legal.loading import load_file
from core.legal.models import LegalValue
from core.tenancy.provisioning import CONTROL


class Command(BaseCommand):
    help = "Loads legal values from a JSON file: all its rows or none. Repeating it changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="rows with country, code, value, valid_from, valid_to, source")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = load_file(options["file"], model=LegalValue, using=CONTROL)
        except (OSError, ValueError, UnreadableLegalFile) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{count} legal values loaded.")
