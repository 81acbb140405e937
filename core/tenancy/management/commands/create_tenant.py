"""Create a company."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from core.tenancy.lifecycle.creation import Application, create_from_template
from core.tenancy.lifecycle.templates import COUNTRIES
from core.tenancy.management.base import Answer, TenantCommand, slug
from core.tenancy.models import Level


class Command(TenantCommand):
    help = "Creates a company from a template: country, sector, language, with or without demonstration data."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", type=slug, help="identifier: small letters, digits, hyphens")
        parser.add_argument("--name", required=True, help="name of the company")
        parser.add_argument("--sector", default="", help="trade, for instance yoozak")
        parser.add_argument("--country", default="MA", help=f"template: {', '.join(COUNTRIES)} (default MA)")
        parser.add_argument("--language", default="", help="language of the screens (default: that of the country)")
        parser.add_argument("--demo", action="store_true", help="load the sector's demonstration data")
        parser.add_argument("--level", choices=Level.values, default=Level.SHARED, help="placement (default shared)")
        parser.add_argument("--database", default="default", help="database alias (default: default)")
        parser.add_argument("--host", default="", help="host name (default: <slug>.<platform's domain>)")

    def answer(self, **options: Any) -> Answer:
        self.progress(f"creating {options['slug']}")
        tenant = create_from_template(
            Application(
                name=options["name"],
                slug=options["slug"],
                host=options["host"] or f"{options['slug']}.{settings.ROOT_DOMAIN}",
                sector=options["sector"],
                country=options["country"],
                language=options["language"],
                level=options["level"],
                alias=options["database"],
                demo=options["demo"],
            )
        )
        place = f"{tenant.alias}.{tenant.schema_name}"
        return {"id": str(tenant.id), "slug": tenant.slug, "level": tenant.level, "place": place}

    def describe(self, answer: Answer) -> str:
        return f"{answer['slug']} lives in {answer['place']} ({answer['level']}), id {answer['id']}."
