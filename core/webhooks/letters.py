"""What administrators read when nobody answers at the other end."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _

from core.tenancy.context import require_tenant
from core.tenancy.directory import primary_host
from core.users.letters import Letter


def failing_letter(*, company: str, webhook: str, link: str) -> Letter:
    return Letter(
        subject=_("A webhook of {company} has been failing for a day").format(company=company),
        sentences=[
            _("Nothing could be delivered to “{webhook}” for 24 hours.").format(webhook=webhook),
            _("After five days it will be disabled. What it misses is kept for 30 days and can be sent again."),
        ],
        link=link,
        label=_("Open {company}").format(company=company),
        small=_("You receive this because you are an administrator."),
    )


def disabled_letter(*, company: str, webhook: str, link: str) -> Letter:
    return Letter(
        subject=_("A webhook of {company} was disabled").format(company=company),
        sentences=[
            _("“{webhook}” failed for five days, or its server said that it is gone: it was disabled.").format(
                webhook=webhook
            ),
            _("Once it is repaired, enable it and recover what it missed; that is kept for 30 days."),
        ],
        link=link,
        label=_("Open {company}").format(company=company),
        small=_("You receive this because you are an administrator."),
    )


def address_of_settings() -> str:
    """Where the company is found; a worker has no request to learn the scheme from."""
    scheme = "https" if settings.SESSION_COOKIE_SECURE else "http"
    return f"{scheme}://{primary_host(require_tenant().id)}/"
