from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class ManagerLoop(BusinessError):
    """Nobody is managed by himself, or by somebody whom he manages."""

    code = "responsable_en_boucle"
    message = _("{person} cannot be managed by {manager}, who is managed by them.")


class GroupTaken(StateError):
    code = "groupe_existe"
    message = _("There is already a group “{name}”.")


class UnknownColleague(BusinessError):
    """Nobody of this company, nobody who works here, or nobody whom the actor sees."""

    code = "collegue_inconnu"
    message = _("This colleague does not exist.")

    def __init__(self, field: str) -> None:
        super().__init__()
        self._field = field

    @property
    def by_field(self) -> Mapping[str, list[str]]:
        return {self._field: [str(self)]}


class ProgramRefused(BusinessError):
    """A person answers for every key and every application: a program makes none."""

    code = "acces_refuse"
    message = _("Only a person can do this.")
    status = 403


class ReadingAsRole(BusinessError):
    """Whoever looks with the rights of a role changes nothing."""

    code = "lecture_seule_comme_role"
    message = _("You are seeing as “{role}”: nothing can be changed.")
    status = 403


class CurrencyInUse(StateError):
    """Amounts that stand would silently mean something else."""

    code = "devise_utilisee"
    message = _("There are amounts in {currency} already: the currency can no longer be changed.")
