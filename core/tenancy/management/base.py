"""What the commands on companies share: progress, exit codes, an answer for people or for programs."""

from __future__ import annotations

import json
from argparse import ArgumentTypeError
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.kernel.errors import BusinessError
from core.tenancy.errors import TenancyError
from core.tenancy.models import Tenant

from .progress import ProgressLine

FAILED, INTERRUPTED = 1, 130
EXIT_CODES = "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 interrupted. Safe to interrupt and to repeat."

Answer = dict[str, Any]


class TenantCommand(BaseCommand):
    """Base of the operator's commands: ``answer`` does the work, ``describe`` says it in words."""

    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, epilog=EXIT_CODES, **kwargs)
        parser.add_argument("--json", action="store_true", help="answer with one JSON document on standard output")
        return parser

    def answer(self, **options: Any) -> Answer:
        raise NotImplementedError

    def describe(self, answer: Answer) -> str:
        raise NotImplementedError

    def failed(self, answer: Answer) -> bool:
        """Whether the work was done and its result is bad news."""
        return False

    def handle(self, *args: Any, **options: Any) -> None:
        self.progress = ProgressLine(self.stderr, quiet=options["verbosity"] == 0)
        as_json = options["json"]
        try:
            answer = self.answer(**options)
        except KeyboardInterrupt as error:
            raise CommandError("Interrupted; run the same command again.", returncode=INTERRUPTED) from error
        except (BusinessError, TenancyError) as error:
            code = getattr(error, "code", type(error).__name__)
            if as_json:
                self.stdout.write(_text({"ok": False, "code": code, "message": str(error)}))
            raise CommandError(f"[{code}] {error}", returncode=FAILED) from error
        finally:
            self.progress.end()
        failed = self.failed(answer)
        self.stdout.write(_text({"ok": not failed, **answer}) if as_json else self.describe(answer))
        if failed:
            raise CommandError("The result is not good.", returncode=FAILED)


def _text(content: Answer) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, default=str)


def slug(value: str) -> str:
    """An identifier as ``Tenant`` accepts it; argparse turns the refusal into exit code 2."""
    try:
        Tenant._meta.get_field("slug").run_validators(value)
    except ValidationError as error:
        raise ArgumentTypeError("; ".join(error.messages)) from error
    return value
