"""What somebody who is invited reads."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.users.letters import Letter


def invitation_letter(*, company: str, by: str, link: str) -> Letter:
    return Letter(
        subject=_("Your invitation to {company}").format(company=company),
        sentences=[
            _("{by} invites you to work with {company} on YZ-PLATFORM.").format(by=by, company=company),
            _("Open the link to choose a password, or to come in with the account that you already have."),
        ],
        link=link,
        label=_("Accept the invitation"),
        small=_("The link works once, for seven days. If you expected no invitation, do nothing."),
    )
