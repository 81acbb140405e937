"""What whoever runs a company sets up first."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.configuration.models import Series
from core.invitations.models import Invitation
from core.kernel.actors import Actor
from core.kernel.first_steps import first_step
from core.users.models import RoleDefinition, UserProfile
from core.users.policy.proposals import digest
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


@first_step(_("Decide what each role may do"), leads_to="/societe/roles", roles=FOR_ADMINISTRATORS)
def roles_are_decided(actor: Actor) -> bool:
    """One that the company made, or one of those proposed that is no longer as it was."""
    roles = RoleDefinition.objects.in_use().exclude(key=ADMIN).prefetch_related("grants")
    return any(not role.is_proposed or role.proposal != digest(role.rights) for role in roles)


@first_step(_("Decide how documents are numbered"), leads_to="/societe/numerotation", roles=FOR_ADMINISTRATORS)
def numbers_are_decided(actor: Actor) -> bool:
    """A series is there from its first number on; whoever configures one changes it."""
    return Series.objects.filter(version__gt=1).exists()
