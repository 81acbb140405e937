"""Why somebody cannot be invited, or cannot come."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class SeatsTaken(BusinessError):
    code = "nombre_utilisateurs_atteint"
    message = _("Your plan has {allowed} users, pending invitations included: all places are taken.")


class AlreadyMember(StateError):
    code = "deja_membre"
    message = _("{email} already works here.")


class AlreadyInvited(StateError):
    code = "deja_invite"
    message = _("{email} is already invited: send the invitation again.")


class InvitationOver(StateError):
    code = "invitation_terminee"
    message = _("This invitation was accepted or withdrawn.")
