"""Companies out of their backups: over themselves, as others, or back into existence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings

from core.tenancy.lifecycle.artefact import Artefact, open_artefact
from core.tenancy.lifecycle.errors import ArtefactOfAnother
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.lifecycle.restore import Outcome, restore_as_new, restore_deleted, restore_in_place

from .errors import BackupUnknown
from .models import Act
from .outcomes import copy_of, seen
from .registry import Progress, act
from .sightings import see_departed
from .stopping import BRING_BACK, RESTORE


@act("restore", of_company=True, stopping=RESTORE)
def restore(asked: Act, progress: Progress) -> dict[str, Any]:
    """Over the company, or as another one, from which nothing goes out where a sandbox is wanted."""
    tenant = find_tenant(asked.slug)
    with open_artefact(_backup(asked)) as artefact:
        if asked.arguments["mode"] == "same":
            return seen(asked, asdict(restore_in_place(tenant, artefact, progress)))
        return _as_another(asked, artefact, vars(tenant), progress)


@act("bring_back", stopping=BRING_BACK)
def bring_back(asked: Act, progress: Progress) -> dict[str, Any]:
    """A deleted company as it was, with its addresses and whoever still has an account; or another one out of it."""
    with open_artefact(_backup(asked)) as artefact:
        if asked.arguments["mode"] != "same":
            return _as_another(asked, artefact, artefact.manifest["tenant"], progress)
        outcome = _as_it_was(asked, artefact, progress)
        see_departed()
        return seen(asked, asdict(outcome))


def _as_it_was(asked: Act, artefact: Artefact, progress: Progress) -> Outcome:
    owner = artefact.manifest["tenant"]["slug"]
    if owner != asked.slug:
        raise ArtefactOfAnother(owner=owner, slug=asked.slug)
    return restore_deleted(artefact, progress)


def _as_another(asked: Act, artefact: Artefact, original: Mapping[str, Any], progress: Progress) -> dict[str, Any]:
    wanted = asked.arguments
    copy = copy_of(original, wanted, sandbox=wanted["mode"] == "sandbox")
    return seen(asked, asdict(restore_as_new(artefact, copy, progress)), copy.slug)


def _backup(asked: Act) -> Path:
    """A backup of this company, where the platform keeps them; whatever else a name leads to is refused."""
    folder = Path(settings.BACKUP_ROOT) / asked.slug
    name: str = asked.arguments["backup"]
    if name not in {path.name for path in folder.glob("*.zip")}:
        raise BackupUnknown(name=name)
    return folder / name
