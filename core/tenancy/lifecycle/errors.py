"""What the operator's acts on a company may be refused for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, NotFound, StateError


class TenantUnknown(NotFound):
    code = "societe_introuvable"
    message = _("There is no company “{slug}”.")


class SlugTaken(StateError):
    code = "identifiant_pris"
    message = _("Another company already has the identifier “{slug}”.")


class HostTaken(StateError):
    code = "domaine_pris"
    message = _("The host name “{host}” belongs to another company.")


class OperationUnderway(StateError):
    code = "operation_en_cours"
    message = _("Another operation on this company is under way.")


class TenantUnavailable(StateError):
    code = "societe_indisponible"
    message = _("The company “{slug}” is in the state “{state}”: finish that operation first.")


class TenantBusy(StateError):
    code = "societe_occupee"
    message = _("A long transaction of this company is under way: try again later.")


class ConfirmationMissing(BusinessError):
    code = "confirmation_manquante"
    message = _("Nothing was done: confirm by repeating the identifier, --yes {slug}.")


class UnknownCountry(BusinessError):
    code = "pays_inconnu"
    message = _("There is no template for the country “{country}”.")


class UnknownSector(BusinessError):
    code = "secteur_inconnu"
    message = _("The sector “{sector}” is not installed.")


class UnknownDatabase(BusinessError):
    code = "base_inconnue"
    message = _("There is no database “{alias}”.")


class DemoMissing(BusinessError):
    code = "demo_absente"
    message = _("The sector “{sector}” brings no demonstration data.")


class ArtefactForeign(BusinessError):
    code = "sauvegarde_etrangere"
    message = _("“{path}” is not a backup made by this installation.")


class ArtefactDamaged(BusinessError):
    code = "sauvegarde_alteree"
    message = _("The backup was altered: “{member}” is not what was saved.")


class ArtefactOfAnother(StateError):
    code = "sauvegarde_autre_societe"
    message = _("This is a backup of “{owner}”, not of “{slug}”. Restore it as a new company.")


class ArtefactTooRecent(StateError):
    code = "sauvegarde_plus_recente"
    message = _("The backup was made by a later release (migrations unknown here: {migrations}).")


class PlaceBehind(StateError):
    code = "schema_non_migre"
    message = _("The schema {schema} is not at this release's level: run migrate first.")


class LevelChanged(StateError):
    code = "migration_en_cours"
    message = _("The schema {schema} was migrated during the backup: run it again.")


class AlreadyThere(StateError):
    code = "deja_place"
    message = _("The company “{slug}” already lives in {place}.")


class DatabaseIsFull(StateError):
    code = "base_pleine"
    message = _("The database “{alias}” holds as many schemas as it should: choose another one.")


class SchemaBusy(StateError):
    code = "schema_occupe"
    message = _("A long transaction holds tables of the schema {schema}: try again later.")


class CopyDiffers(StateError):
    code = "copie_differente"
    message = _("The copy is not what the original is (tables: {tables}): the company stays where it was.")


class NoMoveUnderway(StateError):
    code = "aucun_deplacement"
    message = _("No move of the company “{slug}” is under way.")


class MoveDecided(StateError):
    code = "deplacement_acquis"
    message = _("The company “{slug}” has left its old place already: repeat the move to finish it.")


class RecordsLeft(StateError):
    code = "deplacement_incomplet"
    message = _("Records of the company “{slug}” were found outside its place: {tables}.")
