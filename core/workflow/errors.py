from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import StateError


class TransitionRefused(StateError):
    """The record's present state does not allow this step."""

    code = "transition_interdite"
    message = _("“{transition}” is not possible: the state is “{state}”.")
