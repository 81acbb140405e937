"""Mail is sent by the workers: an answer that waited for a mail server would tell that somebody got one."""

from __future__ import annotations

from smtplib import SMTPException

from celery import shared_task
from django.utils import translation

from core.authentication.models import User
from core.authentication.passwords import reset_token
from core.tenancy.celery import TenantTask
from core.tenancy.context import outside, require_tenant

from .letters import reset_letter
from .services import profile_of


class MailTask(TenantTask):
    """A mail server may be away for a while; ten minutes of patience in all."""

    autoretry_for = (SMTPException, OSError)
    retry_backoff = 10
    max_retries = 6


@shared_task(base=MailTask)
def send_reset_link(email: str, origin: str) -> None:
    """Send a link to choose a new password, if the e-mail is that of somebody who works here."""
    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    profile = profile_of(user) if user else None
    if user is None or profile is None:
        return
    company, token = require_tenant().name, reset_token(user)
    with outside(), translation.override(profile.language):
        # After the #, which browsers keep to themselves: no server's log and no other site learns it.
        reset_letter(company=company, link=f"{origin}/mot-de-passe#{token}").send(user.email)
