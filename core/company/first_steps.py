"""What whoever runs a company sets up first: what no proposal of ours could know.

Roles and numbers begin with proposals that serve as they are: leaving them so is no step left undone.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.invitations.models import Invitation
from core.kernel.actors import Actor
from core.kernel.first_steps import first_step
from core.users.models import UserProfile
from core.users.roles import ADMIN

from .identity import LEGAL, identity
from .theme import theme

#: Rights do not open these screens: the administrator's role does.
FOR_ADMINISTRATORS = (ADMIN,)


@first_step(_("Say who the company is"), leads_to="/societe/identite", roles=FOR_ADMINISTRATORS)
def identity_is_told(actor: Actor) -> bool:
    """How to reach it, and one number by which the law knows it: what documents need."""
    company = identity()
    return bool(company.address and company.phone and any(getattr(company, name) for name in LEGAL))


@first_step(_("Choose its colour and its logo"), leads_to="/societe/apparence", roles=FOR_ADMINISTRATORS)
def look_is_chosen(actor: Actor) -> bool:
    return any(theme().values())


@first_step(_("Invite your colleagues"), leads_to="/societe/personnes", roles=FOR_ADMINISTRATORS)
def colleagues_are_invited(actor: Actor) -> bool:
    others = UserProfile.objects.active().exclude(pk=actor.profile_id)
    return others.exists() or Invitation.objects.open().exists()
