from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import StateError


class TakeoutUnderway(StateError):
    """One at a time: a second would show the same, and hold the same worker."""

    code = "export_en_cours"
    message = _("An export of the company is being prepared already.")


class TakeoutByJob(StateError):
    """While the company may write, what is taken out is prepared beside what people do, and kept in its history."""

    code = "export_a_preparer"
    message = _("Have the export prepared: it is kept for a week.")
