"""What stands on every sheet: whose it is, in its colours, what it is about, who printed it and when."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext

from core.company.identity import LEGAL, identity
from core.company.logo import picture
from core.company.theme import OUR_COLOUR, theme
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import FieldSpec
from core.tenancy.models import Tenant

from .words import FIGURES, isolated, moment

#: What the company is called by the law, without the form that its name already says.
_NUMBERS = [name for name in LEGAL if name != "legal_form"]


def paper(title: str, *, actor: Actor, subtitle: str = "") -> dict[str, Any]:
    """What the sheet's own template needs, besides what it is about."""
    company = identity()
    return {
        "language": get_language() or "fr",
        "title": title,
        "subtitle": subtitle,
        "company": {
            "name": company.name,
            "lines": list(filter(None, _lines(company))),
            "legal": _legal(company),
            **_look(),
        },
        "printed": gettext("Printed on %(moment)s by %(person)s")
        % {"moment": moment(timezone.now()), "person": isolated(actor.name)},
    }


def column(spec: FieldSpec) -> dict[str, Any]:
    return {"label": sentence(spec.label), "figures": spec.kind in FIGURES}


def sentence(label: str | Promise) -> str:
    """Names come as they stand within a sentence; what begins with one begins with a capital."""
    text = str(label)
    return text[:1].upper() + text[1:]


def _lines(company: Tenant) -> list[str]:
    """How to reach it."""
    return [
        isolated(" ".join(company.address.split())),
        isolated(" · ".join(filter(None, (company.phone, company.email)))),
    ]


def _legal(company: Tenant) -> str:
    """Its numbers, each beside its name: what is told on paper because the law wants it stands at the foot."""
    numbers = ((str(Tenant._meta.get_field(name).verbose_name), getattr(company, name)) for name in _NUMBERS)  # type: ignore[union-attr]
    return " · ".join(isolated(f"{sentence(label)} {number}") for label, number in numbers if number)


def _look() -> dict[str, Any]:
    """Its colour, and its logo as the bytes of a picture: JSON knows none, so they are numbers."""
    told = theme()
    return {"colour": told["colour"] or OUR_COLOUR, "logo": list(_logo(told["logo"]))}


def _logo(name: str) -> bytes:
    try:
        return picture(name) if name else b""
    except NotFound:
        return b""
