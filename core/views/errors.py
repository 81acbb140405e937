from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class OptionsRefused(BusinessError):
    """The resource cannot be shown as the view says."""

    code = "options_de_vue_invalides"
    message = _("“{name}” cannot be shown like this.")
    status = 400


class TooManyViews(StateError):
    code = "trop_de_vues"
    message = _("One person keeps {number} views of a list at most: delete one first.")


class ViewLocked(BusinessError):
    """Only its author, and whoever may share views, change it; everybody may copy it."""

    code = "vue_verrouillee"
    message = _("This view is locked: save yours under another name.")
    status = 403


class ViewIncomplete(StateError):
    """Saving would take away from everybody what this person alone does not see."""

    code = "vue_incomplete"
    message = _("Parts of this view are hidden from you: save yours under another name.")


class ViewPersonal(StateError):
    """A role cannot begin with what nobody of it can open."""

    code = "vue_personnelle"
    message = _("This view is yours only: share it first.")
