"""Invitations leave through the workers."""

from __future__ import annotations

from celery import shared_task
from django.core import signing
from django.utils import translation

from core.tenancy.context import outside, require_tenant
from core.users.tasks import MailTask

from .letters import invitation_letter
from .models import Invitation

SALT = "core.invitations"


@shared_task(base=MailTask)
def send_invitation(invitation_id: str, origin: str) -> None:
    """Send the link of an invitation, as it is by now; none if it was withdrawn meanwhile."""
    invitation = Invitation.objects.pending().select_related("invited_by").filter(pk=invitation_id).first()
    if invitation is None:
        return
    company = require_tenant().name
    by = str(invitation.invited_by) if invitation.invited_by else company
    letter_link = f"{origin}/invitation#{link_token(invitation)}"
    with outside(), translation.override(invitation.language):
        invitation_letter(company=company, by=by, link=letter_link).send(invitation.email)


def link_token(invitation: Invitation) -> str:
    """Names the company too: the link of an original opens nothing at its clone."""
    return signing.dumps([str(require_tenant().id), str(invitation.id), invitation.nonce], salt=SALT)
