"""Bring a company back from a backup."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser

from core.tenancy.lifecycle.artefact import Artefact, open_artefact
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.lifecycle.restore import Copy, Outcome, restore_as_new, restore_deleted, restore_in_place
from core.tenancy.management.base import Answer, TenantCommand, slug
from core.tenancy.models import Level, LifeCycle, Tenant
from core.tenancy.provisioning import CONTROL


class Command(TenantCommand):
    help = (
        "Restores a backup over the company it was made of, or brings that company back when it was deleted; "
        "--as makes another company out of it. A backup of an earlier release is migrated on the way."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("backup", type=Path, help="file made by backup_tenant")
        parser.add_argument("--into", help="the company to replace; refused when the backup is another one's")
        parser.add_argument("--as", dest="new", type=slug, metavar="SLUG", help="make a new company of this identifier")
        parser.add_argument("--name", default="", help="name of the new company")
        parser.add_argument("--host", default="", help="host name of the new company")
        parser.add_argument("--level", choices=Level.values, default=Level.SHARED, help="placement of the new company")
        parser.add_argument("--database", default="default", help="database alias of the new company")
        parser.add_argument("--sandbox", action="store_true", help="nothing goes out of the new company")
        parser.add_argument("--from-elsewhere", action="store_true", help="accept another installation's signature")

    def answer(self, **options: Any) -> Answer:
        if options["into"] and options["new"]:
            raise CommandError("--into and --as exclude each other.", returncode=2)
        if options["sandbox"] and not options["new"]:
            raise CommandError("--sandbox needs --as.", returncode=2)
        with open_artefact(options["backup"], from_elsewhere=options["from_elsewhere"]) as artefact:
            return asdict(self._restore(artefact, options))

    def _restore(self, artefact: Artefact, options: dict[str, Any]) -> Outcome:
        if options["new"]:
            return restore_as_new(artefact, _copy(artefact, options), self.progress)
        if options["into"]:
            return restore_in_place(find_tenant(options["into"]), artefact, self.progress)
        owner = Tenant.objects.using(CONTROL).filter(pk=artefact.manifest["tenant"]["id"]).first()
        if owner is None or owner.life_cycle == LifeCycle.PROVISIONING:
            return restore_deleted(artefact, self.progress)
        return restore_in_place(owner, artefact, self.progress)

    def describe(self, answer: Answer) -> str:
        text = "{slug}: {rows} records and {files} files restored.".format(**answer)
        missing = ", ".join(answer["without_account"])
        return f"{text} Without an account here: {missing}." if missing else text


def _copy(artefact: Artefact, options: dict[str, Any]) -> Copy:
    return Copy(
        slug=options["new"],
        name=options["name"] or artefact.manifest["tenant"]["name"],
        host=options["host"] or f"{options['new']}.{settings.ROOT_DOMAIN}",
        level=options["level"],
        alias=options["database"],
        outgoing_blocked=options["sandbox"],
    )
