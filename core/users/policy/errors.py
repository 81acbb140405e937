"""What is refused to whoever changes roles."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, NotFound, StateError


class UnknownRole(NotFound):
    code = "role_inconnu"
    message = _("There is no role “{role}”.")


class RoleTaken(StateError):
    code = "role_existe"
    message = _("There is already a role “{role}”.")


class RoleInUse(StateError):
    """People would be left without rights, without anybody having meant it."""

    code = "role_attribue"
    message = _("{people} people have the role “{role}”: give them another one first.")


class ProtectedRole(BusinessError):
    """The administrator's rights are the platform's promise to the company."""

    code = "role_protege"
    message = _("The administrator's role cannot be changed or removed.")
    status = 403


class LastAdministrator(StateError):
    code = "dernier_administrateur"
    message = _("{person} is the last administrator: name another one first.")


class BeyondOwnRights(BusinessError):
    """Nobody gives, changes or takes away more than they have themselves."""

    code = "droits_insuffisants"
    message = _("You do not have the right “{right}” yourself.")
    status = 403


class UnknownResource(BusinessError):
    code = "ressource_inconnue"
    message = _("There is no resource “{resource}”.")


class UnknownVerb(BusinessError):
    code = "verbe_inconnu"
    message = _("“{verb}” cannot be done to “{resource}”.")


class UnknownFields(BusinessError):
    code = "champs_inconnus"
    message = _("“{resource}” has no field “{field}”.")


class MixedFields(BusinessError):
    """A list that says both which fields and which not says nothing."""

    code = "champs_contradictoires"
    message = _("Name the fields that are given, or those that are not, but not both.")
