from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class FileRefused(BusinessError):
    """Told at once, and to the field that the file was sent for."""


class FileTooLarge(FileRefused):
    code = "fichier_trop_grand"
    message = _("The file is too large: at most {most} MB.")


class FileKindRefused(FileRefused):
    """By what is in it: a name says nothing."""

    code = "genre_de_fichier_refuse"
    message = _("This field takes only: {kinds}.")


class PictureUnreadable(FileRefused):
    code = "image_illisible"
    message = _("This picture cannot be read.")


class PictureTooLarge(FileRefused):
    code = "image_trop_grande"
    message = _("The picture has too many points: at most {most} million.")


class StorageFull(FileRefused):
    """What the company's subscription has room for is taken."""

    code = "espace_epuise"
    message = _("The company's space for files is full: {most} GB.")
