"""Bring the search texts of every company up to date."""

from __future__ import annotations

from typing import Any

from core.tenancy.management.base import Answer, TenantCommand
from core.tenancy.searching import rebuild


class Command(TenantCommand):
    help = (
        "Works out again the search texts that were stored under other rules of folding, and makes anew the indexes "
        "of older releases, while people go on working. "
        "Needed once after a release that says so; finds nothing to do otherwise."
    )

    def answer(self, **options: Any) -> Answer:
        return dict(rebuild(self.progress))

    def describe(self, answer: Answer) -> str:
        return "{tables} tables looked at, {records} records brought up to date, {indexes} indexes made anew.".format(
            **answer
        )
