"""Bring the control plane and every company's tables to this release's level."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor

from core.tenancy.aliases import operator_alias
from core.tenancy.catalogue import breaches
from core.tenancy.fleet import migrate_fleet
from core.tenancy.kernel import equip_control_plane, install_kernel
from core.tenancy.marks import tenant_apps
from core.tenancy.operator import as_owner, database_aliases
from core.tenancy.units import ensure_pool


class Command(BaseCommand):
    help = "Migrates the control plane, then every placement unit of every database. Safe to interrupt and repeat."
    #: Django's checks compare it with that of makemigrations.
    autodetector = MigrationAutodetector
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--workers", type=int, default=2, help="units migrated at the same time (default 2)")

    def handle(self, *args: Any, **options: Any) -> None:
        for alias in database_aliases():
            with as_owner(alias) as owner:
                install_kernel(owner)
        self._control_plane()
        ensure_pool("default")
        failed = [name for alias in database_aliases() for name in self._fleet(alias, options["workers"])]
        if failed:
            raise CommandError(f"Not migrated: {', '.join(failed)}. The reasons are in yz.unit; run again to resume.")
        self._check_catalogue()

    def _control_plane(self) -> None:
        executor = MigrationExecutor(connections[operator_alias("default")])
        leaves = [key for key in executor.loader.graph.leaf_nodes() if key[0] not in tenant_apps()]
        plan = executor.migration_plan(leaves)
        executor.migrate(leaves, plan=plan)
        with as_owner("default") as owner:
            equip_control_plane(owner)
        self.stdout.write(f"Control plane: {len(plan)} migrations applied.")

    def _fleet(self, alias: str, workers: int) -> list[str]:
        report = migrate_fleet(alias, workers=workers)
        self.stdout.write(
            f"Database {alias}: {report.migrated} units migrated, {report.current} already there, "
            f"{len(report.failed)} failed."
        )
        for schema, reason in report.failed.items():
            self.stderr.write(f"  {alias}.{schema}: {reason}")
        return [f"{alias}.{schema}" for schema in report.failed]

    def _check_catalogue(self) -> None:
        found = [f"{alias}: {breach}" for alias in database_aliases() for breach in breaches(alias)]
        if found:
            raise CommandError("Isolation is breached:\n  " + "\n  ".join(found))
