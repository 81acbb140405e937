"""How an arrangement of the first page is refused."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class TooManyTiles(BusinessError):
    code = "trop_de_tuiles"
    message = _("A dashboard has {most} tiles at most: remove one first.")


class UnknownTile(BusinessError):
    """There is no such tile on this person's page."""

    code = "tuile_inconnue"
    message = _("There is no tile “{key}” on your dashboard.")
    status = 400


class UnknownResource(BusinessError):
    """No such records, or none that one may see."""

    code = "ressource_inconnue"
    message = _("There are no records called “{key}”.")
    status = 400
