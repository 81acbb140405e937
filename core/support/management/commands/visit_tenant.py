"""Go and see what a company shows, when it has let support in."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError, CommandParser

from core.authentication.models import User
from core.support.errors import NotLetIn
from core.support.links import VALID_FOR, link_token
from core.support.models import SupportAccess
from core.support.services import require_team
from core.tenancy.context import tenant_context
from core.tenancy.directory import primary_host
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.management.base import Answer, TenantCommand


class Command(TenantCommand):
    help = "Prints a link, good once and for a minute, by which one of the team enters a company that lets support in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the company")
        parser.add_argument("--staff", required=True, metavar="E-MAIL", help="account with a second factor")
        parser.add_argument("--reason", required=True, help="what for; the company reads it")
        parser.add_argument("--scheme", default="https", choices=["https", "http"])
        parser.add_argument("--port", help="where the company answers, if not at the scheme's own port")

    def answer(self, **options: Any) -> Answer:
        tenant = find_tenant(options["slug"])
        staff = User.objects.filter(email=options["staff"].lower()).first()
        if staff is None:
            raise CommandError(f"No account has the e-mail {options['staff']}.")
        require_team(staff)
        with tenant_context(tenant):
            access = SupportAccess.objects.open().select_related("opened_by").first()
            if access is None:
                raise NotLetIn
        port = f":{options['port']}" if options["port"] else ""
        token = link_token(staff, tenant_id=tenant.id, reason=options["reason"])
        return {
            "slug": tenant.slug,
            "let_in_by": str(access.opened_by),
            "because": access.reason,
            "until": access.expires_at,
            "url": f"{options['scheme']}://{primary_host(tenant.id)}{port}/assistance#{token}",
        }

    def describe(self, answer: Answer) -> str:
        return (
            f"{answer['let_in_by']} lets support in until {answer['until']:%H:%M} UTC: {answer['because']}\n"
            f"Within {VALID_FOR} s: {answer['url']}"
        )
