"""Why can this person do that to this record, or why not: the right or the refusal that decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.kernel.actors import Actor
from core.kernel.resources import resource_named
from core.kernel.rights import Right

from . import answers
from .engine import rules_holding
from .patterns import in_scope
from .rules.hiding import rule_is_seen
from .rules.parsing import parse
from .rules.wording import sentence


class Because(StrEnum):
    """What decided; stable, for screens and programs."""

    PLATFORM = "plateforme"
    GRANTED = "accorde"
    OUT_OF_SCOPE = "hors_portee"
    NOT_GRANTED = "non_accorde"
    NO_PERSON = "sans_personne"
    RULED_OUT = "regle_non_remplie"
    UNSEEN = "regle_non_montree"


TOLD: dict[Because, str | Promise] = {
    Because.PLATFORM: _("The platform does this itself."),
    Because.GRANTED: _("The role grants this."),
    Because.OUT_OF_SCOPE: _("The key was not given this."),
    Because.NOT_GRANTED: _("No right of the role names this."),
    Because.NO_PERSON: _("The role grants this to colleagues only:"),
    Because.RULED_OUT: _("The role grants this on other records only:"),
    Because.UNSEEN: _("This depends on fields that you do not see:"),
}


@dataclass(frozen=True)
class Reason:
    """The answer, and the rights that decided it: the one that grants, or those whose rules exclude the record."""

    because: Because
    verb: str
    rights: tuple[Right, ...] = ()

    @property
    def granted(self) -> bool | None:
        """Nothing, where the answer would tell what a hidden field holds."""
        return None if self.because is Because.UNSEEN else self.because in {Because.PLATFORM, Because.GRANTED}

    def told(self, model: type[Model]) -> str:
        """The answer in a sentence, with the rules that decided it in words."""
        rules = "; ".join(sentence(parse(right.rule), model) for right in self.rights if right.rule)
        return f"{TOLD[self.because]} {rules}".strip()


def why(actor: Actor, verb: str, key: str, record: Model, *, asking: Actor | None = None) -> Reason:
    """What decides about the verb on the record; for ``export`` that may be ``view``.

    Whether a rule holds is not told to somebody ``asking`` who does not see the fields that it looks at.
    """
    if answers.is_platform(actor):
        return Reason(Because.PLATFORM, verb)
    reasons = [_one(actor, each, key, record, asking) for each in answers.implied(verb)]
    return next((reason for reason in reasons if not reason.granted), reasons[0])


def _one(actor: Actor, verb: str, key: str, record: Model, asking: Actor | None) -> Reason:
    if not in_scope(actor.scopes, key, verb):
        return Reason(Because.OUT_OF_SCOPE, verb)
    naming = answers.naming(actor, verb, key)
    if not naming:
        return Reason(Because.NOT_GRANTED, verb)
    rights = answers.deciding(actor, verb, key)
    if not rights:
        return Reason(Because.NO_PERSON, verb, naming)
    # What is granted everywhere comes first: it tells nothing of the record.
    told = [right for right in sorted(rights, key=_ruled) if asking is None or _seen(right, key, asking)]
    held = rules_holding({right.rule for right in told if right.rule}, record, actor) | {""}
    granting = next((right for right in told if right.rule in held), None)
    if granting is not None:
        return Reason(Because.GRANTED, verb, (granting,))
    return Reason(Because.RULED_OUT if len(told) == len(rights) else Because.UNSEEN, verb, rights)


def _seen(right: Right, key: str, asking: Actor) -> bool:
    return rule_is_seen(right.rule, resource_named(key), asking)


def _ruled(right: Right) -> bool:
    return bool(right.rule)
