from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class FileUnreadable(BusinessError):
    """Neither CSV text nor an XLSX workbook, or damaged."""

    code = "fichier_illisible"
    message = _("The file cannot be read: send CSV or XLSX.")


class FileTooLong(BusinessError):
    """More rows than one file may have."""

    code = "trop_de_lignes"
    message = _("The file has more than {limit} rows: split it.")


class FileTooWide(BusinessError):
    """More cells than one file may have, most of them empty where rows are not many."""

    code = "trop_de_cellules"
    message = _("The file has more than {limit} cells: leave columns out, or split it.")


class TextTooLong(BusinessError):
    """A cell of a workbook holds no more: what is cut would be missing without anybody knowing."""

    code = "texte_trop_long"
    message = _("A text has more than {limit} characters, which no workbook holds: choose CSV.")


class ExportUnderway(StateError):
    """One at a time for each person and list: a second would hold the same worker."""

    code = "export_en_preparation"
    message = _("An export of this list is being prepared for you already.")


class ExportOutdated(StateError):
    """It shows what its owner was allowed to see, which is not what they may see today."""

    code = "export_perime"
    message = _("Your rights have changed since this file was made: ask for it again.")


class NoColumnRecognised(BusinessError):
    """No header is the name or the label of a field that may be set."""

    code = "aucune_colonne_reconnue"
    message = _("No column of the file is known here.")


class FormatUnknown(BusinessError):
    """Exports have three formats."""

    code = "format_inconnu"
    message = _("There is no such format: csv, xlsx or jsonl.")
    status = 400


class ImportAlreadyRun(StateError):
    """A file is brought in once; to bring it in again, send it again."""

    code = "import_deja_lance"
    message = _("This import was already run.")


class ImportForgotten(StateError):
    """The file waited too long to be brought in and is not kept any more."""

    code = "import_oublie"
    message = _("This file was checked more than {days} days ago: send it again.")


class ImportNotDone(StateError):
    """Only what was brought in can be taken back, once."""

    code = "import_non_annulable"
    message = _("There is nothing to take back.")


class UndoTooLate(StateError):
    """After a week, others rely on what was brought in."""

    code = "annulation_trop_tardive"
    message = _("An import can be taken back for {days} days.")
